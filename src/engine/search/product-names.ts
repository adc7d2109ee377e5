// Product names as people write them → the printed names they stand for.

import type { ProductFamily } from '../../model/product-families.table.ts'
import {
  canonicalProduct,
  familyByAlias,
  isWithinFamily,
  productKey,
} from '../../model/product-family.ts'

// "word 97", "flight simulator 2000": names go on behind it.
const ENDS_IN_NUMBER = /\d$/

interface KnownName {
  readonly key: string
  readonly family: ProductFamily | undefined
}

export class ProductNames {
  readonly #names: readonly KnownName[]

  /** @param names as printed. */
  constructor(names: readonly string[]) {
    this.#names = names.map((name) => ({ key: productKey(name), family: canonicalProduct(name) }))
  }

  /**
   * Positions of the names that a product stands for: of a family or alias, all names of the family;
   * else the name itself, or names that it begins ("word 97"); else those of the family that its
   * name tells.
   */
  find(product: string): number[] {
    const key = productKey(product)
    const byAlias = familyByAlias(product)
    if (byAlias === undefined) {
      const same = this.#positions((name) => name.key === key)
      if (same.length > 0) return same
      const begun = this.#positions((name) => begins(key, name.key))
      if (begun.length > 0) return begun
    }
    const family = byAlias ?? canonicalProduct(product)
    return family === undefined ? [] : this.#ofFamily(family, key)
  }

  /** Positions of the names of a family, by its name or an alias. */
  findFamily(name: string): number[] {
    const family = familyByAlias(name)
    return family === undefined ? [] : this.#ofFamily(family)
  }

  #ofFamily(wanted: ProductFamily, key?: string): number[] {
    return this.#positions(
      (name) =>
        name.key === key || (name.family !== undefined && isWithinFamily(name.family, wanted)),
    )
  }

  #positions(keeps: (name: KnownName) => boolean): number[] {
    return this.#names.flatMap((name, position) => (keeps(name) ? [position] : []))
  }
}

function begins(key: string, name: string): boolean {
  return ENDS_IN_NUMBER.test(key) && name.startsWith(`${key} `)
}
