// The articles that some products stand for, as the filter `product` of a search takes them.

import type { Snapshot } from '../store/snapshot.ts'
import { FilterSets } from './search/filter-sets.ts'

/** Whether an article, by ordinal, applies to any of the products. */
export function productArticles(
  { facets }: Pick<Snapshot, 'facets'>,
  products: readonly string[],
): (ordinal: number) => boolean {
  const found = new FilterSets(facets).ofProducts(products)
  return (ordinal) => found.has(ordinal)
}
