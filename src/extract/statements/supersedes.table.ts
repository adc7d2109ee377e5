// How articles replace one another (FIXES.md 1, FORMATS.md §11: 46 articles, spelt three ways).

import { FIX_NOUN, type Phrasing } from './phrasing.ts'

const SUPERSEDED = '(?:supersed|superced|superceed|superseed)ed'
const SUPERSEDES = '(?:supersed|superced|superceed|superseed)es?'
const BE = '(?:is|are|was|were|has been|have been|will be)'

export const SUPERSESSIONS: readonly Phrasing[] = [
  {
    pattern: `\\b(?:${BE}) (?<not>not )?(?:all |now |also |both )*${SUPERSEDED} by `,
    example: 'Sample-fix has been superseded by Sample2-fix.',
  },
  {
    pattern: `\\b${FIX_NOUN}\\b[^.]{0,80}? (?:${BE}) (?<not>not )?(?:all |now |also )*replaced (?:by|with) (?:the|a|this) (?:[\\w-]+ ){0,6}?(?:${FIX_NOUN}|upgrade\\b|version \\d)`,
    example: 'The update has been replaced by the security upgrade.',
  },
  {
    pattern: `\\b(?:(?<not>(?:does|do|will) not )|now |also )*(?<active>${SUPERSEDES}) `,
    example: 'This hotfix supersedes the fix referred to in the following articles:',
  },
  {
    pattern: `\\b(?:this|the) (?:[\\w-]+ ){0,2}?${FIX_NOUN} (?<not>does not )?(?<active>replaces?) (?:the|all) (?:[\\w-]+ ){0,4}?${FIX_NOUN}`,
    example: 'This hotfix replaces the fix that is described in the following article:',
  },
]

/** What a sentence must speak of to be about fixes: "hotfix", "PPTP3-fix", "patches". */
export const ABOUT_FIXES = new RegExp(`\\b${FIX_NOUN}\\b|\\w-fix\\b`, 'i')

// "PPTP3-fix", "Teardrop2-fix"
export const NICKNAME = /\b[A-Za-z][\w]*-fix(?:es)?\b/gi
