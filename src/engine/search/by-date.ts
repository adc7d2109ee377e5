// The articles of a page sorted by date.

import type { FacetIndex } from '../../indexes/facets/facet-columns.ts'
import { TopRanked } from '../../indexes/text/top.ts'

/** Later than every day. */
const NEVER = 100_000_000

/** Articles without a date come last, equal dates in the order of the catalog. */
export function pageByDate(
  { days }: FacetIndex,
  ordinals: Uint32Array,
  { limit, offset, isAscending }: { limit: number; offset: number; isAscending: boolean },
): number[] {
  const top = new TopRanked(limit + offset)
  for (const ordinal of ordinals) {
    const day = days[ordinal] as number
    top.add(ordinal, isAscending && day > 0 ? NEVER - day : day)
  }
  return top
    .sorted()
    .slice(offset)
    .map(({ ordinal }) => ordinal)
}
