// "How many fixes does each service pack hold?"

import type { ServicePacks } from '../../contract/service-packs.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import { parseServicePack, printServicePack } from '../../model/service-pack.ts'
import { plainVersion } from '../releases/known-versions.ts'
import { compareReleases } from '../releases/release-view.ts'
import type { Place } from './evidence.ts'
import type { FamilyFixes } from './family-fixes.ts'
import type { FamilyMember } from './family-member.ts'
import type { FixSources } from './fix-set.ts'
import { FixView } from './fix-view.ts'
import type { StatedClaim } from './inclusion-claims.ts'
import { type ReleaseContext, speaksOf } from './release-level.ts'

interface Tally {
  readonly version?: string
  readonly servicePack: string
  fixes: number
  place?: Place
}

const TALLIES = new WeakMap<FamilyFixes, readonly Tally[]>()

/** Throws `product-unknown`. Cost: linear in the fixes of the family when first asked for, then kept. */
export function servicePacks(sources: FixSources, product: string): ServicePacks {
  const family = sources.products.familyOf(product)
  const fixes = sources.familyOf(family, false)
  const known = TALLIES.get(fixes) ?? tally(sources, fixes)
  TALLIES.set(fixes, known)
  const view = new FixView(sources.holdings)
  return {
    snapshot: sources.holdings.id,
    product: family,
    servicePacks: known.map(({ place, ...row }) => ({
      ...row,
      citations: place === undefined ? [] : view.cite([place]),
    })),
  }
}

function tally({ releases }: FixSources, fixes: FamilyFixes): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const { version, servicePack } of releases.of(fixes.family)) {
    if (servicePack !== undefined && servicePack !== 'none') entry(tallies, servicePack, version)
  }
  const versions = versionsOf(fixes)
  for (const member of new Set([...fixes.members, ...fixes.listedElsewhere])) {
    for (const { servicePack, version, place } of packsHolding(fixes, member, versions)) {
      const row = entry(tallies, servicePack, version)
      row.fixes++
      row.place ??= place
    }
  }
  return [...tallies.values()].sort(compareReleases)
}

function entry(tallies: Map<string, Tally>, servicePack: string, version?: string): Tally {
  const key = keyOf(servicePack, version)
  const row = tallies.get(key) ?? {
    ...(version !== undefined && { version }),
    servicePack,
    fixes: 0,
  }
  tallies.set(key, row)
  return row
}

interface HeldIn {
  readonly servicePack: string
  readonly version?: string
  readonly place: Place
}

/** Those that applies-to lists name. */
function versionsOf({ family, members }: FamilyFixes): ReadonlySet<string> {
  return new Set(
    members.flatMap(({ record }) =>
      record.scopes.flatMap((scope) =>
        scope.family === family && scope.version !== undefined ? plainVersion(scope.version) : [],
      ),
    ),
  )
}

/** Each once; one without a version is what another claim names in full. */
function packsHolding(
  fixes: FamilyFixes,
  member: FamilyMember,
  versions: ReadonlySet<string>,
): HeldIn[] {
  const facts = fixes.factsOf(member)
  const lists = facts.fixLists.flatMap(({ claims, context }) => heldIn(claims, context, versions))
  const own = heldIn([...facts.ownClaims, ...facts.keywordClaims], facts.context, versions)
  const byKey = new Map<string, HeldIn>()
  for (const one of [...own, ...lists]) {
    const key = keyOf(one.servicePack, one.version)
    if (!byKey.has(key)) byKey.set(key, one)
  }
  const versioned = new Set(
    [...byKey.values()].flatMap((one) => (one.version === undefined ? [] : one.servicePack)),
  )
  return [...byKey.values()].filter(
    (one) => one.version !== undefined || !versioned.has(one.servicePack),
  )
}

/** The 5.1 of "5.1 Service Pack 1" may be a number of a heading: versions that no article lists are none. */
function heldIn(
  claims: readonly StatedClaim[],
  context: ReleaseContext,
  versions: ReadonlySet<string>,
): HeldIn[] {
  return claims.flatMap(({ release, place }) => {
    const servicePack = packOf(release)
    if (servicePack === undefined || !speaksOf(release, context)) return []
    const named = release.version && plainVersion(release.version)
    const version = named && versions.has(named) ? named : context.articleVersion
    return [{ servicePack, place, ...(version !== undefined && { version }) }]
  })
}

/** Packages beside the service packs are none. */
function packOf({ servicePack, package: other }: ReleaseName): string | undefined {
  if (servicePack === undefined || other !== undefined) return undefined
  const pack = parseServicePack(servicePack)
  return pack && printServicePack(pack)
}

const keyOf = (servicePack: string, version = '') => `${version}\n${servicePack}`
