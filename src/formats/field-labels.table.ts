// The labels of the archive's forms (FORMATS.md §2 and §3) and the fields they stand for. Labels are
// matched without their colon, padding and case.

import type { FieldName } from '../model/parsed-file.ts'

/** Above the body: text form first, then the Markdown form. */
export const HEADER_LABELS: ReadonlyMap<string, FieldName> = new Map([
  ['document', 'number'],
  ['title', 'title'],
  ['product', 'product'],
  ['prod/ver', 'version'],
  ['oper/sys', 'operating-system'],
  ['keywords', 'keywords'],
  ['article', 'number'],
  ['product(s)', 'product'],
  ['version(s)', 'version'],
  ['operating system(s)', 'operating-system'],
  ['keyword(s)', 'keywords'],
  ['last modified', 'date'],
])

/** Between the rules below the body, padded to 18 columns. */
export const BLOCK_LABELS: ReadonlyMap<string, FieldName> = new Map([
  ['keywords', 'keywords'],
  ['component', 'component'],
  ['technology', 'technology'],
  ['version', 'version'],
  ['platform', 'platform'],
  ['hardware', 'hardware'],
  ['issue type', 'issue-type'],
  ['solution type', 'solution-type'],
])

/** Last lines of the body, without a frame. */
export const TAIL_LABELS: ReadonlyMap<string, FieldName> = new Map([
  ['additional query words', 'query-words'],
  ['additional reference words', 'query-words'],
  ['kbcategory', 'keywords'],
  ['kbsubcategory', 'technology'],
])

/** The tail of the HTML export; its lines may be glued together. No field is kept without a name. */
export const HTML_TAIL_LABELS: ReadonlyMap<string, FieldName | undefined> = new Map([
  ['Modification Type:', undefined],
  ['Last Reviewed:', 'date'],
  ['Keywords:', 'keywords'],
])
