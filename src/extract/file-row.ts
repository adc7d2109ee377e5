// One row of a file table from its cells. Types decide; the header only says what a text cell is:
// a platform, a language, a place, or a file name without extension.

import type { FileRow } from '../model/file-table.ts'
import { parseDate } from '../text/date.ts'
import { parseSize } from '../text/file-size.ts'
import type { Cell } from './file-cells.ts'
import type { ColumnKind } from './file-columns.table.ts'
import { LANGUAGES } from './languages.table.ts'

export interface Column {
  readonly name: string
  readonly kind: ColumnKind
  /** Offset in the header line, or the column's number in a drawn table. */
  readonly start: number
}

export type RowDraft = Omit<FileRow, 'span'>

/** A file name starts under its header, give or take this many columns. */
const NAME_TOLERANCE = 3

/** `undefined` when the cells name no file. */
export function readRow(all: readonly Cell[], columns: readonly Column[]): RowDraft | undefined {
  const cells = withWholeName(all, columns)
  const name = nameCell(cells, columns)
  if (name === undefined) return undefined
  const find = (kind: Cell['kind']) => cells.find((cell) => cell.kind === kind)?.text
  const [date, time, size, version] = [find('date'), find('time'), find('size'), find('version')]
  const isoDate = date === undefined ? undefined : parseDate(date)
  const headerUnit = SIZE_UNIT.exec(columns.find(({ kind }) => kind === 'size')?.name ?? '')?.[1]
  return {
    name: fileName(name, cells),
    ...(version && { version }),
    ...(date && { date: { raw: date, ...(isoDate && { date: isoDate }) } }),
    ...(time && { time }),
    ...(size && { size: parseSize(size, headerUnit) }),
    ...textFields(
      cells.filter((cell) => cell.kind === 'text' && cell !== name),
      columns,
    ),
    cells: cells.map(({ text }) => text),
  }
}

// "README   DOC": DIR prints name and extension in two columns.
const DOS_COLUMNS = /^([^\s.]+) +([^\s.]+)$/
// "Long file name.txt" behind the columns, where Windows 95 prints it.
const LONG_NAME = /^[^\s|]+\.[^\s|.]{1,8}$/

/** As users write it: joined by its dot, without the mark of a footnote. */
function fileName(name: Cell, cells: readonly Cell[]): string {
  const columns = DOS_COLUMNS.exec(name.text)
  if (columns === null) return name.text.replace(/\*$/, '')
  const last = cells.at(-1)
  const hasLongName = last !== undefined && last !== name && LONG_NAME.test(last.text)
  return hasLongName ? last.text : `${columns[1]}.${columns[2]}`
}

/** "3d Flower Box.scr": words before a name, from the column of names on, are part of it. */
function withWholeName(cells: readonly Cell[], columns: readonly Column[]): readonly Cell[] {
  const at = cells.findIndex(({ kind }) => kind === 'name')
  const [words, name] = [cells[at - 1], cells[at]]
  const column = columns.find(({ kind }) => kind === 'name')
  if (words?.kind !== 'text' || name === undefined || column === undefined) return cells
  const isNextWord = words.start + words.text.length + 1 === name.start
  if (!isNextWord || Math.abs(words.start - column.start) > NAME_TOLERANCE) return cells
  const whole: Cell = { ...name, text: `${words.text} ${name.text}`, start: words.start }
  return [...cells.slice(0, at - 1), whole, ...cells.slice(at + 1)]
}

// "Size (KB)", "Size in bytes"
const SIZE_UNIT = /\b(KB|MB)\b/i

function nameCell(cells: readonly Cell[], columns: readonly Column[]): Cell | undefined {
  const typed = cells.find(({ kind }) => kind === 'name')
  if (typed !== undefined) return typed
  const column = columns.find(({ kind }) => kind === 'name')
  const hasFacts = cells.some(({ kind }) => kind !== 'text')
  if (column === undefined || !hasFacts) return undefined
  return cells.find(
    ({ kind, text, start }) =>
      kind === 'text' && Math.abs(start - column.start) <= NAME_TOLERANCE && FILE_STEM.test(text),
  )
}

// "Compver", "MSMAIL32"; "RAMDRIVE SYS" as directory listings print it.
const FILE_STEM = /^[\w$~!#%&@^{}\\-]+(?: {1,5}[A-Z0-9]{2,3})?$/

function textFields(
  cells: readonly Cell[],
  columns: readonly Column[],
): Pick<RowDraft, 'platform' | 'language'> {
  const fields: { platform?: string; language?: string } = {}
  for (const cell of cells) {
    const kind = textKind(cell, columns)
    if (kind !== undefined) fields[kind] ??= cell.text
  }
  return fields
}

/** What a text cell is by the nearest text column, else by its words. */
function textKind(
  { text, start }: Cell,
  columns: readonly Column[],
): 'platform' | 'language' | undefined {
  if (NOTHING.test(text)) return undefined
  const candidates = columns.filter(({ kind }) => TEXT_COLUMNS.includes(kind))
  if (candidates.length > 0) {
    const nearest = candidates.reduce((best, column) =>
      Math.abs(column.start - start) < Math.abs(best.start - start) ? column : best,
    )
    return nearest.kind === 'platform' || nearest.kind === 'language' ? nearest.kind : undefined
  }
  if (LANGUAGES.has(text.toLowerCase())) return 'language'
  return isPlatform(text) ? 'platform' : undefined
}

const TEXT_COLUMNS: readonly ColumnKind[] = ['platform', 'language', 'other']
// "-", "n/a", "none"
const NOTHING = /^(?:[-–]+|n\/a|none)$/i
// "X86", "(Alpha)", "<x86>", "Intel", "I386", "ix86"
const PLATFORM =
  /^[(<]?(?:i?x86|i386|i486|intel|alpha|axp|mips|ppc|powerpc|sh[34]|ia64|amd64|x64)(?:-based)?[)>]?$/i

export function isPlatform(text: string): boolean {
  return PLATFORM.test(text.trim())
}
