// Problems that come with a release: "When you apply SP2, …", "This problem was introduced in SP2". Of
// a family they are collected once.

import type { ReleaseName } from '../../model/release-name.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { FamilyFixes } from '../fixes/family-fixes.ts'
import type { FamilyMember } from '../fixes/family-member.ts'
import { levelAt } from '../fixes/release-level.ts'
import type { Reading } from '../fixes/site.ts'

export interface TriggeredProblem {
  readonly member: FamilyMember
  readonly kind: 'trigger' | 'introduced'
  readonly span: SourceSpan
}

interface Claim extends TriggeredProblem {
  readonly releases: readonly ReleaseName[]
  readonly articles: readonly string[]
}

const CLAIMS = new WeakMap<FamilyFixes, readonly Claim[]>()

function claimsOf(fixes: FamilyFixes): readonly Claim[] {
  const known = CLAIMS.get(fixes)
  if (known !== undefined) return known
  const made = fixes.members.flatMap(claimsOfMember)
  CLAIMS.set(fixes, made)
  return made
}

function claimsOfMember(member: FamilyMember): Claim[] {
  const { triggers, introducedIn } = member.record.statements
  return [
    ...triggers.map((one) => ({ member, kind: 'trigger' as const, ...one })),
    ...introducedIn.map((one) => ({
      member,
      kind: 'introduced' as const,
      articles: [],
      ...one,
    })),
  ].filter(({ isNegated }) => isNegated !== true)
}

/** Problems that installing this very release brings, one an article, by its number. */
export function triggeredAt(fixes: FamilyFixes, reading: Reading): TriggeredProblem[] {
  return distinct(
    claimsOf(fixes).filter(({ releases, member }) => {
      const context = fixes.contextOf(member.record)
      return releases.some((one) => names(one, reading) && levelAt(reading, one, context) === 0)
    }),
  )
}

/** Problems that the fix of the article brings. */
export function triggeredBy(fixes: FamilyFixes, ownId: string): TriggeredProblem[] {
  return distinct(claimsOf(fixes).filter(({ articles }) => articles.includes(ownId)))
}

/** Without a version of its own, "SP2" is that of whatever version its article is about. */
function names({ servicePack }: ReleaseName, reading: Reading): boolean {
  return servicePack !== undefined && reading.servicePack !== undefined
}

function distinct(claims: readonly Claim[]): TriggeredProblem[] {
  const byArticle = new Map<string, TriggeredProblem>()
  for (const one of claims) {
    if (!byArticle.has(one.member.ownId)) byArticle.set(one.member.ownId, one)
  }
  return [...byArticle.values()].sort((a, b) => a.member.ordinal - b.member.ordinal)
}
