// What a site walks into with a release: the problems that its installation brings and that it does not
// correct itself, with what has to be there before, where an article says so.

import type { ReleaseName } from '../../model/release-name.ts'
import type { Place } from '../fixes/evidence.ts'
import type { FamilyFixes } from '../fixes/family-fixes.ts'
import type { FamilyMember } from '../fixes/family-member.ts'
import { levelAt } from '../fixes/release-level.ts'
import { scopeMatch, scopeTest } from '../fixes/scope-match.ts'
import type { Reading } from '../fixes/site.ts'
import { type TriggeredProblem, triggeredAt } from './triggered.ts'

/** Fixes that have to be there first: "SP1 sites: Q100100, Q100200". */
export interface Precaution {
  /** Of the sites that it speaks to; empty for all. */
  readonly releases: readonly ReleaseName[]
  readonly articles: readonly string[]
  readonly place: Place
}

export interface ProblemAfter extends TriggeredProblem {
  readonly unless: readonly Precaution[]
  /** The first later release that is said to correct it. */
  readonly correctedIn?: { readonly release: ReleaseName; readonly place: Place }
}

/** Of one family; beyond them all are forgotten. */
const MAX_READINGS = 100

const KNOWN = new WeakMap<FamilyFixes, Map<string, readonly ProblemAfter[]>>()

/** By article. Cost: linear in the articles of the family that name a trigger; kept for a release. */
export function problemsAfter(fixes: FamilyFixes, reading: Reading): readonly ProblemAfter[] {
  const known = KNOWN.get(fixes) ?? new Map<string, readonly ProblemAfter[]>()
  KNOWN.set(fixes, known)
  const key = JSON.stringify([reading.version ?? null, reading.servicePack ?? null])
  const found = known.get(key) ?? findProblems(fixes, reading)
  if (known.size >= MAX_READINGS) known.clear()
  known.set(key, found)
  return found
}

function findProblems(fixes: FamilyFixes, reading: Reading): ProblemAfter[] {
  return triggeredAt(fixes, reading)
    .filter(({ member }) => isOpen(fixes, member, reading))
    .map((problem) => describe(fixes, problem, reading))
}

/**
 * Whether it is there in spite of the release. A keyword, and "this is included in SP2", mark the
 * release that brings a problem as often as the one that corrects it; sentences and lists do not.
 */
function isOpen(fixes: FamilyFixes, member: FamilyMember, reading: Reading): boolean {
  const { ordinal, record } = member
  const facts = fixes.factsOf(member)
  const scoped = { scopes: record.scopes, own: facts.ownScopes }
  if (scopeMatch(ordinal, scoped, [], scopeTest(reading, undefined)).state === 'no') return false
  const { context } = facts
  const isThere = (one: ReleaseName) => (levelAt(reading, one, context) ?? -1) >= 0
  const isCorrected = record.statements.fixedIn.some(
    ({ evidence, isNegated, isPartial, articles, releases }) =>
      evidence === 'text' &&
      !isNegated &&
      !isPartial &&
      articles.length === 0 &&
      releases.some(isThere),
  )
  return (
    !isCorrected &&
    !facts.fixLists.some(({ claims }) => claims.some(({ release }) => isThere(release)))
  )
}

/** The problem with its way out, at whatever release it was met. */
export function describe(
  fixes: FamilyFixes,
  problem: TriggeredProblem,
  reading: Reading,
): ProblemAfter {
  const corrected = correctionAfter(fixes, problem.member, reading)
  return {
    ...problem,
    unless: precautionsOf(problem.member),
    ...(corrected !== undefined && { correctedIn: corrected }),
  }
}

/** The lists of what to apply that its own article prints. */
function precautionsOf({ ordinal, record }: FamilyMember): Precaution[] {
  return record.statements.releaseLists
    .filter(({ relation, isNegated }) => relation === 'apply' && isNegated !== true)
    .map(({ releases, articles, span }) => ({
      releases,
      articles,
      place: { article: ordinal, span },
    }))
}

/** A release beyond the site's that the article says to hold the correction. */
export function correctionAfter(
  fixes: FamilyFixes,
  { ordinal, record }: FamilyMember,
  reading: Reading,
): ProblemAfter['correctedIn'] {
  const context = fixes.contextOf(record)
  const stated = record.statements.fixedIn.filter(
    ({ evidence, articles, isNegated, isPlanned }) =>
      evidence !== 'title' && articles.length === 0 && !isNegated && !isPlanned,
  )
  for (const { releases, span } of stated) {
    const release = releases.find((one) => (levelAt(reading, one, context) ?? 0) < 0)
    if (release !== undefined) return { release, place: { article: ordinal, span } }
  }
  return undefined
}

/** A release of another product, or "the latest service pack", that the article says to correct it. */
export function correctionElsewhere(
  fixes: FamilyFixes,
  { ordinal, record }: FamilyMember,
  reading: Reading,
): ProblemAfter['correctedIn'] {
  const context = fixes.contextOf(record)
  for (const { evidence, articles, isNegated, releases, span } of record.statements.fixedIn) {
    if (evidence !== 'text' || articles.length > 0 || isNegated === true) continue
    const release = releases.find((one) => levelAt(reading, one, context) === undefined)
    if (release !== undefined) return { release, place: { article: ordinal, span } }
  }
  return undefined
}
