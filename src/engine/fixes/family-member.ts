// The articles of one product family that state something of fixes.

import {
  type FixIndex,
  fixFamilies,
  fixMembers,
  fixRecordAt,
} from '../../indexes/fixes/fix-index.ts'
import type { FixRecord } from '../../indexes/fixes/fix-record.ts'
import { canonicalProduct, isWithinFamily } from '../../model/product-family.ts'

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
  readonly idsOf: (ordinal: number) => ArticleIds | undefined
  /** The held article of that number, whatever it applies to. */
  readonly ordinalOf: (ownId: string) => number | undefined
}

/** Articles of the family and of those within it: Visual FoxPro is FoxPro. */
export function membersOf({ index, idsOf }: FamilySources, family: string): FamilyMember[] {
  const wanted = canonicalProduct(family)
  const names = fixFamilies(index).filter((name) => {
    const one = canonicalProduct(name)
    return name === family || (one && wanted && isWithinFamily(one, wanted))
  })
  const ordinals = new Set(names.flatMap((name) => [...fixMembers(index, name)]))
  return [...ordinals]
    .sort((a, b) => a - b)
    .flatMap((ordinal) => {
      const [ids, record] = [idsOf(ordinal), fixRecordAt(index, ordinal)]
      if (ids === undefined || record === undefined) return []
      return [{ ordinal, id: ids.id, ownId: ids.ownId, record }]
    })
    .map((member, number) => ({ ...member, number }))
}
