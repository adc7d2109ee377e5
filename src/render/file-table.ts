// File tables as real tables. The source prints them as lines, with columns that not every row fills:
//
//   Date        Time   Size     File name   Platform
//   ------------------------------------------------
//   09/22/99    11:34a 170,496  Winsrv.dll
//
// A table that real cells could not hold without loss (wrapped rows, notes between them, cells right
// of the wrong column) stays verbatim.

import type { Code, Table, TableCell, TableRow } from 'mdast'
import type { FileRow, FileTable } from '../model/file-table.ts'

/** The table that a verbatim block holds, or `undefined` when it has to stay as it is. */
export function realTable(code: Code, table: FileTable): Table | undefined {
  const rows =
    code.data?.shape === 'grid-table' ? gridRows(code.value, table) : ruledRows(code.value, table)
  if (rows === undefined || table.rows.some(({ cells }) => cells.some(isRisky))) return undefined
  const shape = code.data?.shape === 'grid-table' ? 'grid-table' : 'ruled-table'
  return {
    type: 'table',
    data: { shape },
    align: table.header.map(() => null),
    children: [table.header, ...rows].map(rowOf),
  }
}

// "Q252717" in a cell would be cited otherwise there, but not "Q252717.exe", "Q252717i.exe"; a bar
// would end the cell.
const RISKY = /[|\n]|\bQ\d{5,6}(?!\w{0,9}\.\w)/

function isRisky(cell: string): boolean {
  return RISKY.test(cell)
}

function rowOf(cells: readonly string[]): TableRow {
  return { type: 'tableRow', children: cells.map(cellOf) }
}

function cellOf(value: string): TableCell {
  return { type: 'tableCell', children: value === '' ? [] : [{ type: 'text', value }] }
}

// "+------+-----+"
const GRID_RULE = /^\s*\+[-=+ ]*$/

/** Cells of a drawn table as they stand between the bars; one line a row. */
function gridRows(value: string, { header, rows }: FileTable): string[][] | undefined {
  const lines = value.split('\n').filter((line) => line.trim() !== '' && !GRID_RULE.test(line))
  if (header.length < 2 || lines.length !== rows.length + 1) return undefined
  const cells = lines.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  )
  const isEven = cells.every((row) => row.length === header.length)
  return isEven && isSame(cells[0] ?? [], header) ? cells.slice(1) : undefined
}

function isSame(cells: readonly string[], header: readonly string[]): boolean {
  return cells.every((cell, at) => cell === header[at])
}

// "------", "----  ------  ----"
const RULE = /^\s*[-=]{3,}(?: +[-=]{2,})*\s*$/

function ruledRows(value: string, { header, rows }: FileTable): string[][] | undefined {
  const [head = '', rule = '', ...others] = value.split('\n')
  const lines = others.filter((line) => line.trim() !== '')
  if (header.length < 2 || !RULE.test(rule) || lines.length !== rows.length) return undefined
  const columns = placesOf(head, header)
  if (columns === undefined) return undefined
  const cells = lines.map((line, at) => ruledCells(line, rows[at], columns))
  return cells.some((row) => row === undefined) ? undefined : cells.flatMap((row) => [row ?? []])
}

interface Place {
  readonly start: number
  readonly end: number
}

/** Where the texts stand in the line; `undefined` when they are not all of it. */
function placesOf(line: string, texts: readonly string[]): Place[] | undefined {
  const places: Place[] = []
  let at = 0
  for (const text of texts) {
    const start = line.indexOf(text, at)
    if (start < 0 || line.slice(at, start).trim() !== '') return undefined
    at = start + text.length
    places.push({ start, end: at })
  }
  return line.slice(at).trim() === '' ? places : undefined
}

/** One text a column, "" for those that the row leaves out. */
function ruledCells(
  line: string,
  row: FileRow | undefined,
  columns: readonly Place[],
): string[] | undefined {
  const cells = row?.cells ?? []
  const places = placesOf(line, cells)
  if (row === undefined || places === undefined || !isClearRow(cells, row)) return undefined
  const filled = Array.from(columns, () => '')
  let next = 0
  for (const [at, place] of places.entries()) {
    // Of the columns that are left, with one for each cell still to come.
    const last = columns.length - (cells.length - at)
    const column = nearest(place, columns, next, last)
    if (column === undefined) return undefined
    filled[column] = cells[at] ?? ''
    next = column + 1
  }
  return filled
}

function nearest(
  place: Place,
  columns: readonly Place[],
  first: number,
  last: number,
): number | undefined {
  let best: number | undefined
  for (let at = first; at <= last; at++) {
    const column = columns[at]
    const isNearer = column && distance(place, column) < distance(place, columns[best ?? -1])
    if (isNearer) best = at
  }
  return best
}

/** 0 for texts that overlap; of those that do not, the gap between them. */
function distance(place: Place, column: Place | undefined): number {
  if (column === undefined) return Number.POSITIVE_INFINITY
  return Math.max(0, column.start - place.end, place.start - column.end)
}

/** The name stands in a cell of its own ("D3D      INF" is put together), and every cell is clear. */
function isClearRow(cells: readonly string[], row: FileRow): boolean {
  const isNamed = cells.includes(row.name) || cells.includes(`${row.name}*`)
  return isNamed && cells.every((cell) => isClear(cell, row))
}

/** A cell means the same alone as it does in its line when it is typed, or begins like a word. */
function isClear(cell: string, row: FileRow): boolean {
  const typed = [row.name, `${row.name}*`, row.version, row.date?.raw, row.time, row.size?.raw]
  return (typed.includes(cell) && !AMBIGUOUS.test(cell)) || WORD.test(cell)
}

// "258.320": a size or a version.
const AMBIGUOUS = /^\d+\.\d+[a-z]?$/i
// "Intel", "(Alpha)", "<x86>", "Windows NT 4.0"; nothing that alone would be a file name.
const WORD = /^[(<]?[A-Za-z][^.,:]*(?:\d\.\d[^.,:]*)?$/
