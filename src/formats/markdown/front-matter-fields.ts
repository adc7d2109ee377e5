// Front matter → fields and applies-to items.

import type { Field, ListedItem } from '../../model/parsed-file.ts'
import type { FrontMatter } from '../front-matter.ts'
import { APPLIES_TO_KEYS } from '../headed/field-keys.table.ts'
import { keyedField, normalKey } from '../headed/field-keys.ts'

/** Fields of all keys that say something about the article; others ("author") are left out. */
export function frontMatterFields({ values, contentStart }: FrontMatter): Field[] {
  const nothing = { text: '', span: { start: contentStart, end: contentStart } }
  return [...values].flatMap(([key, list]) =>
    (list.length === 0 ? [nothing] : list).flatMap(
      ({ text, span }) => keyedField(key, text, span) ?? [],
    ),
  )
}

/** The items of the applies-to list, in source order. */
export function frontMatterAppliesTo({ values }: FrontMatter): ListedItem[] {
  return [...values]
    .filter(([key]) => APPLIES_TO_KEYS.has(normalKey(key)))
    .flatMap(([, list]) => list.map(({ text, span, depth = 0 }) => ({ text, span, depth })))
}
