// Advice that names no fix of its own: the latest service pack, or a way around the problem.

import type { Phrasing } from './phrasing.ts'

export const LATEST_PACKS: readonly Phrasing[] = [
  {
    pattern:
      '\\b(?:obtain|get|install|apply|upgrade (?:\\w+ )?to|about)(?: and install)? (?<release>the (?:latest|most recent|current|newest) service packs? (?:for|of) .+)',
    example: 'To resolve this problem, obtain the latest service pack for Sample Server 2.0.',
  },
]

export const WORKAROUNDS: readonly Phrasing[] = [
  {
    pattern: '\\bto work ?around (?:this|these|the) \\w+(?: \\w+)?,? .+',
    example: 'To work around this problem, stop the service and start it again.',
  },
]
