// How articles put a gate before an upgrade (FIXES.md, FORMATS.md §11). `fix` or `what` must be
// there first, `for` is whom it speaks to, `before` what has to wait.

import { type Phrasing, THIS_FIX } from './phrasing.ts'

const DOING = '(?:you )?(?:can )?(?:install|apply|upgrad|updat|deploy|implement)[a-z]*'

export const GATES: readonly Phrasing[] = [
  {
    pattern: `\\b(?:required|needed|necessary) (?:for|on|at|in) (?<for>.{3,160}?) before (?<before>.+)`,
    example:
      'one of two fixes that are required for sites with SP1 before any site can be upgraded to SP2',
  },
  {
    pattern: `(?:\\b(?:must|should|need to|have to|please) |^|, )(?:first )?(?:apply|install|implement) (?<fix>${THIS_FIX})(?: (?:to|on|at|in) (?<for>.{3,160}?))? (?:before|prior to) (?<before>.+)`,
    example: 'You must implement these hotfixes before upgrading any of your sites to SP2.',
  },
  {
    pattern: `\\b(?<fix>${THIS_FIX}) (?:must|should|needs? to|has to|have to) be (?:applied|installed|implemented)(?: (?:to|on|at|in) (?<for>.{3,160}?))? (?:before|prior to) (?<before>.+)`,
    example:
      'These updates must be installed on every server before you upgrade to Service Pack 2.',
  },
  {
    pattern: `\\b(?<fix>${THIS_FIX}|they|both) (?:is|are) (?:required|needed|necessary)(?: (?:for|on|at|in) (?<for>.{3,160}?))? (?:before|prior to) (?<before>.+)`,
    example: 'Then they are needed before any site can be upgraded to SP2.',
  },
  {
    pattern: `\\b(?:before|prior to) ${DOING} (?:to )?(?<before>.{2,100}?), (?:you )?(?:must |need to |should |please )?(?:first )?(?:install|apply|implement) (?<fix>${THIS_FIX})`,
    example: 'Before you upgrade to SP2, apply this fix.',
  },
  {
    pattern: `\\b(?<not>(?:do|does) not )?(?:must|need to|have to) (?:first )?(?:install|apply|upgrade to|have) (?<what>.{2,120}?)(?: (?:installed|applied))? (?:before|prior to) ${DOING} (?:to )?(?<before>.+)`,
    example: 'You must install SP2 before you install SP4.',
  },
  {
    pattern: `\\b(?:before|prior to) ${DOING} (?:to )?(?<before>.{2,100}?), (?:you )?(?:must|need to|have to) (?:first )?(?:install|apply|upgrade to|have|be running) (?<what>.+)`,
    example: 'Before you apply SP4, you must have either SP2 or SP3 applied.',
  },
  {
    pattern: `(?<what>(?:SP|Service Pack) ?\\d[^.,;]{0,40}?) (?:must|has to|needs to) be (?:installed|applied) (?:before|prior to) ${DOING} (?:to )?(?<before>.+)`,
    example: 'Service Pack 2 must be installed before you install Service Pack 4.',
  },
  {
    pattern:
      '(?<before>(?:[\\w.]+ ){0,6}(?:SP ?|Service Pack )\\d\\w?(?: \\(SP\\w+\\))?) requires? (?<what>(?:.{0,60} )?(?:SP ?|Service Pack )\\d.*)',
    example: 'Sample Server 2.0 SP4 requires either SP2 or SP3 for installation.',
  },
]
