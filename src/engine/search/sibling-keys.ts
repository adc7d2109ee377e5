// What articles share that tell the same: the number, in another collection, and the title, for
// another product or build.

import type { KeysOf } from '../../indexes/text/collapse.ts'
import { parseArticleNumber } from '../../model/article-id.ts'
import type { Catalog } from '../../store/catalog.ts'

/** Shorter titles ("Release Notes") say too little. */
const MIN_WORDS = 3

/** Keys are made when first asked for and kept. */
export function siblingKeys(catalog: Catalog): KeysOf {
  const known = new Map<number, readonly string[]>()
  return (ordinal) => {
    const keys = known.get(ordinal) ?? keysOf(catalog, ordinal)
    known.set(ordinal, keys)
    return keys
  }
}

function keysOf(catalog: Catalog, ordinal: number): string[] {
  const entry = catalog.at(ordinal)
  if (entry === undefined) return []
  const { ownId, title } = entry
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [
    ...(parseArticleNumber(ownId) === undefined ? [] : [`number ${ownId}`]),
    ...(words.length < MIN_WORDS ? [] : [`title ${words.join(' ')}`]),
  ]
}
