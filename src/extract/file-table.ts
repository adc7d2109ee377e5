// File tables of an article: tables whose header or cells are those of a list of files.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { FileTable, TableLayout } from '../model/file-table.ts'
import { type PlainText, sourceSpan, type TextLeaf } from '../text/plain-text.ts'
import { readHeader } from './file-header.ts'
import { filesInTotal, findFileLists } from './file-list.ts'
import { lineSpan, readFileList } from './file-list-table.ts'
import { type Column, isPlatform } from './file-row.ts'
import { RowReader } from './file-rows.ts'
import type { SectionText } from './sections.ts'
import { captionOf, type TableCaption } from './table-caption.ts'
import {
  cutPieces,
  readGridTable,
  readMarkdownTable,
  readRuledTable,
  type TableFrame,
  type TablePiece,
  type TableRow,
} from './table-frame.ts'

export interface ExtractedFileTables {
  readonly fileTables: readonly FileTable[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Tables in source order; other tables are left out. Linear. */
export function extractFileTables(sections: readonly SectionText[]): ExtractedFileTables {
  const tables = sections.flatMap(({ plain }) =>
    plain.leaves.flatMap((leaf, index) => {
      const framed = framedTable(plain, leaf, index)
      return framed === undefined ? frameless(plain, leaf, index) : [framed]
    }),
  )
  return {
    fileTables: tables.map(({ fileTable }) => fileTable),
    diagnostics: tables.flatMap(({ diagnostics }) => diagnostics),
  }
}

function framedTable(plain: PlainText, leaf: TextLeaf, index: number): ReadTable | undefined {
  const layout = layoutOf(leaf)
  if (layout === undefined) return undefined
  const read = FRAMES[leaf.node.type === 'table' ? 'markdown' : layout]
  const frame = read(plain.text.slice(leaf.start, leaf.end), leaf.start)
  const table = readTable(plain, leaf, { layout, frame })
  if (table === undefined) return undefined
  const caption = captionOf(plain, index, frame.above)
  const whole = layout === 'ruled' ? withTotal(plain, index, table.fileTable) : table.fileTable
  return { ...table, fileTable: withCaption(whole, caption) }
}

/** Lists in listings and paragraphs, and in what only looked like a table. */
function frameless(plain: PlainText, { node, start, end }: TextLeaf, index: number): ReadTable[] {
  if (node.type !== 'code' && node.type !== 'paragraph') return []
  const below = totalLine(plain, index + 1)
  const text = plain.text.slice(start, below === undefined ? end : below.start + below.text.length)
  return findFileLists(text, start).map((list) => {
    const table = readFileList(plain, list)
    const named = list.caption ?? directoryAbove(plain, index)
    const caption = captionOf(plain, index, named === undefined ? [] : [named])
    return { ...table, fileTable: withCaption(table.fileTable, caption) }
  })
}

// "Directory of A:\SETUP", parted from its files by a blank line
const DIRECTORY_LINE = /(?:^|\n)[^\S\n]*(Directory (?:of|for)\b[^\n]*)$/i

function directoryAbove({ text, leaves }: PlainText, index: number): string | undefined {
  const above = leaves[index - 1]
  if (above === undefined) return undefined
  const tail = text.slice(Math.max(above.start, above.end - MAX_TOTAL_LENGTH), above.end)
  return DIRECTORY_LINE.exec(tail.trimEnd())?.[1]?.trim()
}

/** Longer lines are no totals. */
const MAX_TOTAL_LENGTH = 100

/** The total with which the block begins: a blank line may part it from its rows. */
function totalLine({ text, leaves }: PlainText, index: number): TablePiece | undefined {
  const leaf = leaves[index]
  if (leaf === undefined) return undefined
  const head = text.slice(leaf.start, Math.min(leaf.end, leaf.start + MAX_TOTAL_LENGTH))
  const [line = ''] = head.split('\n', 1)
  return filesInTotal(line) === undefined ? undefined : { text: line, start: leaf.start }
}

/** The table with the total among its own lines or right below them, to which its span reaches. */
function withTotal(plain: PlainText, index: number, table: FileTable): FileTable {
  const leaf = plain.leaves[index]
  if (leaf === undefined || table.rows.length === 0) return table
  const lines = cutPieces(plain.text.slice(leaf.start, leaf.end), leaf.start)
  const inside = lines.find(({ text }) => filesInTotal(text) !== undefined)
  const line = inside ?? totalLine(plain, index + 1)
  const files = filesInTotal(line?.text ?? '')
  if (line === undefined || files === undefined) return table
  const span = lineSpan(plain, line)
  return {
    ...table,
    total: { files, span },
    span: { start: table.span.start, end: Math.max(table.span.end, span.end) },
  }
}

type FramedLayout = Extract<TableLayout, 'ruled' | 'grid' | 'markdown'>

const FRAMES: Readonly<Record<FramedLayout, (text: string, base: number) => TableFrame>> = {
  ruled: readRuledTable,
  grid: readGridTable,
  markdown: readMarkdownTable,
}

/** As the source draws the table: a rendering shows ruled tables and grids as real ones. */
function layoutOf({ node }: TextLeaf): FramedLayout | undefined {
  if (node.type !== 'table' && node.type !== 'code') return undefined
  const shape = node.data?.shape
  if (shape === 'ruled-table') return 'ruled'
  if (shape === 'grid-table') return 'grid'
  return node.type === 'table' ? 'markdown' : undefined
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

/** A table with what was odd about it. */
export interface ReadTable {
  readonly fileTable: FileTable
  readonly diagnostics: readonly Diagnostic[]
}

interface LaidOut {
  readonly layout: FramedLayout
  readonly frame: TableFrame
}

function readTable(
  plain: PlainText,
  leaf: TextLeaf,
  { layout, frame }: LaidOut,
): ReadTable | undefined {
  const { columns, rows } = splitHeader(frame)
  const kinds = columns.map(({ kind }) => kind)
  const hasFacts = columns.length === 0 || kinds.some((kind) => FACTS.includes(kind))
  const reader = new RowReader(plain, columns)
  for (const row of rows) reader.read(row)
  const isNamed = columns.some(({ kind, name }) => kind === 'name' && FILE_COLUMN.test(name))
  if (!hasFacts && !(isNamed && reader.isMostlyFacts())) return undefined
  if (!(isNamed ? reader.isMostlyFiles() : reader.isAllFiles())) return undefined
  const fileTable = {
    layout,
    header: columns.map(({ name }) => name),
    rows: reader.rows,
    ...(reader.directories > 0 && { directories: reader.directories }),
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
