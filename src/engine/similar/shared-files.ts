// Articles that hold the same file names.

import type { FacetIndex } from '../../indexes/facets/facet-columns.ts'
import { holdersOf } from '../../indexes/facets/query.ts'
import { stringAt } from '../../indexes/string-table.ts'

export interface SharedFiles {
  /** Sum of how rare the names are. */
  weight: number
  /** Names with how rare they are, in no stated order. */
  readonly files: { readonly name: string; readonly rarity: number }[]
}

/** "setup.exe" says nothing. */
const MAX_HOLDERS = 150
/** A list of hundreds of files is looked at by its first ones. */
const MAX_FILES = 400

/** Ordinal → the names it shares with the article, which is left out itself. */
export function sharedFiles(
  { columns: { file }, articleCount }: FacetIndex,
  ordinal: number,
): Map<number, SharedFiles> {
  const found = new Map<number, SharedFiles>()
  const start = file.firstValue[ordinal] ?? 0
  const end = Math.min(file.firstValue[ordinal + 1] ?? start, start + MAX_FILES)
  for (const value of file.valueNumbers.subarray(start, end)) {
    const count = holdersOf(file, value)
    if (count > MAX_HOLDERS) continue
    const rarity = Math.log(articleCount / count)
    const name = stringAt(file.values, value)
    const first = file.firstArticle[value] ?? 0
    for (const holder of file.articles.subarray(first, first + count)) {
      const shared = found.get(holder) ?? { weight: 0, files: [] }
      shared.weight += rarity
      shared.files.push({ name, rarity })
      found.set(holder, shared)
    }
  }
  found.delete(ordinal)
  return found
}
