// "How many fixes does each service pack hold?"

import type { Citation } from '../../contract/citation.ts'
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
  readonly held: HeldFix[]
}

interface HeldFix {
  readonly member: FamilyMember
  /** Where it is said. */
  readonly place: Place
}

const TALLIES = new WeakMap<FamilyFixes, readonly Tally[]>()

/** Throws `product-unknown`. Cost: linear in the fixes of the family when first asked for, then kept. */
export function servicePacks(sources: FixSources, product: string): ServicePacks {
  const family = sources.products.familyOf(product)
  const view = new FixView(sources.holdings)
  return {
    snapshot: sources.holdings.id,
    product: family,
    servicePacks: talliesOf(sources, family).map(({ held, ...row }) => ({
      ...row,
      fixes: held.length,
      citations: held.slice(0, 1).flatMap(({ place }) => view.cite([place])),
    })),
  }
}

/** A fix that a service pack holds, with where an article says so. */
export interface FixOfPack {
  readonly id: string
  readonly title?: string
  readonly citations: readonly Citation[]
}

export interface AskedPack {
  readonly product: string
  readonly version?: string
  /** "SP2" */
  readonly servicePack: string
}

export interface FixesOfPack extends AskedPack {
  /** Exact; `fixes` are the first of them. */
  readonly total: number
  readonly fixes: readonly FixOfPack[]
}

/**
 * The fixes that a service pack holds as articles say, of the version that is asked for or of the only
 * one; `undefined` when no article speaks of it. Throws `product-unknown`. Cost: as `servicePacks`.
 */
export function fixesOfPack(
  sources: FixSources,
  { product, version, servicePack }: AskedPack,
  limit: number,
): FixesOfPack | undefined {
  const family = sources.products.familyOf(product)
  const named = version && plainVersion(version)
  const fitting = talliesOf(sources, family).filter(
    (one) => one.servicePack === servicePack && (named === undefined || one.version === named),
  )
  const [only, ...others] = fitting.filter(({ held }) => held.length > 0)
  if (only === undefined || others.length > 0) return undefined
  const view = new FixView(sources.holdings)
  return {
    product: family,
    ...(only.version !== undefined && { version: only.version }),
    servicePack: only.servicePack,
    total: only.held.length,
    fixes: only.held.slice(0, limit).map(({ member, place }) => {
      const title = view.title(member)
      return {
        id: member.id,
        ...(title !== undefined && { title }),
        citations: view.cite([place]),
      }
    }),
  }
}

function talliesOf(sources: FixSources, family: string): readonly Tally[] {
  const fixes = sources.familyOf(family, false)
  const known = TALLIES.get(fixes) ?? tally(sources, fixes)
  TALLIES.set(fixes, known)
  return known
}

function tally({ releases }: FixSources, fixes: FamilyFixes): Tally[] {
  const tallies = new Map<string, Tally>()
  for (const { version, servicePack } of releases.of(fixes.family)) {
    if (servicePack !== undefined && servicePack !== 'none') entry(tallies, servicePack, version)
  }
  const versions = versionsOf(fixes)
  for (const member of new Set([...fixes.members, ...fixes.listedElsewhere])) {
    for (const { servicePack, version, place } of packsHolding(fixes, member, versions)) {
      entry(tallies, servicePack, version).held.push({ member, place })
    }
  }
  return [...tallies.values()].sort(compareReleases)
}

function entry(tallies: Map<string, Tally>, servicePack: string, version?: string): Tally {
  const key = keyOf(servicePack, version)
  const row = tallies.get(key) ?? {
    ...(version !== undefined && { version }),
    servicePack,
    held: [],
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
