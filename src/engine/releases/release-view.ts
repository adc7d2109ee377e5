// Releases as clients see them: one a version and service pack, with its builds and who states them.

import type { Release, ReleaseBuild } from '../../contract/releases.ts'
import { compareServicePacks, parseServicePack } from '../../model/service-pack.ts'
import { compareVersions, parseVersion } from '../../model/version.ts'
import type { Citer } from '../citation.ts'
import { compareBuilds } from './build-number.ts'
import type { StatedRelease } from './release-table.ts'
import type { ReleaseReading } from './resolve-build.ts'

/** Of each number; more would only repeat it. */
const MOST_CITATIONS = 5

export function viewRelease(
  { sources, version, servicePack }: ReleaseReading,
  citer: Citer,
): Release {
  return {
    product: sources[0]?.family ?? '',
    ...(version !== undefined && { version }),
    ...(servicePack !== undefined && { servicePack }),
    builds: buildsOf(sources).map((stated) => viewBuild(stated, citer)),
  }
}

/** Statements of one number of one component together, lowest number first. */
function buildsOf(sources: readonly StatedRelease[]): StatedRelease[][] {
  const groups = new Map<string, StatedRelease[]>()
  for (const one of sources) {
    const { version = '', parts, letter } = one.build
    const key = [version, parts.join('.'), letter, one.component?.toLowerCase() ?? ''].join('\n')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].sort(([one], [other]) =>
    one === undefined || other === undefined ? 0 : compareStated(one, other),
  )
}

/** The whole before its components. */
function compareStated(one: StatedRelease, other: StatedRelease): number {
  return (
    Number(one.component !== undefined) - Number(other.component !== undefined) ||
    compareBuilds(one.build, other.build) ||
    one.article - other.article
  )
}

function viewBuild(group: readonly StatedRelease[], citer: Citer): ReleaseBuild {
  const [first] = group
  const distinct = [...new Map([...group].reverse().map((one) => [one.article, one])).values()]
  const citations = distinct
    .reverse()
    .slice(0, MOST_CITATIONS)
    .flatMap(({ article, span }) => citer.cite(article, span) ?? [])
  return {
    build: first?.printed ?? '',
    ...(first?.component !== undefined && { component: first.component }),
    articles: distinct.length,
    citations,
  }
}

/** By product, version and service pack; what is not stated comes first. A total order. */
export function compareReadings(one: ReleaseReading, other: ReleaseReading): number {
  return (
    compareTexts(one.sources[0]?.family, other.sources[0]?.family) || compareReleases(one, other)
  )
}

type NamedRelease = Pick<ReleaseReading, 'version' | 'servicePack'>

/** By version and service pack; what is not stated comes first. */
export function compareReleases(one: NamedRelease, other: NamedRelease): number {
  return versionOrder(one.version, other.version) || packOrder(one.servicePack, other.servicePack)
}

function versionOrder(one: string | undefined, other: string | undefined): number {
  const [a, b] = [parseVersion(one ?? ''), parseVersion(other ?? '')]
  const order = a === undefined || b === undefined ? undefined : compareVersions(a, b)
  return order || compareTexts(one, other)
}

function packOrder(one: string | undefined, other: string | undefined): number {
  const [a, b] = [parseServicePack(one ?? ''), parseServicePack(other ?? '')]
  return compareServicePacks(a, b) || compareTexts(one, other)
}

function compareTexts(one = '', other = ''): number {
  return one < other ? -1 : Number(one > other)
}
