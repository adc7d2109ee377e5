// Versions of files: which line of builds they belong to and how two of one line compare.

import type { FileComparison } from '../../contract/file.ts'
import { platformsOf } from '../../model/platform.ts'
import { compareVersions, parseVersion } from '../../model/version.ts'

/** Whether a number is the build of a release; the files of each build are serviced for themselves. */
export type IsBuild = (number: number) => boolean

/**
 * What versions that can be compared have in common: the first two numbers, and the third when a
 * fourth counts within it and it is the build of a release. "2.00.1380.1125" is of the line 2.0.1380;
 * "7.00.699" of 7.0; "4.2.748.1" of 4.2 where no release has a build 748.
 */
export function lineOf(version: string, isBuild: IsBuild): string | undefined {
  const numbers = version.split(/[.:,]/).map((part) => part.trim())
  if (!numbers.every((part) => /^\d+[a-z]?$/i.test(part))) return undefined
  const isLineOfBuild = numbers.length >= 4 && isBuild(Number(numbers[2]))
  const shared = numbers.slice(0, isLineOfBuild ? 3 : 2)
  return shared.map((part) => part.replace(/^0+(?=\d)/, '').toLowerCase()).join('.')
}

export interface FileAtHand {
  readonly version: string
  readonly platform?: string
}

/** How a shipped file compares with the one at hand; what either leaves out is not held against it. */
export function compareFiles(
  shipped: { readonly version?: string; readonly platform?: string },
  atHand: FileAtHand,
  isBuild: IsBuild,
): FileComparison {
  if (arePlatformsApart(shipped.platform, atHand.platform)) return 'other-platform'
  const [ours, theirs] = [atHand.version, shipped.version]
  if (theirs === undefined) return 'not-comparable'
  const line = lineOf(ours, isBuild)
  if (line === undefined) return 'not-comparable'
  if (lineOf(theirs, isBuild) !== line) return 'other-branch'
  const order = compareFileVersions(theirs, ours)
  if (order === undefined) return 'not-comparable'
  return order === 0 ? 'same' : order > 0 ? 'newer' : 'older'
}

/** As `compareVersions`, over printed versions; `undefined` when one cannot be read. */
export function compareFileVersions(one: string, other: string): number | undefined {
  const [a, b] = [parseVersion(one), parseVersion(other)]
  return a === undefined || b === undefined ? undefined : compareVersions(a, b)
}

/** Whether both name processors and none is the same. */
export function arePlatformsApart(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [platformsOf(one ?? ''), platformsOf(other ?? '')]
  return a.length > 0 && b.length > 0 && !a.some((platform) => b.includes(platform))
}
