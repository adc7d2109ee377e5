// An inventory as a table of separated values:
//
//   Size;File;"File Version"
//   "146,432";C:\SMS\Ccm.dll;2.0.1380.1101

import { QuarryError } from '../../model/errors.ts'
import { CSV_COLUMNS } from './csv-columns.table.ts'
import {
  checkRowCount,
  type PrintedInventory,
  type PrintedRow,
  type Remark,
} from './inventory-text.ts'

type Column = keyof typeof CSV_COLUMNS

const SEPARATORS = [',', ';', '\t'] as const

interface Line {
  readonly cells: readonly string[]
  readonly line: number
}

/**
 * The first line that is not blank names the columns. Throws `request-invalid` when none of them is
 * the file, and for too many rows. Cost: linear; each line is a step.
 */
export function* readCsv(text: string): Generator<void, PrintedInventory> {
  const preamble = PREAMBLE.exec(text)?.[0] ?? ''
  const table = text.slice(preamble.length)
  const separator = SEPARATOR_LINE.exec(preamble)?.groups?.['sign'] ?? separatorOf(table)
  const lines = readLines(table, separator, preamble.split('\n').length)
  const header = lines.next()
  if (header.done === true) return { rows: [], remarks: [] }
  const columns = columnsOf(header.value.cells)
  const rows: PrintedRow[] = []
  const remarks: Remark[] = []
  for (const { cells, line } of lines) {
    const row = rowOf(cells, columns, line)
    if (row === undefined) remarks.push({ row: line, text: 'The line names no file.' })
    else rows.push(row)
    checkRowCount(rows.length + remarks.length)
    yield
  }
  return { rows, remarks }
}

// "sep=;" of Excel, "#TYPE System.IO.FileInfo" of Export-Csv, above the line that names the columns
const PREAMBLE = /^\uFEFF?\s{0,100}(?:"?sep=[,;\t]"?[ \t]*\r?\n|#TYPE [^\n]{0,500}\n)/i
const SEPARATOR_LINE = /sep=(?<sign>[,;\t])/i

/** The sign that parts most cells of the first line. */
function separatorOf(text: string): string {
  const start = text.search(/\S/)
  const end = text.indexOf('\n', Math.max(0, start))
  const first = text.slice(Math.max(0, start), end < 0 ? undefined : end)
  const counts = SEPARATORS.map((sign) => first.split(sign).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const keys = header.map((name) =>
    name
      .replace(/\(.*$/, '')
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  )
  const columns = new Map<Column, number>()
  for (const column of ['file', 'version', 'platform', 'size', 'date'] as const) {
    const at = CSV_COLUMNS[column].map((name) => keys.indexOf(name)).find((index) => index >= 0)
    if (at !== undefined) columns.set(column, at)
  }
  if (!columns.has('file')) {
    const detail = 'The first line of the table must name its columns; one must be "file".'
    throw new QuarryError('request-invalid', { detail })
  }
  return columns
}

function rowOf(
  cells: readonly string[],
  columns: ReadonlyMap<Column, number>,
  line: number,
): PrintedRow | undefined {
  const cell = (column: Column) => cells[columns.get(column) ?? -1]?.trim() ?? ''
  const file = cell('file')
  if (file === '') return undefined
  const [version, platform, size, date] = [
    cell('version'),
    cell('platform'),
    cell('size'),
    cell('date'),
  ]
  return {
    file,
    ...(version !== '' && { version }),
    ...(platform !== '' && { platform }),
    ...(size !== '' && { size }),
    ...(date !== '' && { date }),
    line,
  }
}

/** Lines that are not blank. A quoted cell may hold separators, line ends and doubled quotes. */
function* readLines(text: string, separator: string, firstLine: number): Generator<Line> {
  let line = firstLine
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const cells: string[] = []
    const first = line
    for (let isOpen = true; isOpen; ) {
      const cell = readCell(text, at, separator)
      cells.push(cell.text)
      line += cell.lineEnds
      isOpen = text.startsWith(separator, cell.end)
      at = isOpen ? cell.end + 1 : afterLineEnd(text, cell.end)
    }
    line += 1
    if (cells.some((cell) => cell.trim() !== '')) yield { cells, line: first }
  }
}

interface CellText {
  readonly text: string
  /** Where the separator or the line end stands. */
  readonly end: number
  readonly lineEnds: number
}

function readCell(text: string, at: number, separator: string): CellText {
  if (text[at] !== '"') {
    const end = plainEnd(text, at, separator)
    return { text: text.slice(at, end), end, lineEnds: 0 }
  }
  let close = at + 1
  for (; close < text.length; close++) {
    if (text[close] !== '"') continue
    if (text[close + 1] !== '"') break
    close++
  }
  const quoted = text.slice(at + 1, close)
  const end = plainEnd(text, close + 1, separator)
  const lineEnds = quoted.split('\n').length - 1
  return { text: quoted.replaceAll('""', '"') + text.slice(close + 1, end), end, lineEnds }
}

function plainEnd(text: string, from: number, separator: string): number {
  let end = Math.min(from, text.length)
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') {
    end++
  }
  return end
}

function afterLineEnd(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1
}
