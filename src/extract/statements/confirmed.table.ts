// How the STATUS section owns up to a problem (about 18,700 articles).

import type { Phrasing } from './phrasing.ts'

export const CONFIRMATIONS: readonly Phrasing[] = [
  {
    pattern:
      '\\bconfirmed (?:that )?(?:this|these|it|the \\w+)(?: \\w+){0,2}? (?:to be|is|are|as) (?:an? |the )?(?:known )?(?:problem|bug|issue|error|defect|limitation)s? (?:in|with|of) (?<release>.+)',
    example: 'Microsoft has confirmed this to be a problem in Sample Server version 2.0.',
  },
]
