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
  readonly places: readonly Place[]
  /** What the fix is for, as the evidence says. */
  readonly releases: readonly string[]
  /** No line is of the product that the caller names. */
  readonly isOtherProduct?: true
}

/** Releases for which an article, its own or another, says that the fix is to be applied. */
export interface ApplyList {
  readonly releases: readonly ReleaseName[]
  readonly place: Place
  readonly context: ReleaseContext
}

export function scopeMatch(
  article: number,
  record: FixRecord,
  lists: readonly ApplyList[],
  reading: Reading,
  context: ReleaseContext,
): ScopeMatch {
  const stated = lists.filter(({ releases }) => releases.length > 0)
  return statedMatch(stated, reading) ?? listMatch(article, record, reading, context)
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
    places: [(holding ?? first).place],
    releases: fullest(judged.map(({ release }) => printRelease(release))),
  }
}

/** "SP1 (build 1)" says no more than "Sample 2.0 SP1 (build 1)". */
function fullest(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name, _at, all) =>
    all.every((other) => other === name || !other.includes(name)),
  )
}

/**
 * A line without a service pack stands for all of them, unless another line of the version names
 * one. Beyond the last one named, nothing is known.
 */
function listMatch(
  article: number,
  { scopes }: FixRecord,
  reading: Reading,
  context: ReleaseContext,
): ScopeMatch {
  const own = scopes.filter((scope) => isOwn(scope, context))
  if (own.length === 0) return otherProduct(article, scopes)
  const ofVersion = own.filter(({ version }) => isVersion(reading.version, version))
  const shown = ofVersion.length > 0 ? ofVersion : own
  const places = shown.slice(0, 1).map(({ span }) => ({ article, span }))
  const base = { certainty: 'derived', places, releases: shown.map(printScope) } as const
  if (ofVersion.length === 0) return { ...base, state: 'no' }
  const packs = ofVersion.flatMap(({ servicePack }) => servicePack ?? [])
  if (packs.length === 0) return { ...base, state: 'yes' }
  const { servicePack } = reading
  if (servicePack === undefined) return { ...base, state: 'unclear' }
  const isListed = ofVersion.some((scope) => packOrder(servicePack, scope.servicePack) === 0)
  if (isListed) return { ...base, state: 'yes' }
  return { ...base, state: isBeyond(servicePack, packs) ? 'unclear' : 'no' }
}

/** Lists the products that the fix is for instead. */
function otherProduct(article: number, scopes: readonly FixScope[]): ScopeMatch {
  return {
    state: 'no',
    certainty: 'derived',
    places: scopes.slice(0, 1).map(({ span }) => ({ article, span })),
    releases: [...new Set(scopes.map(({ product }) => product.replace(/^Microsoft /, '')))],
    isOtherProduct: true,
  }
}

function isOwn(scope: FixScope, { family, isTerminalServer, product }: ReleaseContext): boolean {
  if (scope.family !== family || !isSameProduct(scope.product, product)) return false
  const isForTerminalServer = /\bterminal server\b/i.test(`${scope.product} ${scope.edition ?? ''}`)
  return isForTerminalServer === isTerminalServer
}

/** "Windows NT Server" is not Windows NT Workstation, but its Enterprise Edition is one; a family is all. */
function isSameProduct(listed: string, asked: string | undefined): boolean {
  if (asked === undefined) return true
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

export function printRelease({ product, productCode, version, servicePack, build }: ReleaseName) {
  const name = product ?? productCode?.toUpperCase()
  const pack = servicePack === 'none' ? 'without a service pack' : servicePack
  const number = build === undefined ? undefined : `(build ${build})`
  return [name, version, pack, number].filter((part) => part !== undefined).join(' ')
}

function printScope({ product, version, servicePack }: FixScope): string {
  return [product.replace(/^Microsoft /, ''), version, servicePack]
    .filter((part) => part !== undefined)
    .join(' ')
}
