// Labels of the text rendering, lower-case (render/text/text.ts writes them).

import type { FieldName } from '../../model/parsed-file.ts'

/** Above the body. */
export const HEADER_LABELS: ReadonlyMap<string, FieldName> = new Map([
  ['title', 'title'],
  ['also', 'alias-number'],
  ['product', 'product'],
  ['about', 'description'],
])

/** In the metadata block below it. */
export const FIELD_LABELS: ReadonlyMap<string, FieldName> = new Map([
  ['keywords', 'keywords'],
  ['technology', 'technology'],
  ['version', 'version'],
  ['hardware', 'hardware'],
  ['issue type', 'issue-type'],
  ['solution type', 'solution-type'],
  ['query words', 'query-words'],
])
