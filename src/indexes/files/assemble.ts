// Puts rows into typed arrays.

import { encodeStrings } from '../string-table.ts'
import { CELLS, type CellName, type FileIndex } from './layout.ts'

/** A row as an object, on its way from an article or an older index into the arrays. */
export interface LooseRow {
  /** Lower-case. */
  readonly key: string
  readonly article: number
  readonly table: number
  readonly start: number
  readonly end: number
  /** -1 when there is none. */
  readonly size: number
  readonly precision: number
  /** Empty where there is none. */
  readonly cells: Readonly<Record<CellName, string>>
}

/** In whatever order rows come, the index is the same. */
export function assembleFiles(rows: readonly LooseRow[], articleCount: number): FileIndex {
  const sorted = [...rows].sort(compareRows)
  const names = sortedDistinct(sorted.map(({ key }) => key))
  const texts = sortedDistinct(['', ...sorted.flatMap(({ cells }) => Object.values(cells))])
  const numbers = new Map(texts.map((text, index) => [text, index]))
  return {
    articleCount,
    names: encodeStrings(names),
    firstRow: firstRows(sorted, names.length),
    articles: Uint32Array.from(sorted, (row) => row.article),
    tables: Uint32Array.from(sorted, (row) => row.table),
    starts: Uint32Array.from(sorted, (row) => row.start),
    ends: Uint32Array.from(sorted, (row) => row.end),
    sizes: Float64Array.from(sorted, (row) => row.size),
    precisions: Float64Array.from(sorted, (row) => row.precision),
    cells: Uint32Array.from(
      sorted.flatMap(({ cells }) => CELLS.map((cell) => numbers.get(cells[cell]) ?? 0)),
    ),
    texts: encodeStrings(texts),
  }
}

function compareRows(one: LooseRow, other: LooseRow): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1
  return one.article - other.article || one.start - other.start || one.table - other.table
}

function firstRows(sorted: readonly LooseRow[], nameCount: number): Uint32Array {
  const first = new Uint32Array(nameCount + 1)
  let name = -1
  for (const [row, { key }] of sorted.entries()) {
    if (key !== sorted[row - 1]?.key) first[++name] = row
  }
  first[nameCount] = sorted.length
  return first
}

function sortedDistinct(strings: readonly string[]): string[] {
  return [...new Set(strings)].sort()
}
