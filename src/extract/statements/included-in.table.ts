// How articles say that a release holds a fix, or does not (FORMATS.md §11).

import { FIX_NOUN, type Phrasing } from './phrasing.ts'

const BE = '(?:is|are|was|were|has been|have been|will be)'

export const INCLUSIONS: readonly Phrasing[] = [
  {
    pattern: `(?<subject>.*)\\b${BE} (?<not>not |no longer )?(?:also |now |already |first |automatically |both |all )*(?:included|contained|incorporated) (?:in|with|on|as part of) (?<in>.+)`,
    example: 'This fix is included in the Hotfix folder on the SP2 CD-ROM.',
  },
  {
    pattern: `(?<subject>.*?\\b(?:released|issued|shipped|published|available|distributed) .{0,60}?)\\bas (?:a )?part of (?<in>.+)`,
    example: 'We have also released this update as part of Sample 95 Service Pack 1.',
  },
]

/** The subject of such a sentence: a fix, an update, what it adds, or article numbers. */
export const INCLUDED_SUBJECT = new RegExp(
  `\\b(?:${FIX_NOUN}|(?:this|these|the) (?:new )?(?:feature|functionality|change|support|enhancement)s?|updates|correction|Q\\d{5,6})\\b`,
  'i',
)

/** "included in this hotfix", "included with Windows": what the sentence adds tells no release. */
export const AFTER_INCLUSION =
  /;| (?:which|that|to|because|when|if|see|from|and (?:is|are|was|were|will|can|must|you|this)) |, (?:which|see|but|and (?:is|are))\b/i
