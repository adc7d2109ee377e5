// How articles say that a problem comes with the installation of a release or of another fix. Read
// in titles, symptoms and causes alone: elsewhere such a sentence tells what to do next.

import type { Phrasing } from './phrasing.ts'

const ON = '(?:after|when|whenever|once|if|as soon as|upon|on|following)'
const INSTALLING = '(?:install|appl(?:y|ied|ying)|upgrad|updat)[a-z]*'
const PACK_AHEAD = '(?=(?:[\\w().]+ ){0,8}(?:SP ?\\d|Service Pack \\d))'

export const TRIGGERS: readonly Phrasing[] = [
  {
    pattern: `\\b${ON} (?:(?:you|users?|administrators?) )?(?:(?:have|has|had|are|is|try to|attempt to) )*${INSTALLING}(?: from .{2,80}? to| (?:your |the |an? )?[\\w.() -]{2,60}? (?:to|with) ${PACK_AHEAD})? (?<release>.{2,200})`,
    example: 'When you apply Service Pack 2 (SP2) for Sample Server 2.0, you may lose records.',
  },
  {
    pattern: `\\b${ON} (?:the )?(?:installation|application|upgrade) (?:of|to) (?<release>.{2,120})`,
    example: 'After the installation of Sample Server 2.0 Service Pack 3, the service stops.',
  },
  {
    pattern: `\\b${ON} (?<release>.{2,100}?) (?:is|are|was|were|has been|have been) (?:applied|installed|on (?:some|any|one|all|the|your|a)\\b)`,
    example: 'After Service Pack 3 is installed on the server, the list is empty.',
  },
]

/** Where the release ends and what happens begins. */
export const AFTER_TRIGGER =
  /[,;:]| (?:you|if|when|because|which|that|but|and (?:you|then|the|try)|on (?:an?|the|your)|over) /i

/** Not the release itself: files of it, and other things that come from it. */
export const NO_INSTALLATION =
  /\b(?:from|without|before)\b|\b(?:SP ?\d\w?|Service Pack \d\w?)\)? (?:version|hot-?fix|fix|build)\b/i
