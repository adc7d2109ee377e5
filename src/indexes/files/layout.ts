// The data of the file index: every row of every file table, by file name.
//
//   name → its rows, by article and place in the article → cells, as numbers of strings

import type { StringTable } from '../string-table.ts'

/** The cells of a row that are kept as text, in the order of `FileIndex.cells`. */
export const CELLS = [
  'name',
  'version',
  'rawDate',
  'date',
  'time',
  'rawSize',
  'platform',
  'language',
  'caption',
  'component',
  'layout',
  'product',
  'edition',
] as const

export type CellName = (typeof CELLS)[number]

export interface FileIndex {
  readonly articleCount: number
  /** Lower-case file names. */
  readonly names: StringTable
  /** Name → its first row; one more entry than there are names. */
  readonly firstRow: Uint32Array
  /** Row → article. */
  readonly articles: Uint32Array
  /** Row → which table of the article. */
  readonly tables: Uint32Array
  /** Row → where it stands in the source text of its article. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Row → bytes and half the last digit's worth of a rounded size; -1 when there is no size. */
  readonly sizes: Float64Array
  readonly precisions: Float64Array
  /** Row × CELLS.length + position in CELLS → string; 0 is "none". */
  readonly cells: Uint32Array
  readonly texts: StringTable
}
