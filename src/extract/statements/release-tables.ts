// Tables that tell the builds of releases:
//
//   Version      Build Number          | Release             | Version          |
//   -------------------------          | ------------------- | ---------------- |
//   4.0 SP1      838                   | 1911 (November 2019)| 16.0.12325.20120 |

import type { ReleaseName } from '../../model/release-name.ts'
import type { ReleaseFact } from '../../model/statement.ts'
import { type PlainText, sourceSpan, type TextLeaf } from '../../text/plain-text.ts'
import {
  cellsAtGaps,
  readGridTable,
  readMarkdownTable,
  readRuledTable,
  type TablePiece,
  type TableRow,
} from '../table-frame.ts'
import { findReleases } from './find-releases.ts'
import { completeList, withProductAbove } from './release-listing.ts'

/**
 * One fact a build, in row order, each with the span of its row; `undefined` when the block is no such
 * table. Linear.
 */
export function releaseTableFacts(plain: PlainText, leaf: TextLeaf): ReleaseFact[] | undefined {
  const table = readTable(plain, leaf)
  const columns = table === undefined ? undefined : (headless(table) ?? columnsOf(table))
  if (table === undefined || columns === undefined) return undefined
  const rows = columns.isHeadless ? [table.header, ...table.rows] : table.rows
  const facts: ReleaseFact[] = []
  for (const row of rows) {
    const span = sourceSpan(plain, row.start, row.end)
    for (const own of rowReleases(plain, row.cells, columns)) {
      const release = withProductAbove(own, facts.at(-1)?.release)
      facts.push({ span, release, ...(columns.component && { component: columns.component }) })
    }
  }
  return completeList(facts)
}

interface Row {
  readonly cells: readonly TablePiece[]
  readonly start: number
  readonly end: number
}

interface Table {
  readonly header: Row
  readonly rows: readonly Row[]
}

function readTable({ text }: PlainText, { node, start, end }: TextLeaf): Table | undefined {
  const shape = node.type === 'code' ? node.data?.shape : undefined
  const printed = () => text.slice(start, end)
  if (node.type === 'table') return tableOf(readMarkdownTable(printed(), start))
  if (shape === 'ruled-table') return tableOf(readRuledTable(printed(), start))
  if (shape !== 'grid-table') return undefined
  const [header, ...rows] = readGridTable(printed(), start).rows
  return header && tableOf({ header, rows })
}

interface Frame {
  readonly header?: TableRow
  readonly rows: readonly TableRow[]
}

function tableOf({ header, rows }: Frame): Table | undefined {
  if (header === undefined) return undefined
  const toRow = (row: TableRow) => ({ ...row, cells: cellsOf(row) })
  return { header: toRow(header), rows: rows.map(toRow) }
}

/** The line of a ruled table is one piece, cut where two blanks stand. */
function cellsOf({ pieces }: TableRow): readonly TablePiece[] {
  const [line] = pieces
  return pieces.length === 1 && line !== undefined ? cellsAtGaps(line) : pieces
}

interface Columns {
  readonly name: number
  readonly build: number
  /** Cells are full versions rather than builds. */
  readonly isVersion: boolean
  /** "Sample Server" of the column "Sample Server Version". */
  readonly product?: string
  /** "Sample.dll" of the column "Sample.dll version number": its versions are those of a file. */
  readonly component?: string
  /** The first row is one of the rows. */
  readonly isHeadless?: true
}

// "15.2 (Build 396.30)"
const STATED_BUILD = /\bbuild \d/i

/** The first row holds a release and its build already. */
function headless({ header: { cells } }: Table): Columns | undefined {
  const build = cells.findIndex(({ text }) => STATED_BUILD.test(text))
  if (build < 0 || cells.length > MOST_COLUMNS) return undefined
  const name = cells.findIndex(
    ({ text }, at) => at !== build && releaseIn(text, false) !== undefined,
  )
  return name < 0 ? undefined : { name, build, isVersion: false, isHeadless: true }
}

// "Build Number", "DCOM Version or Build Number"
const BUILD = /\bbuilds?\b/i
// "Version", "Product", "Release", "Cumulative Update", "Service Pack"
const NAME = /version|\breleases?\b|\bproducts?\b|\bupdates?\b|\bpacks?\b|\beditions?\b/i
// "Release date", "Release type", "File", "Module version"
const NO_NAME = /\bdate\b|\btype\b|\bfiles?\b|\bmodule\b|\bvalue\b|\bmask\b|\bregistry\b/i
const VERSION =
  /^\W*(?:[\w$-]+\.(?:dll|exe|ocx|sys) )?(?:versions?(?: number)?|serial ?number)\W*$/i
// "Sample32.dll version number"
const FILE_VERSION = /^\W*(?<file>[\w$-]+\.(?:dll|exe|ocx|sys)) version/i

function columnsOf({ header, rows }: Table): Columns | undefined {
  const titles = header.cells.map(({ text }) => text)
  if (
    titles.length < 2 ||
    titles.length > MOST_COLUMNS ||
    titles.some((title) => FILES.test(title))
  )
    return undefined
  const stated = buildColumn(titles, rows)
  const build = stated >= 0 ? stated : versionColumn(titles, rows)
  const component = FILE_VERSION.exec(titles[build] ?? '')?.groups?.['file']
  const name = titles.findIndex((title, at) => at !== build && isName(title))
  if (build < 0 || name < 0) return undefined
  const product = productOf(titles[name] ?? '')
  return {
    name,
    build,
    isVersion: stated < 0,
    ...(product !== undefined && { product }),
    ...(component !== undefined && { component }),
  }
}

// "Build 1719"
const BUILD_CELL = /^build \d/i

/** A column named so, or one with builds in a third of its cells at least. */
function buildColumn(titles: readonly string[], rows: readonly Row[]): number {
  const named = titles.findIndex((title) => BUILD.test(title))
  if (named >= 0) return named
  return titles.findIndex((_title, at) => {
    const builds = rows.filter(({ cells }) => BUILD_CELL.test(cells[at]?.text ?? ''))
    return builds.length > 0 && builds.length >= rows.length / 3
  })
}

const MOST_COLUMNS = 20
// Versions of files and modules are none of releases.
const FILES = /\b(?:files?(?! ?dates?)|file ?name|module|component|(?<!\.)dlls?|bytes|size)\b/i

function isName(title: string): boolean {
  return NAME.test(title) && !NO_NAME.test(title)
}

/** A column of versions, all of them full or with their build. */
function versionColumn(titles: readonly string[], rows: readonly Row[]): number {
  const column = titles.findIndex((title) => VERSION.test(title))
  const isFull = rows.every(({ cells }) => buildsIn(cells[column]?.text ?? '', true).length > 0)
  return column >= 0 && rows.length > 0 && isFull ? column : -1
}

// "Sample Server Version" ─▶ "Sample Server"; "Installed Version", "Version" name none.
const COLUMN_WORDS =
  /\binstalled ?versions?\b|\b(?:installed|versions?|releases?|products?|names?|numbers?|cumulative|updates?|service|packs?|editions?)\b|[^\w .]/gi

function productOf(title: string): string | undefined {
  const words = title.replace(COLUMN_WORDS, '').replace(/\s+/g, ' ').trim()
  return /^[A-Z]\w*(?: \w+){0,3}$/.test(words) ? words : undefined
}

function rowReleases(
  plain: PlainText,
  cells: readonly TablePiece[],
  { name, build, isVersion, product }: Columns,
): ReleaseName[] {
  const [named, built] = [cells[name], cells[build]]
  if (named === undefined || built === undefined) return []
  const release = releaseIn(named.text, isVersion)
  if (release === undefined) return []
  const [first, last] = named.start < built.start ? [named, built] : [built, named]
  const span = sourceSpan(plain, first.start, last.start + last.text.length)
  const own = product === undefined ? release : { product, ...release }
  return buildsIn(built.text, isVersion).map((number) =>
    isFullVersion(number) && isVersion
      ? { ...own, fullVersion: number, span }
      : { ...own, build: number, span },
  )
}

const isFullVersion = (number: string): boolean => number.split('.').length > 2
// "4,71,0,3328", "2.0 updated"
const BARE_VERSION = /^\d+(?:[.,]\d+)+[a-z]?(?=\s|$)/i
const LONGEST_NAME = 60

/** The release a cell names: its first; else a bare version; in a table of releases any short name. */
function releaseIn(text: string, isVersion: boolean): Omit<ReleaseName, 'span'> | undefined {
  const [found] = findReleases(text.replace(/\s/g, ' '))
  if (found !== undefined) {
    const { start: _start, end: _end, ...release } = found
    return release
  }
  const version = BARE_VERSION.exec(text)?.[0]
  if (version !== undefined) return { version }
  return isVersion && /^[A-Z]/.test(text) && text.length < LONGEST_NAME
    ? { product: text }
    : undefined
}

// "Build 1719", "838", "811, 831", "2.73.7283.01", "Version 15.2 (Build 31118.007)", "4.00.950A",
// "4.00.1111 (4.00.950B)", "4.03.1212-1214"
const BUILDS =
  /\bbuild(?: number)?:? (\d+(?:\.\d+)*)|(?<=^|, |\()(\d+(?:\.\d+)*[a-d]?)(?=$|, |\s|\)|-\d)/gi

/** Numbers of a cell; where the column is one of versions only full ones and stated builds. */
function buildsIn(text: string, isVersion: boolean): string[] {
  const found = Array.from(text.matchAll(BUILDS), ({ 1: stated, 2: bare = '' }) =>
    stated !== undefined ? stated : isVersion && !isFullVersion(bare) ? '' : bare,
  )
  const stated = /\bbuild\b/i.test(text) ? found.slice(-1) : found
  return stated.filter((number) => number !== '')
}
