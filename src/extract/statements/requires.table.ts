// How articles state what a fix needs (FORMATS.md §11, FIXES.md 4). `what` is the requirement;
// without that group it stands before the match.

import { FIX_NOUN, type Phrasing, THIS_FIX } from './phrasing.ts'

const INSTALLING =
  '(?:(?:you )?(?:can )?(?:appl|install|us|run)[a-z]*|(?:the )?(?:application|installation) of)'
const PRESENT = '(?:applied|installed|running|present|in place)'

export const REQUIREMENTS: readonly Phrasing[] = [
  {
    pattern: `\\b${THIS_FIX}(?: (?:also|only|still|now))? (?<not>(?:does|do) not )?requires? (?<what>.+)`,
    example:
      'Because of file dependencies, this hotfix requires Sample Server 2.0 Service Pack 6a.',
  },
  {
    pattern: `\\b(?:must|should|needs? to|has to|have to) (?:first |already |also )?be ${PRESENT}\\b.{0,120}? (?:before|prior to) (?:you )?${INSTALLING} ${THIS_FIX}`,
    example: 'Service Pack 4 must be applied before you apply this fix.',
  },
  {
    pattern: `\\b(?<not>(?:do|need) not (?:need to|have to)? ?)?(?:must|need to|have to|should|please) (?:first |already |also )?(?:have(?: (?:applied|installed))?|install|apply|be (?:running|using|at)|upgrade (?:\\w+ )?to|update (?:\\w+ )?to) (?<what>.{1,160}?) (?:before|prior to|in order to|to be able to) (?:you )?${INSTALLING} ${THIS_FIX}`,
    example: 'You must have Service Pack 3 installed before applying this update.',
  },
  {
    pattern: `\\b(?:before|prior to) (?:you )?${INSTALLING} ${THIS_FIX},? (?:you must |you need to |please |make sure (?:that )?)?(?:first |already )?(?:have(?: (?:applied|installed))?|install|apply|upgrade|update|you (?:have|are running)) (?<what>.+)`,
    example: 'Before you install this hotfix, you must install Service Pack 2.',
  },
  {
    pattern: `\\b(?:is|are) (?:a |an )?(?:required|prerequisites?|needed|necessary)(?: (?:for|to|before|in order to))? (?:you )?(?:${INSTALLING} )?${THIS_FIX}`,
    example: 'Service Pack 1 is required to install this fix.',
  },
  {
    pattern: `\\b${THIS_FIX} (?:can only|may only|must|should only|should|is (?:only )?(?:designed|intended) to) (?:only )?be (?:applied|installed|used)(?: only)? (?:to|on|over|on top of|after|with) (?<what>.+)`,
    example: 'This fix can only be applied to Sample Server 2.0 Service Pack 3.',
  },
  {
    pattern: `\\bprerequisites? (?:for|of|to) ${THIS_FIX} (?:is|are) (?<what>.+)`,
    example: 'A prerequisite for this fix is Service Pack 2.',
  },
]

/** Where the requirement ends. */
export const AFTER_REQUIREMENT =
  /;| (?:before|prior to|for installation|because|so that|see|instead of) |, (?:which|and then|then|because)\b/i

// "Store.exe", "Vbscript.dll"
export const FILE_NAME = /\b[\w$-]{1,40}\.(?:dll|exe|sys|ocx|vxd|drv|cpl|386|tcf|ini|mdb)\b/gi

/** Nouns of fixes, to tell "before you install this fix" from "before you install SP2". */
export const BEFORE_FIX = new RegExp(
  `(?:before|prior to) .{0,40}?(?:this|the|these) (?:[\\w-]+ ){0,3}?${FIX_NOUN}\\b`,
  'i',
)
