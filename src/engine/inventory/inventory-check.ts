// An inventory of files → which fixes it lacks, article by article.

import {
  type ArticleCheck,
  FILE_VERDICTS,
  type FileCheck,
  type FileVerdict,
  INVENTORY_STATUSES,
  type InventoryQuery,
  type InventoryReport,
  type InventoryStatus,
} from '../../contract/inventory.ts'
import type { InventoryFiles, InventoryFilesQuery } from '../../contract/inventory-files.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { Citer, linkTo } from '../citation.ts'
import type { HeldProducts } from '../held-products.ts'
import { Pauses } from '../idle-work.ts'
import type { ReleaseTable } from '../releases/release-table.ts'
import { type CheckedFile, type CheckSources, checkArticle, statusOf } from './article-check.ts'
import { EditionLines } from './edition-lines.ts'
import { FileRows } from './file-facts.ts'
import { standFiles } from './file-standing.ts'
import { type FileAtHand, readInventory } from './inventory-rows.ts'
import { judgeFile, NOT_THERE } from './judge-file.ts'
import type { NumberedFileVersion } from './numbered-version.ts'
import { asksForOrLater } from './or-later.ts'
import { productFilter } from './product-filter.ts'

type Holdings = Pick<Snapshot, 'id' | 'catalog' | 'articles' | 'files'>

interface CheckedArticle {
  readonly article: number
  readonly status: InventoryStatus
  readonly files: readonly CheckedFile[]
}

const DEFAULT_LIMIT = 20
const MAX_FILES = 100
const MAX_REMARKS = 50
const WARM_UP_ROWS = 1000
/** So many of such a size, after which the code is compiled. */
const WARM_UP_INVENTORIES = 2
const WARM_UP_INVENTORY_ROWS = 3000

export class InventoryChecks {
  readonly #holdings: Holdings
  readonly #rows: FileRows
  readonly #releases: ReleaseTable
  readonly #products: HeldProducts
  readonly #notations = new Map<string, boolean>()
  readonly #orLater = new Map<number, boolean>()
  #editions: EditionLines | undefined
  #lastText: { readonly article: number; readonly text: string } | undefined

  constructor(holdings: Holdings, releases: ReleaseTable, products: HeldProducts) {
    this.#holdings = holdings
    this.#rows = new FileRows(holdings.files)
    this.#releases = releases
    this.#products = products
  }

  /** Steps that the first inventory would else wait for. */
  *warmUp(): Generator<unknown> {
    this.#rows.nameNumber('')
    yield
    this.#rows.rowsOf(0)
    yield
    for (let row = 0; row < this.#rows.count; row++) {
      this.#rows.facts(row)
      if (row % WARM_UP_ROWS === 0) yield
    }
    this.#editions ??= new EditionLines(this.#rows)
    yield
    yield* this.#checkOwnFiles()
    for (let time = 0; time < WARM_UP_INVENTORIES; time++)
      yield this.check(this.#ownInventory(time))
  }

  /** The files of the articles themselves, of every line one, as an inventory. */
  *#checkOwnFiles(): Generator<void> {
    const lines = new Set<string>()
    const atHand = new Map<number, FileAtHand[]>()
    for (let row = 0; row < this.#rows.count; row++) {
      const [name, facts] = [this.#rows.nameOf(row), this.#rows.facts(row)]
      const [major, minor] = facts.version?.numbers ?? []
      const line = `${name} ${major}.${minor} ${facts.version?.numbers.length}`
      if (row % WARM_UP_ROWS === 0) yield
      if (lines.has(line)) continue
      lines.add(line)
      atHand.set(name, [...(atHand.get(name) ?? []), { ...facts, row: row + 1 }])
    }
    const sources = this.#sourcesFor(atHand)
    for (let article = 0; article < this.#holdings.files.articleCount; article++) {
      const rows = this.#rows.rowsOf(article)
      if (rows.length === 0) continue
      checkArticle(sources, rows)
      yield
    }
  }

  /** Rows of the index as an inventory, from all over it. */
  #ownInventory(first: number): InventoryQuery {
    const cells = this.#rows
    const step = Math.ceil(cells.count / WARM_UP_INVENTORY_ROWS)
    const rows: NonNullable<InventoryQuery['rows']>[number][] = []
    for (let row = first; row < cells.count; row += step) {
      const file = cells.cell(row, 'name')
      const [version, platform, date] = [
        cells.cell(row, 'version'),
        cells.cell(row, 'platform'),
        cells.cell(row, 'date'),
      ]
      rows.push({ file, version, platform, date })
    }
    return { rows }
  }

  #sourcesFor(atHand: ReadonlyMap<number, readonly FileAtHand[]>): CheckSources {
    const judge = (file: FileAtHand, row: number) => this.#judge(file, row)
    return { rows: this.#rows, atHand, judge }
  }

  /**
   * Throws `request-invalid` for an inventory that cannot be read, `product-unknown`. Cost:
   * linear in the rows and in the articles that ship their files; other requests go on meanwhile.
   */
  async check(query: InventoryQuery): Promise<InventoryReport> {
    const { limit = DEFAULT_LIMIT, offset = 0, status = INVENTORY_STATUSES } = query
    const pauses = new Pauses()
    const inventory = await readInventory(query, pauses)
    const atHand = new Map<number, readonly FileAtHand[]>()
    for (const [name, files] of inventory.files) {
      const number = this.#rows.nameNumber(name)
      if (number !== undefined) atHand.set(number, files)
    }
    const checked = await this.#checkArticles(atHand, query.product, pauses)
    const wanted = checked.filter((one) => status.includes(one.status))
    const count = (one: InventoryStatus) => checked.filter((each) => each.status === one).length
    const citer = new Citer(this.#holdings)
    return {
      snapshot: this.#holdings.id,
      rows: inventory.rows,
      known: [...atHand.values()].reduce((sum, files) => sum + files.length, 0),
      remarks: inventory.remarks.slice(0, MAX_REMARKS),
      remarksTotal: inventory.remarks.length,
      totals: {
        missing: count('missing'),
        undecided: count('undecided'),
        present: count('present'),
      },
      articles: wanted
        .slice(offset, offset + limit)
        .flatMap((one) => this.#viewArticle(one, citer) ?? []),
      limit,
      offset,
    }
  }

  /**
   * Each file by itself: who ships it, who ships a newer one. Throws and costs as `check`; every file
   * of the page is cited.
   */
  async checkFiles(query: InventoryFilesQuery): Promise<InventoryFiles> {
    const pauses = new Pauses()
    const inventory = await readInventory(query, pauses)
    return standFiles(
      {
        holdings: this.#holdings,
        ...this.#sourcesFor(new Map()),
        isOfProduct: this.#productFilter(query.product),
      },
      inventory,
      query,
      pauses,
    )
  }

  #productFilter(product: string | undefined): (products: string) => boolean {
    return productFilter(product === undefined ? undefined : this.#products.familyOf(product))
  }

  async #checkArticles(
    atHand: ReadonlyMap<number, readonly FileAtHand[]>,
    product: string | undefined,
    pauses: Pauses,
  ): Promise<CheckedArticle[]> {
    const articles = new Set<number>()
    for (const name of atHand.keys()) {
      for (const article of this.#rows.articlesOf(name)) articles.add(article)
    }
    const isOfProduct = this.#productFilter(product)
    const sources = this.#sourcesFor(atHand)
    const checked: CheckedArticle[] = []
    for (const article of articles) {
      await pauses.pauseIfDue()
      const rows = this.#rows.rowsOf(article)
      const ours = rows.filter((row) => isOfProduct(this.#rows.cell(row, 'product')))
      const files = checkArticle(sources, ours)
      if (files.every(({ judgement }) => judgement === NOT_THERE)) continue
      checked.push({ article, files, status: statusOf(files) })
    }
    return checked.sort((a, b) => statusRank(a) - statusRank(b) || a.article - b.article)
  }

  #judge(file: FileAtHand, row: number) {
    const wanted = this.#rows.facts(row)
    return judgeFile(file, wanted, {
      areEditionsApart: () => this.#areEditionsApart(file.version, row),
      isReleaseBuild: (number) =>
        this.#familiesOf(row).some((family) => this.#releases.isBuild(family, number)),
      showsBothNotations: () => this.#showsBothNotations(row, wanted.version),
    })
  }

  #familiesOf(row: number): string[] {
    return this.#rows.cell(row, 'product').split(', ')
  }

  #areEditionsApart(version: NumberedFileVersion | undefined, row: number): boolean {
    this.#editions ??= new EditionLines(this.#rows)
    const edition = version && this.#editions.editionOf(version)
    return edition !== undefined && edition !== this.#rows.cell(row, 'edition')
  }

  /** Whether the article of the row prints three numbers and four of one release. */
  #showsBothNotations(row: number, version: NumberedFileVersion | undefined): boolean {
    if (version === undefined) return false
    const [major = 0, minor = 0] = version.numbers
    const article = this.#rows.articleOf(row)
    const key = `${article} ${major}.${minor}`
    let found = this.#notations.get(key)
    if (found === undefined) {
      const text = this.#textOf(article)
      const of = (more: string) =>
        new RegExp(`(?<![\\d.])0*${major}\\.0*${minor}${more}(?![\\d.]*\\d)`)
      found = of('\\.\\d{1,9}').test(text) && of('\\.\\d{1,9}\\.\\d{1,9}').test(text)
      this.#notations.set(key, found)
    }
    return found
  }

  /** Of the article asked for last. */
  #textOf(article: number): string {
    if (this.#lastText?.article !== article) {
      const text = this.#holdings.articles.readText(article)?.text ?? ''
      this.#lastText = { article, text }
    }
    return this.#lastText.text
  }

  #isOrLater(row: number): boolean {
    let found = this.#orLater.get(row)
    if (found === undefined) {
      const text = this.#textOf(this.#rows.articleOf(row))
      found = asksForOrLater(text, this.#rows.span(row).start)
      this.#orLater.set(row, found)
    }
    return found
  }

  #viewArticle({ article, status, files }: CheckedArticle, citer: Citer): ArticleCheck | undefined {
    const link = linkTo(this.#holdings, article)
    if (link === undefined) return undefined
    const sorted = [...files].sort((a, b) => verdictRank(a) - verdictRank(b))
    return {
      article: link,
      status,
      totals: countVerdicts(files),
      files: sorted.slice(0, MAX_FILES).flatMap((file) => this.#viewFile(file, citer) ?? []),
    }
  }

  #viewFile({ row, atHand, judgement }: CheckedFile, citer: Citer): FileCheck | undefined {
    const rows = this.#rows
    const citation = citer.cite(rows.articleOf(row), rows.span(row))
    if (citation === undefined) return undefined
    const stated = (['version', 'rawDate', 'rawSize', 'platform'] as const).flatMap((name) => {
      const text = rows.cell(row, name)
      return text === '' ? [] : [[name, text] as const]
    })
    return {
      file: rows.cell(row, 'name'),
      verdict: judgement.verdict,
      because: judgement.because(atHand?.version?.text ?? '', rows.cell(row, 'version')),
      ...(atHand !== undefined && { row: atHand.row }),
      ...Object.fromEntries(stated),
      orLater: this.#isOrLater(row),
      citation,
    }
  }
}

const statusRank = ({ status }: CheckedArticle) => INVENTORY_STATUSES.indexOf(status)

const verdictRank = ({ judgement }: CheckedFile) => FILE_VERDICTS.indexOf(judgement.verdict)

function countVerdicts(files: readonly CheckedFile[]): ArticleCheck['totals'] {
  const count = (wanted: FileVerdict) =>
    files.filter(({ judgement }) => judgement.verdict === wanted).length
  return {
    older: count('older'),
    sameVersionOtherSize: count('sameVersionOtherSize'),
    notInInventory: count('notInInventory'),
    unusable: count('unusable'),
    otherBranch: count('otherBranch'),
    newer: count('newer'),
    satisfied: count('satisfied'),
  }
}
