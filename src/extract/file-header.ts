// Column names of a table and what they stand for.

import { COLUMN_KINDS, type ColumnKind } from './file-columns.table.ts'
import type { Column } from './file-row.ts'
import { cellsAtGaps, type TablePiece, type TableRow } from './table-frame.ts'

/** Columns left to right: cut at bars, else at two blanks, else at names that stand glued. */
export function readHeader({ pieces }: TableRow): Column[] {
  const [line] = pieces
  if (pieces.length === 1 && line !== undefined) {
    return cutAtGaps(line).map((cell) => toColumn(cell.text, cell.start - line.start))
  }
  return pieces.map(({ text }, column) => toColumn(text, column))
}

function toColumn(name: string, start: number): Column {
  return { name, kind: columnKind(name) ?? qualifiedKind(name) ?? 'other', start }
}

/** What a printed column name stands for: "File name", "Size (bytes)", "Version#". */
export function columnKind(name: string): ColumnKind | undefined {
  const key = columnKey(name)
  return Object.hasOwn(COLUMN_KINDS, key) ? COLUMN_KINDS[key] : undefined
}

function columnKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\(.*?\)|[*:]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function qualifiedKind(name: string): ColumnKind | undefined {
  const key = columnKey(name)
  return QUALIFIED_KINDS.find(([, pattern]) => pattern.test(key))?.[0]
}

// "Outlook 97 version", "4.0a File Version Number"; "Approx. File Size"; "Pscript.dll Date"
const QUALIFIED_KINDS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['version', /^\S.{0,30} version(?: number| no\.?)?$/],
  ['size', /^\S.{0,30} size$/],
  ['date', /^\S.{0,30} date$/],
  ['name', /^\S.{0,20} file ?names?$/],
]

function cutAtGaps(line: TablePiece): TablePiece[] {
  return cellsAtGaps(line).flatMap(cutGlued)
}

/** "File Size File Date" is two names, "File Name" is one: the longest known names win. */
function cutGlued(cell: TablePiece): TablePiece[] {
  const words = cell.text.split(' ')
  if (words.length === 1 || words.length > 12 || columnKind(cell.text) !== undefined) return [cell]
  for (let count = words.length - 1; count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    if (columnKind(name) === undefined) continue
    const rest = { text: words.slice(count).join(' '), start: cell.start + name.length + 1 }
    const others = cutGlued(rest)
    const isWhole = others.every(({ text }) => columnKind(text) !== undefined)
    if (isWhole) return [{ text: name, start: cell.start }, ...others]
  }
  return [cell]
}
