// Versions of files as numbers, and whether two of them count within one branch.

import { compareVersions, parseVersion, type Version } from '../../model/version.ts'
import { lineOf } from '../files/file-version.ts'

export interface NumberedFileVersion {
  /** As printed. */
  readonly text: string
  readonly parsed: Version
  /** "4.02.0748" → [4, 2, 748]. */
  readonly numbers: readonly number[]
}

/** `undefined` for what is no version of two numbers and more. */
export function parseFileVersion(text: string): NumberedFileVersion | undefined {
  const parsed = parseVersion(text)
  const numbers = text.split(/[.:,]/).map((part) => Number.parseInt(part, 10))
  if (parsed === undefined || numbers.length < 2 || numbers.some(Number.isNaN)) return undefined
  return { text: text.trim(), parsed, numbers }
}

export interface BranchEvidence {
  /** Whether the number is that of a release of the product: its files are a branch of their own. */
  readonly isReleaseBuild: (number: number) => boolean
  /** Whether the article prints versions of this release with three numbers and with four. */
  readonly showsBothNotations: () => boolean
}

/**
 * Negative when the first is older, zero when equal; `undefined` when they are of two lines, as
 * `lineOf` tells lines apart. Two notations of one release compare where the article shows both.
 */
export function compareWithinBranch(
  one: NumberedFileVersion,
  other: NumberedFileVersion,
  { isReleaseBuild, showsBothNotations }: BranchEvidence,
): number | undefined {
  const [major, minor, third] = one.numbers
  const [otherMajor, otherMinor, otherThird] = other.numbers
  if (major !== otherMajor || minor !== otherMinor) return undefined
  const isMixed = one.numbers.length + other.numbers.length === MIXED_LENGTHS
  if (isMixed && third !== otherThird && showsBothNotations()) {
    return Math.sign(folded(one.numbers) - folded(other.numbers))
  }
  if (
    third !== otherThird &&
    lineOf(one.text, isReleaseBuild) !== lineOf(other.text, isReleaseBuild)
  )
    return undefined
  return compareVersions(one.parsed, other.parsed)
}

/** Three numbers and four. */
const MIXED_LENGTHS = 7

/** "4.0.0.963" is 963 of "4.00.963", "6.0.87.64" is 8764 of "06.00.8764". */
function folded([, , third = 0, fourth]: readonly number[]): number {
  return fourth === undefined ? third : Number(`${third}${String(fourth).padStart(2, '0')}`)
}
