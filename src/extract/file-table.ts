// File tables of an article: tables whose header or cells are those of a list of files.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { FileRow, FileTable } from '../model/file-table.ts'
import { type PlainText, sourceSpan, type TextLeaf } from '../text/plain-text.ts'
import { type Cell, type CellHints, readCells } from './file-cells.ts'
import { readHeader } from './file-header.ts'
import { type Column, isPlatform, type RowDraft, readRow } from './file-row.ts'
import type { SectionText } from './sections.ts'
import { captionOf, type TableCaption } from './table-caption.ts'
import {
  readGridTable,
  readMarkdownTable,
  readRuledTable,
  type TableFrame,
  type TableRow,
} from './table-frame.ts'

export interface ExtractedFileTables {
  readonly fileTables: readonly FileTable[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Tables in source order; other tables are left out. */
export function extractFileTables(sections: readonly SectionText[]): ExtractedFileTables {
  const diagnostics: Diagnostic[] = []
  const fileTables = sections.flatMap(({ plain }) =>
    plain.leaves.flatMap((leaf, index) => {
      const frame = frameOf(plain, leaf)
      if (frame === undefined) return []
      const table = readTable(plain, leaf, frame)
      if (table === undefined) return []
      diagnostics.push(...table.diagnostics)
      return [withCaption(table.fileTable, captionOf(plain, index, frame.above))]
    }),
  )
  return { fileTables, diagnostics }
}

function frameOf({ text }: PlainText, { node, start, end }: TextLeaf): TableFrame | undefined {
  if (node.type === 'table') return readMarkdownTable(text.slice(start, end), start)
  if (node.type !== 'code') return undefined
  const shape = node.data?.shape
  if (shape === 'ruled-table') return readRuledTable(text.slice(start, end), start)
  return shape === 'grid-table' ? readGridTable(text.slice(start, end), start) : undefined
}

function withCaption(table: FileTable, { caption, component, language }: TableCaption): FileTable {
  return {
    ...(caption && { caption }),
    ...(component && { component }),
    ...(language && { language }),
    ...(caption && isPlatform(caption) && { platform: caption }),
    ...table,
  }
}

interface ReadTable {
  readonly fileTable: FileTable
  readonly diagnostics: readonly Diagnostic[]
}

function readTable(plain: PlainText, leaf: TextLeaf, frame: TableFrame): ReadTable | undefined {
  const { columns, rows } = splitHeader(frame)
  const kinds = columns.map(({ kind }) => kind)
  if (columns.length > 0 && !kinds.some((kind) => FACTS.includes(kind))) return undefined
  const reader = new RowReader(plain, columns)
  for (const row of rows) reader.read(row)
  const isNamed = columns.some(({ kind, name }) => kind === 'name' && FILE_COLUMN.test(name))
  if (!(isNamed ? reader.isMostlyFiles() : reader.isAllFiles())) return undefined
  const fileTable = {
    header: columns.map(({ name }) => name),
    rows: reader.rows,
    span: sourceSpan(plain, leaf.start, leaf.end),
  }
  return { fileTable, diagnostics: reader.diagnostics }
}

function splitHeader({ header, rows }: TableFrame): {
  columns: readonly Column[]
  rows: readonly TableRow[]
} {
  if (header !== undefined) return { columns: readHeader(header), rows }
  const [first, ...others] = rows
  const columns = first === undefined ? [] : readHeader(first)
  const isHeader = columns.some(({ kind }) => kind !== 'other')
  return isHeader ? { columns, rows: others } : { columns: [], rows }
}

// "File name", "Filename", "Updated Files"; under "Name" alone anything may stand.
const FILE_COLUMN = /file/i
const FACTS = ['version', 'date', 'time', 'size']

/** Share of the rows that have to name a file. */
const FILE_SHARE = 0.5

// "Ccm.dll", "RAMDRIVE SYS"
const HAS_EXTENSION = /[. ][A-Za-z0-9_$~!-]{1,8}$/

class RowReader {
  readonly rows: FileRow[] = []
  readonly diagnostics: Diagnostic[] = []
  #nameless = 0
  readonly #plain: PlainText
  readonly #columns: readonly Column[]
  readonly #hints: CellHints

  constructor(plain: PlainText, columns: readonly Column[]) {
    this.#plain = plain
    this.#columns = columns
    const kinds = columns.map(({ kind }) => kind)
    this.#hints = {
      hasSizes: kinds.length === 0 || kinds.includes('size'),
      hasVersions: kinds.includes('version'),
    }
  }

  /** Under a column of file names it is enough that most rows name a file. */
  isMostlyFiles(): boolean {
    const named = this.rows.length
    return named > 0 && named >= FILE_SHARE * (named + this.#nameless)
  }

  /** Without such a column every row needs a fact beside its name. */
  isAllFiles(): boolean {
    if (this.rows.length === 0 || this.#nameless > 0) return false
    return this.rows.every(
      ({ name, version, date, size }) =>
        HAS_EXTENSION.test(name) && (version ?? date ?? size) !== undefined,
    )
  }

  read(row: TableRow): void {
    const cells = this.#cells(row)
    if (cells.length === 0 || isNoRow(cells)) return
    const draft = readRow(cells, this.#columns)
    if (draft !== undefined) this.#add(draft, row)
    else if (cells.every(({ kind }) => kind === 'text') && this.rows.length > 0)
      this.#wrap(cells, row)
    else {
      this.#nameless++
      const span = sourceSpan(this.#plain, row.start, row.end)
      this.diagnostics.push({ code: 'file-row-unreadable', span })
    }
  }

  /** A ruled line is one piece; a drawn row has a piece a cell, which may hold two values. */
  #cells({ pieces }: TableRow): Cell[] {
    const [line] = pieces
    if (pieces.length === 1 && line !== undefined) return readCells(line.text, this.#hints)
    return pieces.flatMap(({ text }, column) =>
      readCells(text, this.#hints).map((cell) => ({ ...cell, start: column })),
    )
  }

  #add(draft: RowDraft, row: TableRow): void {
    const span = sourceSpan(this.#plain, row.start, row.end)
    if (draft.date !== undefined && draft.date.date === undefined) {
      this.diagnostics.push({ code: 'file-date-unreadable', span, detail: draft.date.raw })
    }
    this.rows.push({ ...draft, span })
  }

  /** A line that holds only the rest of the last cell: "Windows 98" / "Second Edition". */
  #wrap(cells: readonly Cell[], row: TableRow): void {
    const above = this.rows.pop()
    if (above === undefined) return
    const rest = cells.map(({ text }) => text).join(' ')
    const last = above.cells.at(-1) ?? ''
    const joined = `${last} ${rest}`
    this.rows.push({
      ...above,
      ...(above.platform === last && { platform: joined }),
      ...(above.language === last && { language: joined }),
      cells: [...above.cells.slice(0, -1), joined],
      span: { start: above.span.start, end: sourceSpan(this.#plain, row.start, row.end).end },
    })
  }
}

// "-or-", "* This file …", "Total", "2 file(s)", "NOTE: …", "..   <DIR>"
const NO_ROW =
  /^(?:\.{1,2} <DIR>|-+\s?(?:or|and)\s?-+|\*+(?:\s|[A-Z])|total\b|\d+\s+files?(?:\(s\))?(?:\s|$)|note:)/i

function isNoRow(cells: readonly Cell[]): boolean {
  const [first, second] = cells
  return NO_ROW.test(`${first?.text ?? ''} ${second?.text ?? ''}`)
}
