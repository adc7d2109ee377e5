// Each file of an inventory against all articles that ship one of its name.

import {
  FILE_STANDINGS,
  type FileStanding,
  type InventoryFile,
  type InventoryFiles,
  type InventoryFilesQuery,
  MAX_STANDING_ARTICLES,
} from '../../contract/inventory-files.ts'
import { compareVersions } from '../../model/version.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { Citer, linkTo } from '../citation.ts'
import type { Pauses } from '../idle-work.ts'
import { type CheckedFile, type CheckSources, checkFile } from './article-check.ts'
import type { FileRows } from './file-facts.ts'
import type { FileAtHand, Inventory } from './inventory-rows.ts'

export interface StandingSources extends Pick<CheckSources, 'rows' | 'judge'> {
  readonly holdings: Pick<Snapshot, 'id' | 'catalog' | 'articles'>
  readonly isOfProduct: (products: string) => boolean
}

interface StandingFile {
  readonly file: FileAtHand
  readonly standing: FileStanding
  /** Articles, by ordinal from the highest. */
  readonly shippedBy: readonly number[]
  readonly newer: readonly number[]
  /** Row of the newest one. */
  readonly newest?: number
}

const DEFAULT_LIMIT = 20
const MAX_REMARKS = 50

/** Cost: linear in the files times the rows of their names; every file of the page is cited. */
export async function standFiles(
  sources: StandingSources,
  inventory: Inventory,
  { limit = DEFAULT_LIMIT, offset = 0, standing = [...FILE_STANDINGS] }: InventoryFilesQuery,
  pauses: Pauses,
): Promise<InventoryFiles> {
  const files = await standAll(sources, inventory, pauses)
  const wanted = files.filter((one) => standing.includes(one.standing))
  const citer = new Citer(sources.holdings)
  const views: InventoryFile[] = []
  for (const file of wanted.slice(offset, offset + limit)) {
    await pauses.pauseIfDue()
    views.push(viewFile(sources, citer, file))
  }
  return {
    snapshot: sources.holdings.id,
    rows: inventory.rows,
    different: files.length,
    remarks: inventory.remarks.slice(0, MAX_REMARKS),
    remarksTotal: inventory.remarks.length,
    totals: totalsOf(files),
    fixes: new Set(files.flatMap(({ newer }) => newer)).size,
    total: wanted.length,
    files: views,
    limit,
    offset,
  }
}

/** By standing, behind most fixes first, then as sent. */
async function standAll(
  sources: StandingSources,
  inventory: Inventory,
  pauses: Pauses,
): Promise<StandingFile[]> {
  const files: StandingFile[] = []
  for (const [name, copies] of inventory.files) {
    const number = sources.rows.nameNumber(name)
    const byArticle = number === undefined ? new Map() : rowsByArticle(sources, number)
    for (const file of copies) {
      await pauses.pauseIfDue()
      files.push(standFile(sources, file, byArticle))
    }
  }
  const rank = ({ standing }: StandingFile) => FILE_STANDINGS.indexOf(standing)
  return files.sort(
    (a, b) => rank(a) - rank(b) || b.newer.length - a.newer.length || a.file.row - b.file.row,
  )
}

function rowsByArticle({ rows, isOfProduct }: StandingSources, name: number) {
  const byArticle = new Map<number, number[]>()
  for (const row of rows.rowsNamed(name)) {
    if (!isOfProduct(rows.cell(row, 'product'))) continue
    const article = rows.articleOf(row)
    const known = byArticle.get(article)
    if (known === undefined) byArticle.set(article, [row])
    else known.push(row)
  }
  return byArticle
}

function standFile(
  sources: StandingSources,
  file: FileAtHand,
  byArticle: ReadonlyMap<number, readonly number[]>,
): StandingFile {
  const shippedBy: number[] = []
  const newer: CheckedFile[] = []
  const others = new Set<FileStanding>()
  for (const [article, rows] of byArticle) {
    const checked = checkFile(sources, rows, [file])
    const { verdict } = checked.judgement
    if (verdict === 'satisfied') shippedBy.push(article)
    else if (verdict === 'older') newer.push(checked)
    else if (verdict === 'newer') others.add('ahead')
    else others.add(verdict === 'sameVersionOtherSize' ? 'differs' : 'undecided')
  }
  const isOpen = isBranchOpen(file, newer.length > 0, others)
  const behind = isOpen ? [] : newer
  const newest = newestOf(sources.rows, behind)
  return {
    file,
    standing: standingOf(byArticle.size, shippedBy.length, behind.length, isOpen, others),
    shippedBy: shippedBy.sort(descending),
    newer: behind.map(({ row }) => sources.rows.articleOf(row)).sort(descending),
    ...(newest !== undefined && { newest }),
  }
}

const descending = (one: number, other: number) => other - one

/** Days alone do not tell branches apart: newer than one article, older than another. */
function isBranchOpen(
  { version }: FileAtHand,
  isBehind: boolean,
  others: ReadonlySet<FileStanding>,
): boolean {
  return version === undefined && isBehind && others.has('ahead')
}

function standingOf(
  articles: number,
  shippedBy: number,
  newer: number,
  isOpen: boolean,
  others: ReadonlySet<FileStanding>,
): FileStanding {
  if (articles === 0) return 'unknown'
  if (isOpen) return 'undecided'
  if (newer > 0) return 'behind'
  if (shippedBy > 0) return 'current'
  if (others.has('differs')) return 'differs'
  return others.has('ahead') ? 'ahead' : 'undecided'
}

/** By version, of rows without one by day; of equal ones the first. */
function newestOf(rows: FileRows, files: readonly CheckedFile[]): number | undefined {
  let newest: number | undefined
  for (const { row } of files) {
    if (newest === undefined || compareRows(rows, row, newest) > 0) newest = row
  }
  return newest
}

function compareRows(rows: FileRows, row: number, other: number): number {
  const [one, two] = [rows.facts(row), rows.facts(other)]
  if (one.version !== undefined && two.version !== undefined) {
    const order = compareVersions(one.version.parsed, two.version.parsed)
    if (order !== undefined && order !== 0) return order
  }
  return (one.day ?? 0) - (two.day ?? 0)
}

function totalsOf(files: readonly StandingFile[]): InventoryFiles['totals'] {
  const totals = { behind: 0, differs: 0, undecided: 0, current: 0, ahead: 0, unknown: 0 }
  for (const { standing } of files) totals[standing]++
  return totals
}

function viewFile(
  { holdings, rows }: StandingSources,
  citer: Citer,
  { file, standing, shippedBy, newer, newest }: StandingFile,
): InventoryFile {
  const { printed } = file
  const stated = (['version', 'platform', 'size', 'date'] as const).flatMap((name) => {
    const text = printed?.[name]?.trim() ?? ''
    return text === '' ? [] : [[name, text] as const]
  })
  const links = (articles: readonly number[]) => ({
    total: articles.length,
    articles: articles
      .slice(0, MAX_STANDING_ARTICLES)
      .flatMap((article) => linkTo(holdings, article) ?? []),
  })
  const best = newest === undefined ? undefined : viewNewest(rows, citer, newest)
  return {
    row: file.row,
    file: printed?.file ?? '',
    ...Object.fromEntries(stated),
    standing,
    shippedBy: links(shippedBy),
    newer: links(newer),
    ...(best !== undefined && { newest: best }),
  }
}

function viewNewest(rows: FileRows, citer: Citer, row: number): InventoryFile['newest'] {
  const citation = citer.cite(rows.articleOf(row), rows.span(row))
  if (citation === undefined) return undefined
  const [version, rawDate] = [rows.cell(row, 'version'), rows.cell(row, 'rawDate')]
  return {
    ...(version !== '' && { version }),
    ...(rawDate !== '' && { rawDate }),
    citation,
  }
}
