// How far articles apply to the products that a query names.

import { PRODUCT_FAMILIES, type ProductFamily } from '../../model/product-families.table.ts'
import { isWithinFamily } from '../../model/product-family.ts'
import { findString } from '../string-table.ts'
import type { FacetIndex } from './facet-columns.ts'

/**
 * Article → 0 to 1: the share of the families that it applies to; one within another applies to
 * both. `undefined` where no family is named.
 */
export function productAffinity(
  { columns: { family: column } }: FacetIndex,
  families: readonly ProductFamily[],
): ((ordinal: number) => number) | undefined {
  if (families.length === 0) return undefined
  const accepted = families.map((family) =>
    membersOf(family, (name) => findString(column.values, name)),
  )
  return (ordinal) => {
    const own = column.valueNumbers.subarray(
      column.firstValue[ordinal],
      column.firstValue[ordinal + 1],
    )
    const met = accepted.filter((numbers) => own.some((number) => numbers.includes(number)))
    return met.length / accepted.length
  }
}

/** Numbers of the family and of those within it that the column holds. */
function membersOf(family: ProductFamily, numberOf: (name: string) => number): number[] {
  return PRODUCT_FAMILIES.filter((other) => isWithinFamily(other, family))
    .map((other) => numberOf(other.family))
    .filter((number) => number >= 0)
}
