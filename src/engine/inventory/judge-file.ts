// One file at hand against one row of an article.

import type { FileVerdict } from '../../contract/inventory.ts'
import type { FileFacts, WantedFile } from './file-facts.ts'
import { type BranchEvidence, compareWithinBranch } from './numbered-version.ts'

export interface FileEvidence extends BranchEvidence {
  /** Whether the versions belong to two editions of the product. */
  readonly areEditionsApart: () => boolean
}

/** A verdict with the sentence for it; the same for all files, so that none is made for each. */
export interface FileJudgement {
  readonly verdict: FileVerdict
  /** Of the versions at hand and wanted, as printed. */
  readonly because: (ours: string, theirs: string) => string
}

/** Clocks of two time zones show two days for one moment. */
const SAME_MOMENT_DAYS = 1

const judgement = (verdict: FileVerdict, because: string): FileJudgement => ({
  verdict,
  because: (ours, theirs) => because.replace('{ours}', ours).replace('{theirs}', theirs),
})

const OTHER_PLATFORM = judgement('otherBranch', 'The article ships it for another processor.')
const NO_DAY = judgement('unusable', 'The date that the article prints names no day.')
const OTHER_EDITION = judgement('otherBranch', 'The versions belong to two editions.')
const OTHER_LINE = judgement('otherBranch', '{ours} and {theirs} are of two branches.')
const OLDER = judgement('older', '{ours} is older than {theirs}.')
const NEWER = judgement('newer', '{ours} is newer than {theirs}.')
const OTHER_SIZE = judgement('sameVersionOtherSize', 'The version is the same, the size is not.')
const OTHER_DAY = judgement('sameVersionOtherSize', 'The version is the same, the day is not.')
const SAME = judgement('satisfied', 'It is the file that the article lists.')
const INCOMPARABLE = judgement('unusable', 'No two versions and no two dates can be compared.')
const EARLIER = judgement('older', 'Its date is earlier.')
const LATER = judgement('newer', 'Its date is later.')
const OTHER_SIZE_OF_DAY = judgement('sameVersionOtherSize', 'The day is the same, the size is not.')
const SAME_DAY = judgement('satisfied', 'Day and size are those that the article lists.')
export const NOT_THERE = judgement('notInInventory', 'The inventory does not have it.')
export const BRANCH_OPEN = judgement(
  'unusable',
  'Without a version it is open with which branch of the article it is to be compared.',
)

/** Versions decide; without two of them days do. Equal needs equal size and day as far as stated. */
export function judgeFile(
  atHand: FileFacts,
  wanted: WantedFile,
  evidence: FileEvidence,
): FileJudgement {
  if (arePlatformsApart(atHand, wanted)) return OTHER_PLATFORM
  if (wanted.isDateUnreadable) return NO_DAY
  if (atHand.version === undefined || wanted.version === undefined) return byDay(atHand, wanted)
  if (evidence.areEditionsApart()) return OTHER_EDITION
  const order = compareWithinBranch(atHand.version, wanted.version, evidence)
  if (order === undefined) return OTHER_LINE
  if (order !== 0) return order < 0 ? OLDER : NEWER
  return equalVersions(atHand, wanted)
}

function equalVersions(atHand: FileFacts, wanted: FileFacts): FileJudgement {
  if (areSizesApart(atHand, wanted)) return OTHER_SIZE
  const days = daysBetween(atHand, wanted)
  return days !== undefined && Math.abs(days) > SAME_MOMENT_DAYS ? OTHER_DAY : SAME
}

function byDay(atHand: FileFacts, wanted: FileFacts): FileJudgement {
  const days = daysBetween(atHand, wanted)
  if (days === undefined) return INCOMPARABLE
  if (Math.abs(days) > SAME_MOMENT_DAYS) return days < 0 ? EARLIER : LATER
  return areSizesApart(atHand, wanted) ? OTHER_SIZE_OF_DAY : SAME_DAY
}

function daysBetween(one: FileFacts, other: FileFacts): number | undefined {
  return one.day === undefined || other.day === undefined ? undefined : one.day - other.day
}

/** Rounded sizes are intervals. */
function areSizesApart(one: FileFacts, other: FileFacts): boolean {
  if (one.bytes === undefined || other.bytes === undefined) return false
  return Math.abs(one.bytes - other.bytes) > one.precisionBytes + other.precisionBytes
}

function arePlatformsApart({ platforms: one }: FileFacts, { platforms: other }: FileFacts) {
  return one.length > 0 && other.length > 0 && !one.some((platform) => other.includes(platform))
}
