// Labels that headed articles print above their first section or below their last one.

/** What a labelled line holds. */
export type LabelName = 'alias-number' | 'number' | 'date' | 'keywords' | 'applies-to'

/** Tried in order on the text of a line, emphasis removed, white space made one space. */
export const LABELS: readonly (readonly [LabelName, RegExp])[] = [
  // "Original KB number: 3014451", "Original KB numbers: 2983066, 2983067"
  ['alias-number', /^Original (?:KB|article) (?:number|ID)s? ?: ?/i],
  // "This article was previously published under Q264630", "… under Article ID: Q264630"
  ['alias-number', /^This (?:article|page) was previously published under (?:article ID ?: ?)?/i],
  // "KB number: 3014451", "Article ID: 264630"
  ['number', /^(?:KB|article|KB article) (?:number|ID) ?: ?/i],
  // "Last Review : April 26, 2006", "Last updated: 4/26/2006"
  ['date', /^Last (?:review|reviewed|modified|updated) ?: ?/i],
  // "Keywords: kbfix kbprb"
  ['keywords', /^Keywords ?: ?/i],
  // "Applies to: Exchange Server 2013"
  ['applies-to', /^(?:The information in this article )?applies to ?: ?(?=\S)/i],
]
