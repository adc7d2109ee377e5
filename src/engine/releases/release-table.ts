// What the knowledge base states of releases: version, service pack and build side by side, product
// family by product family. Learned when it is first asked for, from the articles that state any.

import { type FixIndex, fixRecordAt } from '../../indexes/fixes/fix-index.ts'
import type { FixRecord } from '../../indexes/fixes/fix-record.ts'
import { meansFamily } from '../../model/printed-family.ts'
import { canonicalProduct } from '../../model/product-family.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import { parseServicePack, printServicePack } from '../../model/service-pack.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { ReleaseFact } from '../../model/statement.ts'
import { type BuildNumber, parseBuild } from './build-number.ts'
import { KnownVersions, plainVersion } from './known-versions.ts'
import { withPrintedFamilies } from './printed-scopes.ts'

/** A release as one article states it; what is not stated is absent. */
export interface StatedRelease {
  readonly family: string
  readonly version?: string
  /** "SP6a"; "none" where the text says so. */
  readonly servicePack?: string
  readonly edition?: string
  readonly language?: string
  /** The file or part that is numbered so, when not the whole product. */
  readonly component?: string
  readonly build: BuildNumber
  /** As printed. */
  readonly printed: string
  /** Ordinal of the stating article. */
  readonly article: number
  readonly span: SourceSpan
}

export class ReleaseTable {
  readonly #index: FixIndex
  #byFamily: ReadonlyMap<string, readonly StatedRelease[]> | undefined
  readonly #builds = new Map<string, ReadonlySet<number>>()

  constructor(index: FixIndex) {
    this.#index = index
  }

  /** In the order of articles and places; empty for a family of which nothing is stated. */
  of(family: string): readonly StatedRelease[] {
    this.#byFamily ??= groupByFamily(this.#index)
    return this.#byFamily.get(family) ?? []
  }

  /** Families of which any build is stated, sorted. */
  families(): string[] {
    this.#byFamily ??= groupByFamily(this.#index)
    return [...this.#byFamily.keys()].sort()
  }

  /** Whether a number is the first part of a stated build of the family, not of a single part of it. */
  isBuild(family: string, number: number): boolean {
    let builds = this.#builds.get(family)
    if (builds === undefined) {
      const whole = this.of(family).filter(countsForWhole)
      builds = new Set(whole.flatMap(({ build }) => build.parts.slice(0, 1)))
      this.#builds.set(family, builds)
    }
    return builds.has(number)
  }
}

/** A part that is numbered as the product is ("2.00.1493.2009" of 2.0) tells its build as well. */
export function countsForWhole({ component, build, version }: StatedRelease): boolean {
  return component === undefined || (build.version !== undefined && build.version === version)
}

function groupByFamily(index: FixIndex): Map<string, StatedRelease[]> {
  const groups = new Map<string, { stated: StatedRelease; scopes: FixRecord['scopes'] }[]>()
  const known = new KnownVersions()
  for (const { fact, record, article } of factsOf(index)) {
    const stated = releaseOf(fact, record, article)
    if (stated === undefined) continue
    known.add(stated.family, record.scopes, stated.version)
    const group = groups.get(stated.family)
    const one = { stated, scopes: record.scopes }
    if (group === undefined) groups.set(stated.family, [one])
    else group.push(one)
  }
  return new Map(
    [...groups].map(([family, group]) => [
      family,
      group.map(({ stated, scopes }) => known.complete(stated, scopes)),
    ]),
  )
}

interface StatedFact {
  readonly fact: ReleaseFact
  readonly record: FixRecord
  readonly article: number
}

function* factsOf(index: FixIndex): Generator<StatedFact> {
  for (const article of index.releaseStaters) {
    const stated = fixRecordAt(index, article)
    if (stated === undefined) continue
    const isKnown = stated.scopes.some(({ family }) => family !== undefined)
    const record = isKnown ? stated : withPrintedFamilies(stated)
    for (const fact of record.statements.releaseFacts) yield { fact, record, article }
  }
}

function releaseOf(
  { release, component, span }: ReleaseFact,
  record: FixRecord,
  article: number,
): StatedRelease | undefined {
  const { product, edition, language } = release
  const family = familyOf(product, release.version, record)
  const printed = release.fullVersion ?? release.build
  const build = printed === undefined ? undefined : parseBuild(printed)
  if (family === undefined || printed === undefined || build === undefined) return undefined
  if (!isOfProduct(release, build, record, family)) return undefined
  const version = isFullVersion(release.version) ? undefined : release.version
  const pack = servicePackOf(release.servicePack)
  return {
    family,
    ...(version !== undefined && { version: plainVersion(version, build.version) }),
    ...(pack !== undefined && { servicePack: pack }),
    ...(edition !== undefined && { edition }),
    ...(language !== undefined && { language }),
    ...(component !== undefined && { component }),
    build,
    printed,
    article,
    span,
  }
}

/**
 * A version that the article does not list for its product, where none is named beside it, is
 * another's; a full number in its place must begin as the build does.
 */
function isOfProduct(
  { product, version, servicePack }: ReleaseName,
  build: BuildNumber,
  { scopes }: FixRecord,
  family: string,
): boolean {
  if (version === undefined) return true
  if (isFullVersion(version)) {
    const front = parseBuild(version)?.version
    return front !== undefined && front === build.version
  }
  if (product !== undefined || servicePack !== undefined) return true
  const listed = scopes.flatMap((one) => (one.family === family ? (one.version ?? []) : []))
  const plain = plainVersion(version)
  return listed.includes(plain) || listed.includes(plain.replace(/\D+$/, ''))
}

/** "4.0.1381" in the place of a version. */
function isFullVersion(version = ''): boolean {
  return version.split(/[.,]/).length > 2
}

/** A product that is named and that the article does not list is somebody else's; without a name it is the article's. */
function familyOf(
  product: string | undefined,
  version: string | undefined,
  { scopes }: FixRecord,
): string | undefined {
  if (product !== undefined) {
    // "Windows" of version "98" is a family of its own.
    const ofVersion = version === undefined ? undefined : canonicalProduct(`${product} ${version}`)
    const known = (ofVersion ?? canonicalProduct(product))?.family
    return known ?? scopes.find(({ family }) => family && meansFamily(product, family))?.family
  }
  const families = new Set(scopes.flatMap(({ family }) => family ?? []))
  return families.size === 1 ? [...families][0] : undefined
}

/** One spelling for each pack; words such as "latest" name none. */
function servicePackOf(text: string | undefined): string | undefined {
  if (text === undefined || text === 'none') return text
  const pack = parseServicePack(text)
  return pack && printServicePack(pack)
}
