// The rows of a file by branch: product, edition, line of builds and platform.

import type { ArticleLink } from '../../contract/citation.ts'
import type { FileBranch } from '../../contract/file.ts'
import type { ShippedFile } from '../../indexes/files/query.ts'
import { platformsOf } from '../../model/platform.ts'
import { compareFileVersions, type IsBuild, lineOf } from './file-version.ts'

type Branch = Omit<FileBranch, 'newest' | 'steps'>

/** Which numbers are builds of a product family. */
export type BuildsOf = (family: string, number: number) => boolean

/** For the file of a row: the builds of all products that its article is for. */
export function isBuildIn({ cells }: ShippedFile, builds: BuildsOf): IsBuild {
  const families = cells.product?.split(', ') ?? []
  return (number) => families.some((family) => builds(family, number))
}

/** What is not stated is absent. */
export function branchOf(row: ShippedFile, builds: BuildsOf): Branch {
  const { product, edition, platform, version } = row.cells
  const line = version === undefined ? undefined : lineOf(version, isBuildIn(row, builds))
  return {
    ...(product !== undefined && { product }),
    ...(edition !== undefined && { edition }),
    ...(line !== undefined && { line }),
    ...(platform !== undefined && { platform }),
  }
}

/** One platform under one key, however it is printed. */
function keyOf(row: ShippedFile, builds: BuildsOf): string {
  const { product = '', edition = '', line = '', platform = '' } = branchOf(row, builds)
  const platforms = platformsOf(platform)
  return [product, edition, line, platforms.join(' ') || platform.toLowerCase()].join('\n')
}

/** By branch, then version; rows without a version first, rows of one version by article and place. */
export function compareShipments(one: ShippedFile, other: ShippedFile, builds: BuildsOf): number {
  const [a, b] = [keyOf(one, builds), keyOf(other, builds)]
  if (a !== b) return a < b ? -1 : 1
  return (
    orderVersions(one.cells.version, other.cells.version) ||
    one.article - other.article ||
    one.span.start - other.span.start
  )
}

/** A total order: what cannot be read as a version comes first. */
function orderVersions(one = '', other = ''): number {
  const order = compareFileVersions(one, other)
  if (order !== undefined) return order
  const [a, b] = [one, other].map((version) => compareFileVersions(version, version) === 0)
  return Number(a) - Number(b) || (one < other ? -1 : Number(one > other))
}

/** Branches of the rows that have a version, by key. */
export function branchesOf(
  rows: readonly ShippedFile[],
  linkOf: (ordinal: number) => ArticleLink | undefined,
  builds: BuildsOf,
): FileBranch[] {
  return rowsByBranch(rows, builds).map((group) => viewBranch(group, linkOf, builds))
}

/** Rows that have a version, one list a branch, ascending by version. */
export function rowsByBranch(rows: readonly ShippedFile[], builds: BuildsOf): ShippedFile[][] {
  const groups = new Map<string, ShippedFile[]>()
  for (const row of [...rows].sort((a, b) => compareShipments(a, b, builds))) {
    if (branchOf(row, builds).line === undefined) continue
    const key = keyOf(row, builds)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}

function viewBranch(
  group: readonly ShippedFile[],
  linkOf: (ordinal: number) => ArticleLink | undefined,
  builds: BuildsOf,
): FileBranch {
  const steps = stepsOf(group).map((step) => {
    const dates = step.flatMap(({ cells }) => cells.date ?? []).sort()
    const ordinals = [...new Set(step.map(({ article }) => article))]
    return {
      version: step[0]?.cells.version ?? '',
      ...(dates[0] !== undefined && { date: dates[0] }),
      articles: ordinals.flatMap((ordinal) => linkOf(ordinal) ?? []),
    }
  })
  const [first] = group
  const newest = steps.at(-1)?.version
  return {
    ...(first !== undefined && branchOf(first, builds)),
    ...(newest !== undefined && { newest }),
    steps,
  }
}

/** Rows of equal versions together; the rows come sorted. */
function stepsOf(group: readonly ShippedFile[]): ShippedFile[][] {
  const steps: ShippedFile[][] = []
  for (const row of group) {
    const last = steps.at(-1)
    const before = last?.[0]?.cells.version
    const isSame =
      before !== undefined && compareFileVersions(before, row.cells.version ?? '') === 0
    if (last !== undefined && isSame) last.push(row)
    else steps.push([row])
  }
  return steps
}
