// Front matter → fields and applies-to items.

import { parseArticleNumber } from '../../model/article-id.ts'
import type { Field, FieldName, ListedItem } from '../../model/parsed-file.ts'
import type { FrontMatter, FrontMatterValue } from '../front-matter.ts'
import { APPLIES_TO_KEYS, FIELD_KEYS } from './front-matter-fields.table.ts'

/** Fields of all keys that say something about the article; others ("author") are left out. */
export function frontMatterFields({ values }: FrontMatter): Field[] {
  return [...values].flatMap(([key, list]) => {
    const name = FIELD_KEYS.get(normalKey(key))
    return name === undefined ? [] : list.flatMap((value) => fieldsOf(name, value))
  })
}

/** The items of the applies-to list, in source order. */
export function frontMatterAppliesTo({ values }: FrontMatter): ListedItem[] {
  return [...values]
    .filter(([key]) => APPLIES_TO_KEYS.has(normalKey(key)))
    .flatMap(([, list]) => list.map(({ text, span }) => ({ text, span, depth: 0 })))
}

function normalKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]+/g, '')
}

function fieldsOf(name: FieldName, { text, span }: FrontMatterValue): Field[] {
  // Other sites number their pages too: "article: How to …" and "kb: 12/3" are no article numbers.
  const isNumber = name === 'number' || name === 'alias-number'
  if (isNumber && parseArticleNumber(text) === undefined) return []
  return [{ name, place: 'front-matter', value: text, span }]
}
