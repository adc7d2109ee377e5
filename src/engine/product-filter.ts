// Product names as people write them → the articles that apply to the product.

import {
  canonicalProduct,
  familyByAlias,
  isWithinFamily,
  productKey,
} from '../model/product-family.ts'
import type { CatalogEntry } from '../store/catalog-row.ts'

// "word 97", "flight simulator 2000": names go on behind it.
const ENDS_IN_NUMBER = /\d$/

interface Products {
  readonly size: number
  readonly entries: readonly Pick<CatalogEntry, 'products'>[]
}

export class ProductFilter {
  readonly #catalog: Products
  #ordinalsOf: ReadonlyMap<string, readonly number[]> | undefined

  constructor(catalog: Products) {
    this.#catalog = catalog
  }

  /** A test for ordinals. The first call reads the products of the whole catalog. */
  accepting(product: string): (ordinal: number) => boolean {
    this.#ordinalsOf ??= groupByProduct(this.#catalog)
    const held = new Uint8Array(this.#catalog.size)
    for (const name of namesOf(product, this.#ordinalsOf)) {
      for (const ordinal of this.#ordinalsOf.get(name) ?? []) held[ordinal] = 1
    }
    return (ordinal) => held[ordinal] === 1
  }
}

/**
 * The held names that a product stands for: of a family or alias, all names of the family; else the
 * name itself, or names that it begins ("word 97"); else those of the family that its name tells.
 */
function namesOf(product: string, held: ReadonlyMap<string, unknown>): string[] {
  const key = productKey(product)
  const byAlias = familyByAlias(product)
  if (byAlias === undefined) {
    if (held.has(key)) return [key]
    const begun = [...held.keys()].filter((name) => begins(key, name))
    if (begun.length > 0) return begun
  }
  const family = byAlias ?? canonicalProduct(product)
  if (family === undefined) return []
  return [...held.keys()].filter((name) => {
    const other = canonicalProduct(name)
    return name === key || (other !== undefined && isWithinFamily(other, family))
  })
}

function begins(key: string, name: string): boolean {
  return ENDS_IN_NUMBER.test(key) && name.startsWith(`${key} `)
}

function groupByProduct({ entries }: Products): Map<string, number[]> {
  const keyOf = new Map<string, string>() // a few hundred names stand in tens of thousands of rows
  const groups = new Map<string, number[]>()
  for (const [ordinal, { products }] of entries.entries()) {
    for (const name of products) {
      const key = keyOf.get(name) ?? productKey(name)
      keyOf.set(name, key)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [ordinal])
      else if (group.at(-1) !== ordinal) group.push(ordinal)
    }
  }
  return groups
}
