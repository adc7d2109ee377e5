// Whether there is a fix to be had. An article that offers none and ships no files, and that nobody
// says to apply, has nothing for the site: its problem is corrected by some other release.

import { type Judgement, notFor, undecided } from './evidence.ts'
import type { FamilyFixes } from './family-fixes.ts'
import type { FamilyMember } from './family-member.ts'
import type { StatedClaim } from './inclusion-claims.ts'
import { levelAt, speaksOf } from './release-level.ts'
import { printRelease } from './scope-match.ts'
import type { Reading } from './site.ts'

/** `undefined` when there is one. Undecided when it comes with a release that is not told. */
export function testOffer(
  member: FamilyMember,
  reading: Reading,
  fixes: FamilyFixes,
): Judgement | undefined {
  const { isForItself, ownClaims, keywordClaims } = fixes.factsOf(member)
  if (isForItself) return undefined
  const claims = [...ownClaims, ...keywordClaims]
  const context = fixes.contextOf(member.record)
  const later = claims.find(({ release }) => (levelAt(reading, release, context) ?? 0) < 0)
  if (later !== undefined) return comesWith(later)
  const [first] = claims
  if (first !== undefined && !claims.some(({ release }) => speaksOf(release, context))) {
    return comesWith(first)
  }
  const { ordinal, record } = member
  return undecided('offer', 'inferred', () => ({
    because: 'Its article says that the problem is corrected, but not by which release.',
    places: record.statements.fixedIn.slice(0, 1).map(({ span }) => ({ article: ordinal, span })),
  }))
}

function comesWith({ release, place }: StatedClaim): Judgement {
  return notFor('offer', () => ({
    because: `It comes with ${printRelease(release)}, not by itself.`,
    places: [place],
  }))
}
