// Keys of front matter and <meta> tags. Sources: the public Office support articles (with the
// two misspelt "appliesto" that stand there), Jekyll, Hugo, Docusaurus, Dublin Core.

import type { FieldName } from '../../model/parsed-file.ts'

/** Keys in lower case, letters and digits only: "ms.date" and "ms_date" are "msdate". */
export const FIELD_KEYS: ReadonlyMap<string, FieldName> = new Map([
  ['title', 'title'],
  ['description', 'description'],
  ['msdate', 'date'],
  ['date', 'date'],
  ['lastmod', 'date'],
  ['lastmodified', 'date'],
  ['lastupdated', 'date'],
  ['modified', 'date'],
  ['updated', 'date'],
  ['dctermsmodified', 'date'],
  ['keyword', 'keywords'],
  ['keywords', 'keywords'],
  ['tags', 'keywords'],
  ['product', 'product'],
  ['products', 'product'],
  ['version', 'version'],
  ['versions', 'version'],
  ['technology', 'technology'],
  ['hardware', 'hardware'],
  ['issuetype', 'issue-type'],
  ['solutiontype', 'solution-type'],
  ['querywords', 'query-words'],
  ['kb', 'number'],
  ['kbnumber', 'number'],
  ['kbid', 'number'],
  ['article', 'number'],
  ['articleid', 'number'],
  ['articlenumber', 'number'],
  ['originalkbnumber', 'alias-number'],
  ['aliasnumber', 'alias-number'],
])

export const APPLIES_TO_KEYS: ReadonlySet<string> = new Set(['appliesto', 'appleisto', 'appiesto'])
