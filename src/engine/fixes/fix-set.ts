// The answer to "which fixes does this site need": every verdict in its group, what the caller still
// has to say, and what else stands between the site and its target.

import type { FixesQuery, FixGroup, FixSet } from '../../contract/fixes.ts'
import type { HeldProducts } from '../held-products.ts'
import type { ReleaseTable } from '../releases/release-table.ts'
import type { BuildReading } from '../releases/resolve-build.ts'
import { Coverage } from './coverage.ts'
import type { Place } from './evidence.ts'
import type { FamilyFixes } from './family-fixes.ts'
import { FixEntries, type FixEntry, type SiteQuestion } from './fix-entries.ts'
import { type FixHoldings, FixView } from './fix-view.ts'
import { waitsFor } from './gates.ts'
import { siteOf, targetOf } from './site.ts'

export interface FixSources {
  readonly holdings: FixHoldings
  readonly releases: ReleaseTable
  readonly products: HeldProducts
  readonly familyOf: (family: string, isTerminalServer: boolean) => FamilyFixes
}

const DEFAULT_LIMIT = 20

/** Throws what `siteOf` throws. Cost: linear in the records of the product family. */
export function fixSet(sources: FixSources, query: FixesQuery): FixSet {
  const { limit = DEFAULT_LIMIT, offset = 0, include = [] } = query
  const question = questionOf(sources, query)
  const { fixes, site, target } = question
  const entries = new FixEntries(question)
  const view = new FixView(sources.holdings)
  const coverage = new Coverage(
    fixes.shipped,
    (id) => entries.applies(id),
    (number) => sources.releases.isBuild(site.family, number),
  )
  const told = new Set(entries.gates.flatMap(({ others }) => others))
  const waits = target === undefined ? [] : waitsFor(fixes, target)
  const grouped = groupsOf(entries.all)
  const listed = (group: FixGroup) => {
    const all = grouped[group]
    const isShort = group === 'doesNotApply' && !include.includes(group)
    return isShort ? all.filter((entry) => isTold(entry, told)) : all
  }
  return {
    product: site.family,
    snapshot: sources.holdings.id,
    releases: site.readings,
    certainty: site.build?.outcome ?? 'given',
    ...(target !== undefined && { target }),
    groups: byGroup((group) =>
      listed(group)
        .slice(offset, offset + limit)
        .map((entry) => view.verdict(entry, coverage.of(entry))),
    ),
    totals: byGroup((group) => grouped[group].length),
    questions: entries.conditions
      .filter(({ answer }) => answer === null)
      .flatMap((condition) => view.condition(condition) ?? []),
    steps: view.steps({ gates: entries.gates, memberOf: (id) => entries.memberOf(id) }, waits),
    sources: view.cite(placesOf(site.build)),
    limit,
    offset,
  }
}

/** What `fixSet` works out and keeps for a site, in steps: verdicts, and the quotes of first pages. */
export function* prepareFixSet(sources: FixSources, query: FixesQuery): Generator<void> {
  const entries = new FixEntries(questionOf(sources, query))
  yield* entries.prepare()
  const view = new FixView(sources.holdings)
  const grouped = groupsOf(entries.all)
  yield
  for (const group of SHOWN_GROUPS) {
    for (const entry of grouped[group].slice(0, DEFAULT_LIMIT)) {
      view.verdict(entry)
      yield
    }
  }
}

const SHOWN_GROUPS = ['available', 'alreadyIncluded', 'superseded', 'undecided'] as const

/** Throws what `siteOf` throws. */
export function questionOf(sources: FixSources, query: FixesQuery): SiteQuestion {
  const site = siteOf(query, sources)
  const fixes = sources.familyOf(site.family, site.isTerminalServer)
  return {
    fixes,
    site,
    ...(query.target !== undefined && {
      target: targetOf(query.target, sources.releases.of(site.family)),
    }),
    ...(query.conditions !== undefined && { answers: query.conditions }),
  }
}

/** Of what does not apply, what the caller will wonder about. */
function isTold({ member, outcome }: FixEntry, told: ReadonlySet<string>): boolean {
  const { failed } = outcome
  return told.has(member.ownId) || failed === 'prerequisite' || failed === 'condition'
}

/** What the reading of a build rests on, two places a reading. */
export function placesOf(build: BuildReading | undefined): Place[] {
  if (build === undefined || build.outcome === 'unknown') return []
  const readings =
    build.outcome === 'approximate' ? [...build.below, ...build.above] : build.readings
  return readings.flatMap(({ sources }) => sources.slice(0, 2))
}

function groupsOf(entries: readonly FixEntry[]): Record<FixGroup, readonly FixEntry[]> {
  const groups = byGroup((): FixEntry[] => [])
  for (const entry of entries) groups[entry.group].push(entry)
  return groups
}

function byGroup<Item>(make: (group: FixGroup) => Item): Record<FixGroup, Item> {
  return {
    required: make('required'),
    available: make('available'),
    alreadyIncluded: make('alreadyIncluded'),
    superseded: make('superseded'),
    doesNotApply: make('doesNotApply'),
    undecided: make('undecided'),
  }
}
