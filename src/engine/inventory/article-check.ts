// The files of one article against an inventory: for each file the row that fits best.

import type { FileVerdict, InventoryStatus } from '../../contract/inventory.ts'
import type { FileRows } from './file-facts.ts'
import type { FileAtHand } from './inventory-rows.ts'
import { BRANCH_OPEN, type FileJudgement, NOT_THERE } from './judge-file.ts'

export interface CheckedFile {
  readonly judgement: FileJudgement
  /** Of the article. */
  readonly row: number
  readonly atHand?: FileAtHand
}

export interface CheckSources {
  readonly rows: FileRows
  /** Files of the inventory by the number of their name. */
  readonly atHand: ReadonlyMap<number, readonly FileAtHand[]>
  readonly judge: (atHand: FileAtHand, row: number) => FileJudgement
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

/** @param rows of one file name in one article. */
export function checkFile(
  sources: Pick<CheckSources, 'judge'>,
  rows: readonly number[],
  atHand: readonly FileAtHand[] | undefined,
): CheckedFile {
  let best: CheckedFile = { judgement: NOT_THERE, row: rows[0] ?? 0 }
  if (atHand === undefined) return best
  let rank = TELLING.length
  for (const row of rows) {
    for (const file of atHand) {
      const judgement = sources.judge(file, row)
      const found = TELLING.indexOf(judgement.verdict)
      if (found === 0) return { judgement, row, atHand: file }
      if (found >= rank) continue
      best = { judgement, row, atHand: file }
      rank = found
    }
  }
  return isBranchOpen(sources, rows, best) ? { ...best, judgement: BRANCH_OPEN } : best
}

/** Days alone do not tell branches apart: one row says older, another newer. */
function isBranchOpen(
  { judge }: Pick<CheckSources, 'judge'>,
  rows: readonly number[],
  { judgement, atHand }: CheckedFile,
): boolean {
  if (judgement.verdict !== 'newer' || atHand === undefined) return false
  if (atHand.version !== undefined) return false
  return rows.some((row) => judge(atHand, row).verdict === 'older')
}

const IS_PRESENT: ReadonlySet<FileVerdict> = new Set(['satisfied', 'newer'])

export function statusOf(files: readonly CheckedFile[]): InventoryStatus {
  if (files.some(({ judgement }) => judgement.verdict === 'older')) return 'missing'
  const isPresent = files.every(({ judgement: { verdict } }) => IS_PRESENT.has(verdict))
  return isPresent ? 'present' : 'undecided'
}
