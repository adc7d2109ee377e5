// Product names as people write them → the articles that apply to the product.

import type { Catalog } from '../store/catalog.ts'

/** "Microsoft  Systems Management Server" → "systems management server". */
export function productKey(name: string): string {
  const key = name.trim().replace(/\s+/g, ' ').toLowerCase()
  return key.replace(/^microsoft (?=\S)/, '')
}

export class ProductFilter {
  readonly #catalog: Catalog
  #ordinalsOf: ReadonlyMap<string, readonly number[]> | undefined

  constructor(catalog: Catalog) {
    this.#catalog = catalog
  }

  /** A test for ordinals. The first call reads the products of the whole catalog. */
  accepting(product: string): (ordinal: number) => boolean {
    this.#ordinalsOf ??= groupByProduct(this.#catalog)
    const held = new Uint8Array(this.#catalog.size)
    for (const ordinal of this.#ordinalsOf.get(productKey(product)) ?? []) held[ordinal] = 1
    return (ordinal) => held[ordinal] === 1
  }
}

function groupByProduct({ entries }: Catalog): Map<string, number[]> {
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
