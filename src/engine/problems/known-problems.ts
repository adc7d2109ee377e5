// "Which confirmed problems of SP2 have only a workaround, or nothing?"

import type { KnownProblem, KnownProblems, KnownProblemsQuery } from '../../contract/problems.ts'
import { confirmedProblems, fixRecordAt } from '../../indexes/fixes/fix-index.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import type { Place } from '../fixes/evidence.ts'
import type { FamilyFixes } from '../fixes/family-fixes.ts'
import type { FamilyMember } from '../fixes/family-member.ts'
import type { FixSources } from '../fixes/fix-set.ts'
import { FixView } from '../fixes/fix-view.ts'
import { inclusionOf } from '../fixes/inclusion.ts'
import { levelAt } from '../fixes/release-level.ts'
import { printRelease, type ScopeTest, scopeMatch, scopeTest } from '../fixes/scope-match.ts'
import { type Site, siteOf } from '../fixes/site.ts'
import { correctionAfter, correctionElsewhere } from './problems-after.ts'

const DEFAULT_LIMIT = 20

interface Problem {
  readonly member: FamilyMember
  readonly remedy: KnownProblem['remedy']
  readonly correctedIn?: string
  readonly places: readonly Place[]
}

/** Throws what `siteOf` throws. Cost: linear in the confirmed problems of the product family. */
export function knownProblems(
  sources: FixSources,
  index: Snapshot['fixes'],
  { remedy, limit = DEFAULT_LIMIT, offset = 0, ...asked }: KnownProblemsQuery,
): KnownProblems {
  const site = siteOf(asked, sources)
  const fixes = sources.familyOf(site.family, site.isTerminalServer)
  const all = openProblems(sources, index, fixes, site)
  const listed = remedy === undefined ? all : all.filter((one) => one.remedy === remedy)
  const view = new FixView(sources.holdings)
  const count = (wanted: Problem['remedy']) => all.filter((one) => one.remedy === wanted).length
  return {
    snapshot: sources.holdings.id,
    product: site.family,
    releases: site.readings,
    problems: listed.slice(offset, offset + limit).map((one) => viewOf(one, view)),
    counts: {
      fix: count('fix'),
      'later-release': count('later-release'),
      workaround: count('workaround'),
      none: count('none'),
    },
    total: listed.length,
    limit,
    offset,
  }
}

/** Of one family; beyond them all are forgotten. */
const MAX_SITES = 20

const OPEN = new WeakMap<FamilyFixes, Map<string, readonly Problem[]>>()

/** Newest first; kept, for the pages and remedies of one release. */
function openProblems(
  sources: FixSources,
  index: Snapshot['fixes'],
  fixes: FamilyFixes,
  { readings, product }: Site,
): readonly Problem[] {
  const known = OPEN.get(fixes) ?? new Map<string, readonly Problem[]>()
  OPEN.set(fixes, known)
  const releases = readings.map(({ version, servicePack }) => [
    version ?? null,
    servicePack ?? null,
  ])
  const key = JSON.stringify([releases, product ?? null])
  const found = known.get(key)
  if (found !== undefined) return found
  const scopes = readings.map((reading) => scopeTest(reading, product))
  const made = confirmedMembers(sources, index, fixes)
    .flatMap((member) => problemAt(fixes, member, scopes) ?? [])
    .sort((a, b) => (b.member.record.date ?? '').localeCompare(a.member.record.date ?? ''))
  if (known.size >= MAX_SITES) known.clear()
  known.set(key, made)
  return made
}

const CONFIRMED = new WeakMap<FamilyFixes, readonly FamilyMember[]>()

/** Members, and articles that state nothing but the problem; of a family they are read once. */
function confirmedMembers(
  { holdings }: FixSources,
  index: Snapshot['fixes'],
  fixes: FamilyFixes,
): readonly FamilyMember[] {
  const known = CONFIRMED.get(fixes)
  if (known !== undefined) return known
  const made: FamilyMember[] = []
  for (const one of readConfirmed(holdings, index, fixes)) if (one !== undefined) made.push(one)
  CONFIRMED.set(fixes, made)
  return made
}

/** `undefined` for an ordinal that is not held. */
function* readConfirmed(
  { catalog }: FixSources['holdings'],
  index: Snapshot['fixes'],
  fixes: FamilyFixes,
): Generator<FamilyMember | undefined> {
  for (const ordinal of confirmedProblems(index, fixes.family)) {
    const ids = catalog.at(ordinal)
    const member = ids && fixes.member(ids.ownId)
    const record = ids && (member?.record ?? fixRecordAt(index, ordinal))
    yield member ?? (ids && record && { ordinal, id: ids.id, ownId: ids.ownId, record })
  }
}

/** Reads in steps what the first question about a family would wait for. */
export function* prepareProblems(
  { holdings }: FixSources,
  index: Snapshot['fixes'],
  fixes: FamilyFixes,
): Generator<void> {
  const made: FamilyMember[] = []
  for (const one of readConfirmed(holdings, index, fixes)) {
    if (one === undefined) continue
    fixes.factsOf(one)
    made.push(one)
    yield
  }
  CONFIRMED.set(fixes, made)
}

/** `undefined` where no reading of the site has it: it is corrected, or was never there. */
function problemAt(
  fixes: FamilyFixes,
  member: FamilyMember,
  scopes: readonly ScopeTest[],
): Problem | undefined {
  const scope = scopes.find((one) => hasIt(fixes, member, one))
  if (scope === undefined) return undefined
  const { ordinal, record } = member
  const confirmed = record.statements.confirmed.slice(0, 1)
  const places = confirmed.map(({ span }) => ({ article: ordinal, span }))
  const base = { member, places }
  const [offer] = [...record.offers, ...record.tables.map(({ span }) => span)]
  if (offer !== undefined) {
    return { ...base, remedy: 'fix', places: [...places, { article: ordinal, span: offer }] }
  }
  const later =
    correctionAfter(fixes, member, scope.reading) ??
    correctionElsewhere(fixes, member, scope.reading)
  if (later !== undefined) {
    const correctedIn = printRelease(later.release)
    return { ...base, remedy: 'later-release', correctedIn, places: [...places, later.place] }
  }
  const { workaround } = record
  if (workaround === undefined) return { ...base, remedy: 'none' }
  return {
    ...base,
    remedy: 'workaround',
    places: [...places, { article: ordinal, span: workaround }],
  }
}

/** The confirmation names the release, or the applies-to list holds it, and nothing corrected it. */
function hasIt(fixes: FamilyFixes, member: FamilyMember, scope: ScopeTest): boolean {
  const { ordinal, record } = member
  const facts = fixes.factsOf(member)
  const { context } = facts
  const isNamed = record.statements.confirmed.some(({ releases }) =>
    releases.some(
      (one) => one.servicePack !== undefined && levelAt(scope.reading, one, context) === 0,
    ),
  )
  const scoped = { scopes: record.scopes, own: facts.ownScopes }
  if (!isNamed && scopeMatch(ordinal, scoped, [], scope).state !== 'yes') return false
  const found = inclusionOf(facts, scope.reading)
  return found === undefined || found.state === 'later'
}

function viewOf({ member, remedy, correctedIn, places }: Problem, view: FixView): KnownProblem {
  return {
    id: member.id,
    title: view.title(member) ?? member.id,
    remedy,
    ...(correctedIn !== undefined && { correctedIn }),
    citations: view.cite(places),
  }
}
