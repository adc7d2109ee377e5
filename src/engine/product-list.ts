// The products of a snapshot, the most frequent first.

import {
  DEFAULT_PRODUCTS,
  type ProductsQuery,
  type ProductsResponse,
  type ProductView,
} from '../contract/products.ts'
import type { FacetIndex } from '../indexes/facets/facet-columns.ts'
import { holdersOf, valuesOf } from '../indexes/facets/query.ts'
import { canonicalProduct } from '../model/product-family.ts'
import { readVersionValue } from './search/version-values.ts'

type Page = Omit<ProductsResponse, 'snapshot'>

export class ProductList {
  readonly #facets: FacetIndex
  #products: readonly ProductView[] | undefined

  constructor(facets: FacetIndex) {
    this.#facets = facets
  }

  list({ contains = '', limit = DEFAULT_PRODUCTS, offset = 0 }: ProductsQuery): Page {
    this.#products ??= readProducts(this.#facets)
    const wanted = contains.toLowerCase()
    const found = this.#products.filter(({ name, family = '' }) =>
      [name, family].some((text) => text.toLowerCase().includes(wanted)),
    )
    const products = found.slice(offset, offset + limit)
    return { total: found.length, limit, offset, products }
  }
}

function readProducts(facets: FacetIndex): ProductView[] {
  const versions = versionsByProduct(facets)
  const column = facets.columns.product
  return valuesOf(column)
    .map((name, number) => {
      const family = canonicalProduct(name)?.family
      return {
        name,
        ...(family !== undefined && { family }),
        versions: versions.get(name) ?? [],
        articles: holdersOf(column, number),
      }
    })
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
}

/** Product → its versions, the most frequent first. */
function versionsByProduct({ columns: { version } }: FacetIndex): Map<string, string[]> {
  const counted = valuesOf(version)
    .map((value, number) => ({ ...readVersionValue(value), articles: holdersOf(version, number) }))
    .sort((a, b) => b.articles - a.articles)
  const byProduct = new Map<string, string[]>()
  for (const { product, version: name } of counted) {
    const known = byProduct.get(product)
    if (known === undefined) byProduct.set(product, [name])
    else known.push(name)
  }
  return byProduct
}
