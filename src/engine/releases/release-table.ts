// What the knowledge base states of releases: version, service pack and build side by side, product
// family by product family. Learned when it is first asked for, from the articles that state any.

import { type FixIndex, fixRecordAt } from '../../indexes/fixes/fix-index.ts'
import type { FixRecord } from '../../indexes/fixes/fix-record.ts'
import { canonicalProduct } from '../../model/product-family.ts'
import { parseServicePack, printServicePack } from '../../model/service-pack.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { ReleaseFact } from '../../model/statement.ts'
import { type BuildNumber, parseBuild } from './build-number.ts'

/** A release as one article states it; what is not stated is absent. */
export interface StatedRelease {
  readonly family: string
  readonly version?: string
  /** "SP6a"; "none" where the text says so. */
  readonly servicePack?: string
  readonly edition?: string
  readonly language?: string
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

  /** Whether a number is the first part of a stated build of the family. */
  isBuild(family: string, number: number): boolean {
    return this.of(family).some(({ build }) => build.parts[0] === number)
  }
}

function groupByFamily(index: FixIndex): Map<string, StatedRelease[]> {
  const groups = new Map<string, StatedRelease[]>()
  for (const article of index.releaseStaters) {
    const record = fixRecordAt(index, article)
    for (const fact of record?.statements.releaseFacts ?? []) {
      const stated = record && releaseOf(fact, record, article)
      if (stated === undefined) continue
      const group = groups.get(stated.family)
      if (group === undefined) groups.set(stated.family, [stated])
      else group.push(stated)
    }
  }
  return groups
}

function releaseOf(
  { release, span }: ReleaseFact,
  record: FixRecord,
  article: number,
): StatedRelease | undefined {
  const family = familyOf(release.product, record)
  const printed = release.fullVersion ?? release.build
  if (family === undefined || printed === undefined) return undefined
  const build = parseBuild(printed)
  if (build === undefined) return undefined
  const version = release.version ?? onlyVersionOf(record, family) ?? build.version
  const pack = servicePackOf(release.servicePack)
  const { edition, language } = release
  return {
    family,
    ...(version !== undefined && { version }),
    ...(pack !== undefined && { servicePack: pack }),
    ...(edition !== undefined && { edition }),
    ...(language !== undefined && { language }),
    build,
    printed,
    article,
    span,
  }
}

/** A product that is named and unknown is somebody else's; without a name it is the article's. */
function familyOf(product: string | undefined, { scopes }: FixRecord): string | undefined {
  if (product !== undefined) return canonicalProduct(product)?.family
  const families = new Set(scopes.flatMap(({ family }) => family ?? []))
  return families.size === 1 ? [...families][0] : undefined
}

function onlyVersionOf({ scopes }: FixRecord, family: string): string | undefined {
  const versions = new Set(
    scopes.flatMap((scope) => (scope.family === family ? (scope.version ?? []) : [])),
  )
  return versions.size === 1 ? [...versions][0] : undefined
}

/** One spelling for each pack; words such as "latest" name none. */
function servicePackOf(text: string | undefined): string | undefined {
  if (text === undefined || text === 'none') return text
  const pack = parseServicePack(text)
  return pack && printServicePack(pack)
}
