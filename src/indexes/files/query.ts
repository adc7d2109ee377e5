// What can be asked of the file index.

import { fileNameKey } from '../../model/file-name.ts'
import type { SourceSpan } from '../../model/span.ts'
import { findString, stringAt } from '../string-table.ts'
import { CELLS, type CellName, type FileIndex } from './layout.ts'

/** A row of a file table. */
export interface ShippedFile {
  /** Ordinal of the article. */
  readonly article: number
  /** Which of its file tables. */
  readonly table: number
  /** In the source text of the article. */
  readonly span: SourceSpan
  readonly bytes?: number
  /** Half the last digit's worth of a rounded size. */
  readonly precisionBytes?: number
  /** Those that are stated; `date` is the ISO day of a `rawDate` that can be read. */
  readonly cells: Readonly<Partial<Record<CellName, string>>>
}

/** All rows of a file name in any letter case, with or without a folder, by article and place. */
export function rowsOfFile(index: FileIndex, name: string): ShippedFile[] {
  const found = findString(index.names, fileNameKey(name))
  if (found < 0) return []
  const first = index.firstRow[found] ?? 0
  const count = (index.firstRow[found + 1] ?? 0) - first
  return Array.from({ length: count }, (_, at) => rowAt(index, first + at))
}

/** `row` in the order of the index. */
export function rowAt(index: FileIndex, row: number): ShippedFile {
  return {
    article: index.articles[row] ?? 0,
    table: index.tables[row] ?? 0,
    span: { start: index.starts[row] ?? 0, end: index.ends[row] ?? 0 },
    cells: cellsAt(index, row),
    ...sizeAt(index, row),
  }
}

function cellsAt(index: FileIndex, row: number): ShippedFile['cells'] {
  const cells: Partial<Record<CellName, string>> = {}
  for (const [at, name] of CELLS.entries()) {
    const text = stringAt(index.texts, index.cells[row * CELLS.length + at] ?? 0)
    if (text !== '') cells[name] = text
  }
  return cells
}

function sizeAt(index: FileIndex, row: number): Pick<ShippedFile, 'bytes' | 'precisionBytes'> {
  const bytes = index.sizes[row] ?? -1
  const precisionBytes = index.precisions[row] ?? -1
  return bytes < 0 ? {} : { bytes, ...(precisionBytes >= 0 && { precisionBytes }) }
}
