// Rows of a framed table one by one: files, lines that go on with the row above, lines that are none.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { FileRow } from '../model/file-table.ts'
import { type PlainText, sourceSpan } from '../text/plain-text.ts'
import { type Cell, type CellHints, readCells, readRecords } from './file-cells.ts'
import { type Column, type RowDraft, readRow } from './file-row.ts'
import type { TableRow } from './table-frame.ts'

/** Share of the rows that have to name a file. */
const FILE_SHARE = 0.5

// "Ccm.dll", "RAMDRIVE SYS"
const HAS_EXTENSION = /[. ][A-Za-z0-9_$~!-]{1,8}$/

/** Collects the rows of one table. */
export class RowReader {
  readonly rows: FileRow[] = []
  readonly diagnostics: Diagnostic[] = []
  /** Rows marked "<DIR>". */
  directories = 0
  #nameless = 0
  readonly #plain: PlainText
  readonly #columns: readonly Column[]
  readonly #hints: CellHints
  /** "Name  Size  Name  Size": two files a line. */
  readonly #repeats: boolean

  constructor(plain: PlainText, columns: readonly Column[]) {
    this.#plain = plain
    this.#columns = columns
    const kinds = columns.map(({ kind }) => kind)
    this.#hints = {
      hasSizes: kinds.length === 0 || kinds.includes('size'),
      hasVersions: kinds.includes('version'),
    }
    this.#repeats = columns[0]?.kind === 'name' && isRepeated(kinds)
  }

  /** Under a column of file names it is enough that most rows name a file. */
  isMostlyFiles(): boolean {
    const named = this.rows.length
    return named > 0 && named >= FILE_SHARE * (named + this.#nameless)
  }

  /** Under names of products ("Office 97", "Jet 3.51") most rows print a version or size. */
  isMostlyFacts(): boolean {
    const stated = this.rows.filter(({ version, date, size }) => version ?? date ?? size)
    return stated.length > 0 && stated.length >= FILE_SHARE * this.rows.length
  }

  /** Without such a column every row needs a fact beside its name; under headers more than a version. */
  isAllFiles(): boolean {
    if (this.rows.length === 0 || this.#nameless > 0) return false
    const isNamed = this.#columns.length === 0 || this.#columns.some(({ kind }) => kind === 'name')
    return this.rows.every(
      ({ name, version, date, size }) =>
        HAS_EXTENSION.test(name) && (date ?? size ?? (isNamed ? version : undefined)) !== undefined,
    )
  }

  read(row: TableRow): void {
    const [line] = row.pieces
    const records =
      this.#repeats && line !== undefined ? readRecords(line.text, this.#hints) : [this.#cells(row)]
    for (const cells of records) this.#take(cells, row)
  }

  #take(cells: readonly Cell[], row: TableRow): void {
    if (cells.length === 0 || isNoRow(cells)) return
    if (cells.some(({ text }) => DIRECTORY.test(text))) {
      this.directories++
      return
    }
    const draft = readRow(cells, this.#columns)
    if (draft !== undefined) this.#add(draft, row)
    else if (this.rows.length > 0 && this.#isRest(cells)) this.#wrap(cells, row)
    else {
      this.#nameless++
      const span = sourceSpan(this.#plain, row.start, row.end)
      this.diagnostics.push({ code: 'file-row-unreadable', span })
    }
  }

  /** Words alone, or whatever stands under the last column and names no file. */
  #isRest(cells: readonly Cell[]): boolean {
    if (cells.every(({ kind }) => kind === 'text')) return true
    const last = this.#columns.at(-1)
    const isFact = ({ kind }: Cell) => kind === 'name' || kind === 'date'
    if (this.#columns.length < 2 || last === undefined || cells.some(isFact)) return false
    return last.start > 0 && cells.every(({ start }) => start >= last.start)
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

/** The columns of a file stand there twice. */
function isRepeated(kinds: readonly string[]): boolean {
  const half = kinds.lastIndexOf('name')
  return half > 1 && kinds.slice(half).every((kind, at) => kind === kinds[at] || kind === 'other')
}

// "LEGAL   <DIR>   12-17-96", "..   <DIR>"
const DIRECTORY = /(?:^|\s)<DIR>$/i
// "-or-", "* This file …", "Total", "2 file(s)", "NOTE: …"
const NO_ROW =
  /^(?:-+\s?(?:or|and)\s?-+|\*+(?:\s|[A-Z])|total\b|\d+\s+files?(?:\(s\))?(?:\s|$)|note:)/i

function isNoRow(cells: readonly Cell[]): boolean {
  const [first, second] = cells
  return NO_ROW.test(`${first?.text ?? ''} ${second?.text ?? ''}`)
}
