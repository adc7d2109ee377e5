// The files of one article against an inventory: for each file the row that fits best.

import type { FileVerdict, InventoryStatus } from '../../contract/inventory.ts'
import type { FileRows } from './file-facts.ts'
import type { FileAtHand } from './inventory-rows.ts'
import type { FileJudgement, WantedFile } from './judge-file.ts'

export interface CheckedFile extends FileJudgement {
  /** Of the article. */
  readonly row: number
  readonly atHand?: FileAtHand
}

export interface CheckSources {
  readonly rows: FileRows
  /** Files of the inventory by the number of their name. */
  readonly atHand: ReadonlyMap<number, readonly FileAtHand[]>
  readonly judge: (atHand: FileAtHand, wanted: WantedFile, row: number) => FileJudgement
}

/** The verdict that says most about what is installed comes first. */
const TELLING: readonly FileVerdict[] = [
  'satisfied',
  'newer',
  'sameVersionOtherSize',
  'older',
  'unusable',
  'otherBranch',
]

/** One for each file name of the article, in the order of its tables. */
export function checkArticle(sources: CheckSources, articleRows: readonly number[]): CheckedFile[] {
  const byName = new Map<number, number[]>()
  for (const row of articleRows) {
    const name = sources.rows.nameOf(row)
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [row])
    else known.push(row)
  }
  return [...byName].map(([name, rows]) => checkFile(sources, rows, sources.atHand.get(name)))
}

function checkFile(
  sources: CheckSources,
  rows: readonly number[],
  atHand: readonly FileAtHand[] = [],
): CheckedFile {
  const checked = rows.flatMap((row) => {
    const wanted = wantedFile(sources.rows, row)
    return atHand.map((file) => ({ ...sources.judge(file, wanted, row), row, atHand: file }))
  })
  const [first = 0] = rows
  const best = checked.reduce<(typeof checked)[number] | undefined>(
    (one, other) =>
      one === undefined || TELLING.indexOf(other.verdict) < TELLING.indexOf(one.verdict)
        ? other
        : one,
    undefined,
  )
  if (best === undefined) {
    return { verdict: 'notInInventory', because: 'The inventory does not have it.', row: first }
  }
  return isBranchOpen(checked, best) ? { ...best, ...BRANCH_OPEN } : best
}

const BRANCH_OPEN = {
  verdict: 'unusable',
  because: 'Without a version it is open with which branch of the article it is to be compared.',
} as const

/** Days alone do not tell branches apart: one row says older, another newer. */
function isBranchOpen(checked: readonly CheckedFile[], best: CheckedFile): boolean {
  if (best.verdict !== 'newer' || best.atHand?.version !== undefined) return false
  return checked.some(({ verdict, atHand }) => verdict === 'older' && atHand === best.atHand)
}

function wantedFile(rows: FileRows, row: number): WantedFile {
  const isDateUnreadable = rows.cell(row, 'rawDate') !== '' && rows.cell(row, 'date') === ''
  return { ...rows.facts(row), isDateUnreadable }
}

export function statusOf(files: readonly CheckedFile[]): InventoryStatus {
  if (files.some(({ verdict }) => verdict === 'older')) return 'missing'
  const isPresent = files.every(({ verdict }) => verdict === 'satisfied' || verdict === 'newer')
  return isPresent ? 'present' : 'undecided'
}
