// The articles of one product family that state something of fixes.

import {
  type FixIndex,
  fixFamilies,
  fixMembers,
  fixRecordAt,
} from '../../indexes/fixes/fix-index.ts'
import type { FixRecord } from '../../indexes/fixes/fix-record.ts'
import { canonicalProduct, isWithinFamily } from '../../model/product-family.ts'
import { withPrintedFamilies } from '../releases/printed-scopes.ts'

/** Ordinal of an article that is cited but not held. */
export const NOT_HELD = -1

export interface FamilyMember {
  /** `NOT_HELD` of an article that others name. */
  readonly ordinal: number
  /** In this index. */
  readonly id: string
  /** As articles name it. */
  readonly ownId: string
  readonly record: FixRecord
  /** Its place among the members; absent of articles that others name. */
  readonly number?: number
}

interface ArticleIds {
  readonly id: string
  readonly ownId: string
  readonly products: readonly string[]
}

export interface FamilySources {
  readonly index: FixIndex
  /** Articles that list a product of a family that no table knows. */
  readonly articlesOf: (family: string) => Uint32Array
  readonly idsOf: (ordinal: number) => ArticleIds | undefined
  /** The held article of that number, whatever it applies to. */
  readonly ordinalOf: (ownId: string) => number | undefined
}

/** Articles of the family and of those within it: Visual FoxPro is FoxPro. */
export function membersOf(sources: FamilySources, family: string): FamilyMember[] {
  const isKnown = canonicalProduct(family) !== undefined
  const ordinals = isKnown ? knownMembers(sources.index, family) : sources.articlesOf(family)
  return [...ordinals]
    .sort((a, b) => a - b)
    .flatMap((ordinal) => {
      const [ids, record] = [sources.idsOf(ordinal), fixRecordAt(sources.index, ordinal)]
      if (ids === undefined || record === undefined) return []
      const own = isKnown ? record : withPrintedFamilies(record)
      return [{ ordinal, id: ids.id, ownId: ids.ownId, record: own }]
    })
    .map((member, number) => ({ ...member, number }))
}

function knownMembers(index: FixIndex, family: string): Set<number> {
  const wanted = canonicalProduct(family)
  const names = fixFamilies(index).filter((name) => {
    const one = canonicalProduct(name)
    return name === family || (one && wanted && isWithinFamily(one, wanted))
  })
  return new Set(names.flatMap((name) => [...fixMembers(index, name)]))
}
