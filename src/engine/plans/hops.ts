// The releases that a site passes on its way: "SP2 must be installed before SP4".

import type { ReleaseName } from '../../model/release-name.ts'
import type { Place } from '../fixes/evidence.ts'
import type { FamilyFixes } from '../fixes/family-fixes.ts'
import { levelAt, packOrder, speaksOf } from '../fixes/release-level.ts'
import type { Reading } from '../fixes/site.ts'

export interface Hop {
  /** "SP2" */
  readonly to: string
  /** Who says that it must be passed; empty for the target. */
  readonly places: readonly Place[]
}

export interface Hops {
  readonly hops: readonly Hop[]
  /** Statements that ask for a release at or after the one that they are to be there before. */
  readonly circular: readonly Place[]
}

interface Demand {
  /** Releases of which one is enough. */
  readonly packs: readonly string[]
  readonly place: Place
}

export interface HopSources {
  readonly fixes: FamilyFixes
  readonly textOf: (article: number) => string
}

/** The target last. Every release in front of it is lower than the next, whatever articles say. */
export function hopsTo(sources: HopSources, reading: Reading, target: string): Hops {
  const hops: Hop[] = [{ to: target, places: [] }]
  const circular: Place[] = []
  for (let to = target; ; ) {
    const unmet = demandsBefore(sources, reading, to).filter(({ packs }) => !isMet(reading, packs))
    const asked = unmet.flatMap(({ packs, place }) => {
      const pack = lowest(packs)
      return pack === undefined ? [] : [{ pack, place }]
    })
    circular.push(...asked.filter(({ pack }) => !isBelow(pack, to)).map(({ place }) => place))
    const highest = asked
      .filter(({ pack }) => isBelow(pack, to))
      .sort((a, b) => packOrder(b.pack, a.pack) ?? 0)[0]?.pack
    if (highest === undefined) return { hops, circular }
    const places = asked.filter(({ pack }) => pack === highest).map(({ place }) => place)
    hops.unshift({ to: highest, places })
    to = highest
  }
}

/** Statements of the family on what must be there before a release, for a site of this reading. */
function demandsBefore({ fixes, textOf }: HopSources, reading: Reading, to: string): Demand[] {
  const there = { ...reading, servicePack: to }
  return fixes.gating.flatMap(({ ordinal, record }) => {
    const { requiredBefore } = record.statements
    if (requiredBefore.every(({ required }) => required.length === 0)) return []
    const context = fixes.contextOf(record)
    const isOurs = (one: ReleaseName) => speaksOf(one, context) && one.package === undefined
    return requiredBefore.flatMap(({ isNegated, required, before, forReleases, span }) => {
      const isBefore = before.some((one) => one.servicePack && levelAt(there, one, context) === 0)
      const isForSite =
        forReleases.length === 0 || forReleases.some((one) => levelAt(reading, one, context) === 0)
      if (isNegated === true || !isBefore || !isForSite) return []
      const installed = required
        .filter(isOurs)
        .filter((one) => !isMedia(one, () => textOf(ordinal)))
      const packs = installed.flatMap(({ servicePack }) => servicePack ?? [])
      return packs.length === 0 ? [] : [{ packs, place: { article: ordinal, span } }]
    })
  })
}

const IS_MEDIA = new WeakMap<ReleaseName, boolean>()

/** Files of a release are no release that a site has. Its article is read once. */
function isMedia(release: ReleaseName, textOf: () => string): boolean {
  const known = IS_MEDIA.get(release)
  if (known !== undefined) return known
  const { end } = release.span
  const found = MEDIA.test(textOf().slice(end, end + MEDIA_REACH))
  IS_MEDIA.set(release, found)
  return found
}

// "so SP2 requires an SP1 source folder", "must have the SP3 CD"
const MEDIA = /^['"”)]?\s+(?:source|folder|share|cd|compact disc|media|files?|image)\b/i
const MEDIA_REACH = 40

function isMet({ servicePack }: Reading, packs: readonly string[]): boolean {
  return packs.some((pack) => (packOrder(servicePack, pack) ?? -1) >= 0)
}

/** Of those that are numbered. */
function lowest(packs: readonly string[]): string | undefined {
  const numbered = packs.filter((pack) => packOrder(pack, pack) === 0)
  return numbered.sort((a, b) => packOrder(a, b) ?? 0)[0]
}

const isBelow = (one: string, other: string) => (packOrder(one, other) ?? 0) < 0
