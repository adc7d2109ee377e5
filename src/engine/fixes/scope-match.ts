// Whether the fix of an article is made for the release of a site: stated lists first ("for sites with
// SP1 (build 1380)"), then the applies-to list.

import type { FixRecord, FixScope } from '../../indexes/fixes/fix-record.ts'
import { productKey } from '../../model/product-family.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import { compareServicePacks, parseServicePack } from '../../model/service-pack.ts'
import { compareVersions, parseVersion } from '../../model/version.ts'
import type { Place } from './evidence.ts'
import { levelAt, packOrder, type ReleaseContext } from './release-level.ts'
import type { Reading } from './site.ts'

export interface ScopeMatch {
  readonly state: 'yes' | 'no' | 'unclear'
  readonly certainty: 'stated' | 'derived'
  /** No line is of the product that the caller names. */
  readonly isOtherProduct?: true
  readonly tell: () => ToldMatch
}

interface ToldMatch {
  readonly places: readonly Place[]
  /** What the fix is for, as the evidence says. */
  readonly releases: readonly string[]
}

/** What is asked of the lines of an applies-to list. */
export interface ScopeTest {
  readonly reading: Reading
  readonly isVersion: (listed: string | undefined) => boolean
  /** Whether a listed product is the one that the caller names; absent when a family is asked for. */
  readonly isProduct?: (listed: string) => boolean
}

/** `product` as the caller names it, when that is one of several of the family. */
export function scopeTest(reading: Reading, product: string | undefined): ScopeTest {
  return {
    reading,
    isVersion: keeping((listed) => isVersion(reading.version, listed)),
    ...(product !== undefined && {
      isProduct: keeping((listed) => isSameProduct(listed, product)),
    }),
  }
}

/** Articles list the same few products and versions. */
function keeping<Text>(test: (text: Text) => boolean): (text: Text) => boolean {
  const known = new Map<Text, boolean>()
  return (text) => {
    let found = known.get(text)
    if (found === undefined) {
      found = test(text)
      known.set(text, found)
    }
    return found
  }
}

/** Releases for which an article, its own or another, says that the fix is to be applied. */
export interface ApplyList {
  readonly releases: readonly ReleaseName[]
  readonly place: Place
  readonly context: ReleaseContext
}

/** The lines of an applies-to list, and those of them that name the site's family. */
export interface ScopedRecord {
  readonly scopes: readonly FixScope[]
  readonly own: readonly FixScope[]
}

export function scopeMatch(
  article: number,
  record: ScopedRecord,
  lists: readonly ApplyList[],
  test: ScopeTest,
): ScopeMatch {
  const stated = lists.length === 0 ? undefined : statedMatch(lists, test.reading)
  return stated ?? listMatch(article, record, test)
}

/** `undefined` when no list speaks of the site's product. */
function statedMatch(lists: readonly ApplyList[], reading: Reading): ScopeMatch | undefined {
  const judged = lists.flatMap((list) =>
    list.releases.flatMap((release) => {
      const level = levelAt(reading, release, list.context)
      const isBound = release.bound === 'or-later' ? (level ?? -1) >= 0 : level === 0
      return level === undefined ? [] : [{ isBound, place: list.place, release }]
    }),
  )
  const [first] = judged
  if (first === undefined) return undefined
  const holding = judged.find(({ isBound }) => isBound)
  return {
    state: holding === undefined ? 'no' : 'yes',
    certainty: 'stated',
    tell: () => ({
      places: [(holding ?? first).place],
      releases: fullest(judged.map(({ release }) => printRelease(release))),
    }),
  }
}

/** "SP1 (build 1)" says no more than "Sample 2.0 SP1 (build 1)". */
function fullest(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name, _at, all) =>
    all.every((other) => other === name || !other.includes(name)),
  )
}

function listMatch(article: number, record: ScopedRecord, test: ScopeTest): ScopeMatch {
  const { own } = record
  if (!own.some((scope) => isAsked(scope, test))) return otherProduct(article, record.scopes)
  return {
    state: listState(own, test),
    certainty: 'derived',
    tell: () => {
      const asked = own.filter((scope) => isAsked(scope, test))
      const ofVersion = asked.filter(({ version }) => test.isVersion(version))
      const shown = ofVersion.length > 0 ? ofVersion : asked
      const places = shown.slice(0, 1).map(({ span }) => ({ article, span }))
      return { places, releases: shown.map(printScope) }
    },
  }
}

/** Lists the products that the fix is for instead. */
function otherProduct(article: number, scopes: readonly FixScope[]): ScopeMatch {
  return {
    state: 'no',
    certainty: 'derived',
    isOtherProduct: true,
    tell: () => ({
      places: scopes.slice(0, 1).map(({ span }) => ({ article, span })),
      releases: [...new Set(scopes.map(({ product }) => product.replace(/^Microsoft /, '')))],
    }),
  }
}

/**
 * A line without a service pack stands for all of them, unless another line of the version names
 * one. Beyond the last one named, nothing is known.
 */
function listState(scopes: readonly FixScope[], test: ScopeTest): ScopeMatch['state'] {
  const { servicePack } = test.reading
  let isOfVersion = false
  const packs: string[] = []
  for (const scope of scopes) {
    if (!isAsked(scope, test) || !test.isVersion(scope.version)) continue
    isOfVersion = true
    if (scope.servicePack !== undefined) packs.push(scope.servicePack)
  }
  if (!isOfVersion) return 'no'
  if (packs.length === 0) return 'yes'
  if (servicePack === undefined) return 'unclear'
  if (scopes.some((scope) => isListed(scope, servicePack, test))) return 'yes'
  return isBeyond(servicePack, packs) ? 'unclear' : 'no'
}

function isAsked({ product }: FixScope, { isProduct }: ScopeTest): boolean {
  return isProduct === undefined || isProduct(product)
}

function isListed(scope: FixScope, servicePack: string, test: ScopeTest): boolean {
  if (!isAsked(scope, test) || !test.isVersion(scope.version)) return false
  return packOrder(servicePack, scope.servicePack) === 0
}

/** Lines of the family and of the edition that the site has. */
export function ownScopes(
  { scopes }: FixRecord,
  { family, isTerminalServer }: ReleaseContext,
): FixScope[] {
  return scopes.filter(({ family: listed, product, edition = '' }) => {
    if (listed !== family) return false
    return /\bterminal server\b/i.test(`${product} ${edition}`) === isTerminalServer
  })
}

/** "Windows NT Server" is not Windows NT Workstation, but its Enterprise Edition is one. */
function isSameProduct(listed: string, asked: string): boolean {
  const [one, other] = [productKey(listed), productKey(asked)]
  return begins(one, other) || begins(other, one)
}

function begins(name: string, start: string): boolean {
  return name.startsWith(start) && !/^\w/.test(name.slice(start.length))
}

function isVersion(reading: string | undefined, listed: string | undefined): boolean {
  if (reading === undefined || listed === undefined || reading === listed) return true
  const [one, other] = [parseVersion(reading), parseVersion(listed)]
  if (one === undefined || other === undefined) return false
  const order = compareVersions(one, other)
  return order === 0 || (order === undefined && other.scheme === 'range')
}

function isBeyond(servicePack: string, listed: readonly string[]): boolean {
  const own = servicePack === 'none' ? undefined : parseServicePack(servicePack)
  return listed.every((pack) => (compareServicePacks(own, parseServicePack(pack)) ?? 0) > 0)
}

const UNNUMBERED: Readonly<Record<string, string>> = {
  none: 'without a service pack',
  latest: 'latest service pack',
  next: 'next service pack',
  unnumbered: 'service pack',
}

export function printRelease({ product, productCode, version, servicePack, build }: ReleaseName) {
  const name = product ?? productCode?.toUpperCase()
  const pack = servicePack && (UNNUMBERED[servicePack] ?? servicePack)
  const number = build === undefined ? undefined : `(build ${build})`
  return [name, version, pack, number].filter((part) => part !== undefined).join(' ')
}

function printScope({ product, version, servicePack }: FixScope): string {
  return [product.replace(/^Microsoft /, ''), version, servicePack]
    .filter((part) => part !== undefined)
    .join(' ')
}
