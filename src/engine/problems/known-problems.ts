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
import { siteOf } from '../fixes/site.ts'
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
  const scopes = site.readings.map((reading) => scopeTest(reading, site.product))
  const all = confirmedMembers(sources, index, fixes).flatMap(
    (member) => problemAt(fixes, member, scopes) ?? [],
  )
  const listed = remedy === undefined ? all : all.filter((one) => one.remedy === remedy)
  const view = new FixView(sources.holdings)
  const count = (wanted: Problem['remedy']) => all.filter((one) => one.remedy === wanted).length
  return {
    snapshot: sources.holdings.id,
    product: site.family,
    releases: site.readings,
    problems: listed
      .sort((a, b) => (b.member.record.date ?? '').localeCompare(a.member.record.date ?? ''))
      .slice(offset, offset + limit)
      .map((one) => viewOf(one, view)),
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

const CONFIRMED = new WeakMap<FamilyFixes, readonly FamilyMember[]>()

/** Members, and articles that state nothing but the problem; of a family they are read once. */
function confirmedMembers(
  { holdings }: FixSources,
  index: Snapshot['fixes'],
  fixes: FamilyFixes,
): readonly FamilyMember[] {
  const known = CONFIRMED.get(fixes)
  if (known !== undefined) return known
  const made = [...confirmedProblems(index, fixes.family)].flatMap((ordinal): FamilyMember[] => {
    const ids = holdings.catalog.at(ordinal)
    if (ids === undefined) return []
    const member = fixes.member(ids.ownId)
    if (member !== undefined) return [member]
    const record = fixRecordAt(index, ordinal)
    return record === undefined ? [] : [{ ordinal, id: ids.id, ownId: ids.ownId, record }]
  })
  CONFIRMED.set(fixes, made)
  return made
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
