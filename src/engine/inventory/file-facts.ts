// The rows of all file tables once more, as what a comparison needs: parsed when first asked for,
// each printed text once, however many rows share it.

import { CELLS, type CellName, type FileIndex } from '../../indexes/files/layout.ts'
import { stringAt, stringCount } from '../../indexes/string-table.ts'
import { TABLE_LAYOUTS } from '../../model/file-table.ts'
import { type Platform, platformsOf } from '../../model/platform.ts'
import { type NumberedFileVersion, parseFileVersion } from './numbered-version.ts'

/** What a row of an article, or of an inventory, says of a file. */
export interface FileFacts {
  readonly version?: NumberedFileVersion
  readonly platforms: readonly Platform[]
  readonly bytes?: number
  readonly precisionBytes: number
  /** Days since 1970. */
  readonly day?: number
}

/** What an article ships. */
export interface WantedFile extends FileFacts {
  /** A date is printed that names no day: the row proves nothing. */
  readonly isDateUnreadable: boolean
}

const LISTING = TABLE_LAYOUTS[3]
const MS_PER_DAY = 86_400_000

/** "1999-05-11" → days since 1970. */
export function dayOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY)
}

export class FileRows {
  readonly #index: FileIndex
  readonly #texts = new Map<number, string>()
  readonly #versions = new Map<number, NumberedFileVersion | undefined>()
  readonly #platforms = new Map<number, readonly Platform[]>()
  readonly #facts: (WantedFile | undefined)[] = []
  #isListed: Uint8Array | undefined
  #names: Names | undefined
  #byArticle: ArticleRows | undefined

  constructor(index: FileIndex) {
    this.#index = index
  }

  get count(): number {
    return this.#index.articles.length
  }

  /** The number of a lower-case file name without folder; `undefined` when no article ships it. */
  nameNumber(name: string): number | undefined {
    return this.#allNames.numbers.get(name)
  }

  /** Articles that ship the file in a table of a fix, with repetitions. */
  *articlesOf(name: number): Generator<number> {
    for (const row of this.rowsNamed(name)) yield this.articleOf(row)
  }

  /** Rows of the file in tables of fixes. */
  *rowsNamed(name: number): Generator<number> {
    for (const spelling of this.#allNames.spellings.get(name) ?? []) {
      const end = this.#index.firstRow[spelling + 1] ?? 0
      for (let row = this.#index.firstRow[spelling] ?? 0; row < end; row++) {
        if (this.isOfFix(row)) yield row
      }
    }
  }

  articleOf(row: number): number {
    return this.#index.articles[row] ?? 0
  }

  /** Rows of an article in their places, without listings of disks. */
  rowsOf(article: number): number[] {
    this.#byArticle ??= groupByArticle(this.#index, this.#allNames.numberOf)
    const { first, rows } = this.#byArticle
    const { starts } = this.#index
    return [...rows.subarray(first[article] ?? 0, first[article + 1] ?? 0)]
      .filter((row) => this.isOfFix(row))
      .sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || a - b)
  }

  nameOf(row: number): number {
    this.#byArticle ??= groupByArticle(this.#index, this.#allNames.numberOf)
    return this.#byArticle.names[row] ?? 0
  }

  get #allNames(): Names {
    this.#names ??= namesOf(this.#index)
    return this.#names
  }

  isOfFix(row: number): boolean {
    this.#isListed ??= Uint8Array.from(this.#index.articles, (_, at) =>
      this.cell(at, 'layout') === LISTING ? 1 : 0,
    )
    return this.#isListed[row] !== 1
  }

  /** Empty where the row says nothing. */
  cell(row: number, name: CellName): string {
    const text = this.#index.cells[row * CELLS.length + CELLS.indexOf(name)] ?? 0
    let found = this.#texts.get(text)
    if (found === undefined) {
      found = stringAt(this.#index.texts, text)
      this.#texts.set(text, found)
    }
    return found
  }

  span(row: number) {
    return { start: this.#index.starts[row] ?? 0, end: this.#index.ends[row] ?? 0 }
  }

  /** Kept from the first question on. */
  facts(row: number): WantedFile {
    const known = this.#facts[row]
    if (known !== undefined) return known
    const version = this.version(row)
    const bytes = this.#index.sizes[row] ?? -1
    const date = this.cell(row, 'date')
    const facts = {
      ...(version !== undefined && { version }),
      platforms: this.#platformsOf(row),
      ...(bytes >= 0 && { bytes }),
      precisionBytes: Math.max(0, this.#index.precisions[row] ?? 0),
      ...(date !== '' && { day: dayOf(date) }),
      isDateUnreadable: date === '' && this.cell(row, 'rawDate') !== '',
    }
    this.#facts[row] = facts
    return facts
  }

  version(row: number): NumberedFileVersion | undefined {
    const text = this.#index.cells[row * CELLS.length + CELLS.indexOf('version')] ?? 0
    if (text === 0) return undefined
    if (!this.#versions.has(text))
      this.#versions.set(text, parseFileVersion(this.cell(row, 'version')))
    return this.#versions.get(text)
  }

  #platformsOf(row: number): readonly Platform[] {
    const text = this.#index.cells[row * CELLS.length + CELLS.indexOf('platform')] ?? 0
    let found = this.#platforms.get(text)
    if (found === undefined) {
      found = platformsOf(this.cell(row, 'platform'))
      this.#platforms.set(text, found)
    }
    return found
  }
}

/** Names without folders: "%windir%\\system32\\ism.dll" is "ism.dll". */
interface Names {
  readonly numbers: ReadonlyMap<string, number>
  /** Number → the names of the index that it stands for. */
  readonly spellings: ReadonlyMap<number, readonly number[]>
  /** Name of the index → number. */
  readonly numberOf: Uint32Array
}

function namesOf({ names }: FileIndex): Names {
  const numbers = new Map<string, number>()
  const spellings = new Map<number, number[]>()
  const numberOf = new Uint32Array(stringCount(names))
  for (let spelling = 0; spelling < numberOf.length; spelling++) {
    const name = baseName(stringAt(names, spelling))
    const number = numbers.get(name) ?? spelling
    numbers.set(name, number)
    numberOf[spelling] = number
    const known = spellings.get(number)
    if (known === undefined) spellings.set(number, [spelling])
    else known.push(spelling)
  }
  return { numbers, spellings, numberOf }
}

/** "C:\\SMS\\Ccm.dll" → "Ccm.dll". */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1).trim()
}

/** Article → its rows, as one array with offsets; row → name. */
interface ArticleRows {
  readonly first: Uint32Array
  readonly rows: Uint32Array
  readonly names: Uint32Array
}

function groupByArticle(
  { articleCount, articles, firstRow }: FileIndex,
  numberOf: Uint32Array,
): ArticleRows {
  const first = new Uint32Array(articleCount + 1)
  for (const article of articles) first[article + 1] = (first[article + 1] ?? 0) + 1
  for (let at = 0; at < articleCount; at++) first[at + 1] = (first[at + 1] ?? 0) + (first[at] ?? 0)
  const next = first.slice()
  const rows = new Uint32Array(articles.length)
  for (const [row, article] of articles.entries()) {
    const at = next[article] ?? 0
    rows[at] = row
    next[article] = at + 1
  }
  const nameOfRow = new Uint32Array(articles.length)
  for (const [spelling, name] of numberOf.entries())
    nameOfRow.fill(name, firstRow[spelling], firstRow[spelling + 1])
  return { first, rows, names: nameOfRow }
}
