// Keys that front matter and <meta> tags use for the same things.

import { parseArticleNumber } from '../../model/article-id.ts'
import type { Field, FieldName } from '../../model/parsed-file.ts'
import type { SourceSpan } from '../../model/span.ts'
import { FIELD_KEYS } from './field-keys.table.ts'

/** "ms.date", "ms_date" and "msDate" are one key. */
export function normalKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]+/g, '')
}

/** The field a key and its value stand for; `undefined` when they say nothing about the article. */
export function keyedField(key: string, value: string, span: SourceSpan): Field | undefined {
  const name: FieldName | undefined = FIELD_KEYS.get(normalKey(key))
  // Query words that were left empty were asked for all the same.
  if (name === undefined || (value === '' && name !== 'query-words')) return undefined
  // Other sites number their pages too: "article: How to …" and "kb: 12/3" are no article numbers.
  const isNumber = name === 'number' || name === 'alias-number'
  if (isNumber && parseArticleNumber(value) === undefined) return undefined
  return { name, place: 'front-matter', value, span }
}
