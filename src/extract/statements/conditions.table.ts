// When, or to what, articles say to apply a fix.

import { type Phrasing, THIS_FIX } from './phrasing.ts'

const MUST = '(?:must|should|need(?:s)? to|have to|has to|only)'

export const APPLY_CONDITIONS: readonly Phrasing[] = [
  {
    pattern: `\\b${MUST} (?:only )?(?:apply|install|implement|be (?:applied|installed|implemented)) (?:${THIS_FIX})?.{0,120}?(?:\\bonly )?(?<condition>\\b(?:if|unless)\\b .+)`,
    example: 'You need to apply these hotfixes if several sites manage one domain.',
  },
  {
    pattern: `\\b${MUST} (?:apply|install|implement) ${THIS_FIX} (?<condition>(?:on|to|at|in) (?:all|each|every|any|both)\\b .{1,160}? (?:that|which|whose|where) .+)`,
    example: 'You must install this hotfix on all sites that share a domain with other sites.',
  },
  {
    pattern: `(?<condition>\\bif .{4,240}?), (?:then )?you (?:must|need to|should|have to) (?:also )?(?:apply|install|implement) ${THIS_FIX}`,
    example: 'If your sites share a domain, you must apply both updates.',
  },
  {
    pattern: `\\b${THIS_FIX} (?:is|are) (?:only )?(?:required|needed|necessary) (?<condition>(?:only )?(?:if|unless) .+)`,
    example: 'The two fixes are required only if several sites manage one domain.',
  },
]
