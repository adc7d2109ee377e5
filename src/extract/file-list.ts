// Lists of files without header and frame, as they stand in listings and paragraphs:
//
//   Directory of A:\                          03/04/99  07:18p   50,448 Admwprox.dll (Alpha)
//   README   DOC    63360   3-07-88   5:10a   03/04/99  07:18p   87,504 Wam.dll      (Intel)
//           1 file(s)      63360 bytes

import type { TableLayout } from '../model/file-table.ts'
import { type Cell, type CellHints, readRecords } from './file-cells.ts'
import { cutPieces, type TablePiece } from './table-frame.ts'

/** A printed line with the files it lists. */
export interface ListedLine extends TablePiece {
  /** Cells of each file; one file a line, seldom two. */
  readonly records: readonly (readonly Cell[])[]
}

export interface FileList {
  readonly layout: Extract<TableLayout, 'listing' | 'plain'>
  /** "Directory of A:\"; else the last line above the rows that is none of them. */
  readonly caption?: string
  readonly lines: readonly ListedLine[]
  readonly directories: number
  /** The line "27 file(s)  826,923 bytes". */
  readonly total?: TablePiece & { readonly files: number }
}

// "9-20-90", "03/04/99", "18-Sep-2001": a text without a date holds no list.
const DATE_SIGN = /\d[-/](?:\d{1,2}|[A-Za-z]{3,9})[-/]\d/
/** Longer lines are prose or data. */
const MAX_LINE_LENGTH = 200

/** `base` is where `text` starts in the section's text. Linear. */
export function findFileLists(text: string, base: number): FileList[] {
  if (!DATE_SIGN.test(text)) return []
  const finder = new ListFinder()
  for (const line of cutPieces(text, base)) finder.take(line)
  return finder.finish()
}

interface OpenList {
  readonly caption: string | undefined
  readonly lines: ListedLine[]
  directories: number
  isFramed: boolean
}

// "WINDOWS      <DIR>     01-01-93  3:11a"
const DIRECTORY_ENTRY = /<DIR>/i
// "Volume in drive B is DISK1", "Directory of B:\", "Volume Serial Number is 1A2B-3C4D"
const HEAD = /^\s*(?:Volume in drive|Volume Serial Number|Directory (?:of|for)|Path:)\b/i
const NAMES_PLACE = /^\s*Directory (?:of|for)\b/i
// "27 file(s)      826,923 bytes"
const FOOTER = /^\s*(\d[\d,]*) files?(?:\(s\))?(?=\s|,|$)/i

// "Version 3.04.7 Update         LGTWPUT.EXE": part of another table, no caption.
const HAS_COLUMNS = /\S {3,}\S/

/** What such a total at the beginning of a text counts; `undefined` when none stands there. */
export function filesInTotal(text: string): number | undefined {
  const printed = FOOTER.exec(text)?.[1]
  return printed === undefined ? undefined : Number(printed.replaceAll(',', ''))
}

class ListFinder {
  readonly #lists: FileList[] = []
  #open: OpenList | undefined
  #caption: string | undefined
  #isFramed = false
  #isParted = false

  take(line: TablePiece): void {
    if (line.text.trim() === '') this.#isParted = true
    else {
      this.#takeText(line)
      this.#isParted = false
    }
  }

  finish(): FileList[] {
    this.#close()
    return this.#lists
  }

  #takeText(line: TablePiece): void {
    if (HEAD.test(line.text)) this.#head(line.text)
    else if (DIRECTORY_ENTRY.test(line.text)) this.#list().directories++
    else if (FOOTER.test(line.text)) this.#foot(line)
    else {
      const records = readListedLine(line.text)
      if (records.length > 0) this.#list().lines.push({ ...line, records })
      else this.#other(line.text)
    }
  }

  #list(): OpenList {
    this.#open ??= {
      caption: this.#caption,
      lines: [],
      directories: 0,
      isFramed: this.#isFramed,
    }
    return this.#open
  }

  #head(text: string): void {
    this.#close()
    this.#isFramed = true
    if (NAMES_PLACE.test(text) || this.#caption === undefined) this.#caption = text.trim()
  }

  #foot(line: TablePiece): void {
    this.#close({ ...line, files: filesInTotal(line.text) ?? 0 })
  }

  /** Notes stand between the lines of a directory; elsewhere, or after a gap, they end a list. */
  #other(text: string): void {
    const isNote = this.#open?.isFramed === true && !this.#isParted
    if (isNote || this.#goesOn(text)) return
    this.#close()
    this.#isFramed = false
    this.#caption = HAS_COLUMNS.test(text) ? undefined : text.trim()
  }

  /** The rest of the words behind a row, below their column. */
  #goesOn(text: string): boolean {
    const above = this.#isParted ? undefined : this.#open?.lines.at(-1)
    const words = above?.records.at(-1)?.at(-1)
    return words?.kind === 'text' && text.search(/\S/) >= words.start
  }

  #close(total?: FileList['total']): void {
    const { lines = [], directories = 0, caption, isFramed } = this.#open ?? {}
    this.#open = undefined
    if (lines.length === 0) return
    const isListing = isFramed || total !== undefined || lines[0]?.records[0]?.[0]?.kind === 'name'
    this.#lists.push({
      layout: isListing ? 'listing' : 'plain',
      ...(caption !== undefined && { caption }),
      lines,
      directories,
      ...(total && { total }),
    })
    this.#caption = undefined
  }
}

const HINTS: CellHints = { hasSizes: true, hasVersions: false, isListing: true }

// "1/16/2001 2:27 PM  No card found  Cliex.dll  4294896193 (0xFFFEEA41)": a log, with its thread.
const THREAD = /\(0x[0-9a-f]{1,16}\)\s*$/i

function readListedLine(text: string): readonly (readonly Cell[])[] {
  if (text.length > MAX_LINE_LENGTH || !DATE_SIGN.test(text) || THREAD.test(text)) return []
  const records = readRecords(text, HINTS).map(withFirstWords)
  return records.every(isNamed) && records.some(isWhole) ? records : []
}

/** "mci mail.ht     829  07-11-1995": a word or two before the name, with a column behind it. */
function withFirstWords(cells: readonly Cell[]): readonly Cell[] {
  const [words, name, next] = cells
  if (words?.kind !== 'text' || name?.kind !== 'name' || next === undefined) return cells
  const isOneName = words.start + words.text.length + 1 === name.start
  const hasColumn = next.start - name.start - name.text.length > 1
  if (!isOneName || !hasColumn || words.text.split(' ').length > 2) return cells
  const whole: Cell = { ...name, text: `${words.text} ${name.text}`, start: words.start }
  return [whole, ...cells.slice(2)]
}

function isNamed(cells: readonly Cell[]): boolean {
  return cells.some(({ kind }) => kind === 'name')
}

/** Words beside the cells of a row are an attribute, a platform, a short note. */
const MOST_WORDS = 8

/** A file with its date and its size or version, the line led by the name or the date. */
function isWhole(cells: readonly Cell[]): boolean {
  const kinds = cells.map(({ kind }) => kind)
  if (!kinds.includes('date') || !(kinds.includes('size') || kinds.includes('version')))
    return false
  if (kinds[0] !== 'name' && kinds[0] !== 'date') return false
  const words = cells.filter(({ kind }) => kind === 'text').map(({ text }) => text)
  return words.join(' ').split(' ').length <= MOST_WORDS
}
