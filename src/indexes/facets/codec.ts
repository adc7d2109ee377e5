// Facets ↔ bytes: the days, then the arrays of every field, one field after another.

import { ColumnReader, encodeColumns } from '../column-codec.ts'
import type { FacetColumn, FacetIndex } from './facet-columns.ts'
import { eachField, FACET_FIELDS } from './fields.ts'

const NAME = 'facets.bin'

export function encodeFacets({ articleCount, days, columns }: FacetIndex): Uint8Array {
  const arrays = FACET_FIELDS.flatMap((field) => arraysOf(columns[field]))
  return encodeColumns([Uint32Array.of(articleCount), days, ...arrays])
}

/** The order on disk; `readColumn` reads in the same order. */
function arraysOf(column: FacetColumn): (Uint32Array | Uint8Array)[] {
  const { values, firstArticle, articles, firstValue, valueNumbers } = column
  return [values.offsets, values.bytes, firstArticle, articles, firstValue, valueNumbers]
}

/** Throws `index-damaged` when the bytes hold something else. */
export function decodeFacets(bytes: Uint8Array): FacetIndex {
  const columns = new ColumnReader(bytes, NAME)
  const [articleCount = 0] = columns.words()
  const days = columns.words()
  const index = { articleCount, days, columns: eachField(() => readColumn(columns)) }
  columns.finish()
  return index
}

function readColumn(columns: ColumnReader): FacetColumn {
  return {
    values: { offsets: columns.words(), bytes: columns.bytes() },
    firstArticle: columns.words(),
    articles: columns.words(),
    firstValue: columns.words(),
    valueNumbers: columns.words(),
  }
}
