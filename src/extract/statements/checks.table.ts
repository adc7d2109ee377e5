// What articles say to check before a fix is applied.

import { type Phrasing, THIS_FIX } from './phrasing.ts'

export const CHECKS: readonly Phrasing[] = [
  {
    pattern: `\\b(?:before|prior to) (?:you )?(?:apply|install)[a-z]* ${THIS_FIX},? (?:please |you (?:must|should|need to) )?(?:first )?(?<check>(?:verify|check|confirm|make sure|ensure|inspect|look at) .+)`,
    example: 'Before applying this hotfix, please verify the existence of this key.',
  },
  {
    pattern: `\\b(?<check>(?:verify|check|confirm|make sure|ensure|inspect|look at) .{3,200}?) (?:before|prior to) (?:you )?(?:apply|install)[a-z]* ${THIS_FIX}`,
    example: 'Verify that the value exists before you install this hotfix.',
  },
]
