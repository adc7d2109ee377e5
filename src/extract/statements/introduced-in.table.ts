// How articles say that a problem is there from a release on (FIXES.md 9).

import type { Phrasing } from './phrasing.ts'

const PROBLEM = '(?:problem|issue|behaviou?r|bug|error(?: message)?|regression|change|symptom)s?'
const OCCURS = '(?:(?:can|may|might|could) )?(?:only )?(?:occurs?|appears?|happens?|begins?|began)'

export const INTRODUCTIONS: readonly Phrasing[] = [
  {
    pattern: `\\b${PROBLEM} (?:was|were|is|has been) (?:first )?introduced (?:in|with|by) (?<release>.+)`,
    example: 'This problem was introduced in Sample Server 2.0 Service Pack 3.',
  },
  {
    pattern: `\\b${PROBLEM} ${OCCURS} (?:only )?after (?:you )?(?:(?:install|apply|upgrad)\\w* (?:to )?)?(?<release>.{2,100}? (?:has been|is|was) (?:applied|installed))`,
    example: 'This problem occurs after Sample Server 2.0 Service Pack 3 has been applied.',
  },
  {
    pattern: `\\b${PROBLEM} ${OCCURS} (?:only )?(?:starting|beginning) with (?<release>.+)`,
    example: 'This behavior occurs starting with Service Pack 3 and is by design.',
  },
]
