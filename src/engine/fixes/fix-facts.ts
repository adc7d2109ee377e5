// What the verdicts ask of one article, whatever the site: put together once for each family.

import type { FixRecord, FixScope } from '../../indexes/fixes/fix-record.ts'
import type { Platform } from '../../model/platform.ts'
import { familyNameOf } from '../../model/printed-family.ts'
import type { Place } from './evidence.ts'
import type { FamilyMember } from './family-member.ts'
import type { FamilyStatements, StatedSupersession } from './family-statements.ts'
import type { ListedFix } from './inclusion.ts'
import { keywordClaims, ownClaims, type StatedClaim } from './inclusion-claims.ts'
import type { ReleaseContext } from './release-level.ts'
import { type ApplyList, ownScopes } from './scope-match.ts'

export interface FixFacts {
  readonly context: ReleaseContext
  /** What the family says of the fix, as `FamilyStatements` has it. */
  readonly fixLists: readonly ListedFix[]
  readonly applyLists: readonly ApplyList[]
  readonly supersededBy: readonly StatedSupersession[]
  /** Releases that its sentences and its keywords say to hold the fix. */
  readonly ownClaims: readonly StatedClaim[]
  readonly keywordClaims: readonly StatedClaim[]
  /** Lines of the applies-to list that name the family. */
  readonly ownScopes: readonly FixScope[]
  /** There is a fix to be had, someone says to apply it, or only its number is known. */
  readonly isForItself: boolean
  /** Every table of the article is beyond reading. */
  readonly isBroken: boolean
  /** Families that its tables are for, when the site's is none of them; else empty. */
  readonly otherFamilies: readonly string[]
  /** Processors of its tables, else of its hardware field; empty for any. */
  readonly platforms: readonly Platform[]
  /** Languages of its tables; empty for any. */
  readonly languages: readonly string[]
  readonly tablePlaces: readonly Place[]
}

export function factsOf(
  { ordinal: article, ownId, record }: FamilyMember,
  statements: FamilyStatements,
  context: ReleaseContext,
): FixFacts {
  const { tables, hardware } = record
  const named = [...new Set(tables.flatMap(({ platforms }) => platforms))]
  return {
    context,
    fixLists: statements.fixLists(ownId),
    applyLists: statements.applyLists(ownId),
    supersededBy: statements.supersededBy(ownId),
    ownClaims: ownClaims(article, record),
    keywordClaims: keywordClaims(article, record, context.family),
    ownScopes: ownScopes(record, context),
    isForItself: isForItself(record) || statements.isToApply(ownId),
    isBroken: tables.length > 0 && tables.every((one) => one.unreadableRows === one.rows),
    otherFamilies: otherFamilies(record, context.family),
    platforms: named.length > 0 ? named : hardware,
    languages: [...new Set(tables.flatMap(({ language }) => language ?? []))],
    tablePlaces: tables.map(({ span }) => ({ article, span })),
  }
}

/** It offers a fix, ships files, or speaks of its own fix: "this hotfix supersedes", "requires". */
function isForItself({ scopes, offers, tables, statements }: FixRecord): boolean {
  if (offers.length + tables.length > 0 || scopes.length === 0) return true
  const { supersedes, requires, applyConditions } = statements
  return (
    supersedes.some(({ direction, isNegated }) => direction === 'supersedes' && !isNegated) ||
    requires.length > 0 ||
    applyConditions.some(({ subject }) => subject === 'this-fix')
  )
}

function otherFamilies({ tables, scopes }: FixRecord, family: string): string[] {
  if (tables.every((table) => table.families.length === 0)) return []
  const own = new Set(scopes.map((scope) => scope.family))
  const families = [...new Set(tables.flatMap((table) => table.families))].filter((one) =>
    own.has(one),
  )
  return families.some((one) => isSameFamily(one, family)) ? [] : families
}

/** By the names of two families, as they may be printed. */
export function isSameFamily(one: string, other: string): boolean {
  return familyNameOf(one) === familyNameOf(other)
}
