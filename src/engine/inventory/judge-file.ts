// One file at hand against one row of an article.

import type { FileVerdict } from '../../contract/inventory.ts'
import type { FileFacts } from './file-facts.ts'
import { type BranchEvidence, compareWithinBranch } from './numbered-version.ts'

export interface WantedFile extends FileFacts {
  /** A date is printed that names no day: the row proves nothing. */
  readonly isDateUnreadable: boolean
}

export interface FileEvidence extends BranchEvidence {
  /** Whether the versions belong to two editions of the product. */
  readonly areEditionsApart: () => boolean
}

export interface FileJudgement {
  readonly verdict: FileVerdict
  readonly because: string
}

/** Clocks of two time zones show two days for one moment. */
const SAME_MOMENT_DAYS = 1

/** Versions decide; without two of them days do. Equal needs equal size and day as far as stated. */
export function judgeFile(
  atHand: FileFacts,
  wanted: WantedFile,
  evidence: FileEvidence,
): FileJudgement {
  if (arePlatformsApart(atHand, wanted)) {
    return { verdict: 'otherBranch', because: 'The article ships it for another processor.' }
  }
  if (wanted.isDateUnreadable) {
    return { verdict: 'unusable', because: 'The date that the article prints names no day.' }
  }
  if (atHand.version === undefined || wanted.version === undefined) return byDay(atHand, wanted)
  if (evidence.areEditionsApart()) {
    return { verdict: 'otherBranch', because: 'The versions belong to two editions.' }
  }
  const order = compareWithinBranch(atHand.version, wanted.version, evidence)
  const [ours, theirs] = [atHand.version.text, wanted.version.text]
  if (order === undefined) {
    return { verdict: 'otherBranch', because: `${ours} and ${theirs} are of two branches.` }
  }
  if (order < 0) return { verdict: 'older', because: `${ours} is older than ${theirs}.` }
  if (order > 0) return { verdict: 'newer', because: `${ours} is newer than ${theirs}.` }
  return equalVersions(atHand, wanted)
}

function equalVersions(atHand: FileFacts, wanted: FileFacts): FileJudgement {
  const days = daysBetween(atHand, wanted)
  if (areSizesApart(atHand, wanted)) {
    return { verdict: 'sameVersionOtherSize', because: 'The version is the same, the size is not.' }
  }
  if (days !== undefined && Math.abs(days) > SAME_MOMENT_DAYS) {
    return { verdict: 'sameVersionOtherSize', because: 'The version is the same, the day is not.' }
  }
  return { verdict: 'satisfied', because: 'It is the file that the article lists.' }
}

function byDay(atHand: FileFacts, wanted: FileFacts): FileJudgement {
  const days = daysBetween(atHand, wanted)
  if (days === undefined) {
    return { verdict: 'unusable', because: 'No two versions and no two dates can be compared.' }
  }
  if (days < -SAME_MOMENT_DAYS) return { verdict: 'older', because: 'Its date is earlier.' }
  if (days > SAME_MOMENT_DAYS) return { verdict: 'newer', because: 'Its date is later.' }
  return areSizesApart(atHand, wanted)
    ? { verdict: 'sameVersionOtherSize', because: 'The day is the same, the size is not.' }
    : { verdict: 'satisfied', because: 'Day and size are those that the article lists.' }
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
