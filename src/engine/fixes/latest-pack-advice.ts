// "To resolve this problem, obtain the latest service pack for Sample Server 4.0", in an article that is
// listed up to SP3 and names no release: the service pack after those affected holds the fix. Of the
// articles that do name it, nine in ten name that one or an earlier one; so it is inferred, no more.

import type { Place } from './evidence.ts'
import type { FamilyFixes } from './family-fixes.ts'
import type { FamilyMember } from './family-member.ts'
import { packOrder, speaksOf, versionOrder } from './release-level.ts'
import type { ScopeTest } from './scope-match.ts'

export interface AdvisedPack {
  /** The highest service pack that is listed as affected. */
  readonly affected: string
  readonly places: readonly Place[]
}

/** `undefined` without such advice for the site's version, or where anything names the release. */
export function impliedByLatestPack(
  member: FamilyMember,
  fixes: FamilyFixes,
  { reading, isVersion }: ScopeTest,
): AdvisedPack | undefined {
  const { ordinal, record } = member
  const { ownClaims, keywordClaims, ownScopes } = fixes.factsOf(member)
  if (ownClaims.length + keywordClaims.length > 0) return undefined
  const context = fixes.contextOf(record)
  const advice = record.statements.remedies.find(
    ({ kind, releases }) =>
      kind === 'latest-pack' &&
      releases.some(
        (one) => speaksOf(one, context) && versionOrder(reading.version, one.version) === 0,
      ),
  )
  const listed = ownScopes.filter(({ version }) => isVersion(version))
  const [highest] = listed
    .filter(({ servicePack }) => packOrder(servicePack, servicePack) === 0)
    .sort((a, b) => packOrder(b.servicePack, a.servicePack) ?? 0)
  if (advice === undefined || highest?.servicePack === undefined) return undefined
  if ((packOrder(reading.servicePack, highest.servicePack) ?? 0) <= 0) return undefined
  const places = [advice.span, highest.span].map((span) => ({ article: ordinal, span }))
  return { affected: highest.servicePack, places }
}
