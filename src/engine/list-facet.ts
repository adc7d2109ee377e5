// The values of one facet, page by page, over all articles or over what a search finds.

import { DEFAULT_FACET_VALUES, type FacetPage, type FacetQuery } from '../contract/facets.ts'
import type { FacetField } from '../contract/filters.ts'
import { ValueCounter } from './search/count-facets.ts'
import { findMatches, type SearchParts } from './search/find-matches.ts'

/** Without a query everything is counted. The filter of the facet itself is left out of account. */
export async function listFacet(
  parts: SearchParts,
  field: FacetField,
  { q = '*', contains, limit = DEFAULT_FACET_VALUES, offset = 0, ...filters }: FacetQuery,
): Promise<FacetPage> {
  const query = { ...filters, q, limit: 1, offset: 0, facets: [field] }
  const { page } = await findMatches(parts, query)
  const found = page.collector.foundFor(field)
  const { total, values } = new ValueCounter(parts.snapshot.facets, found).page(field, {
    limit,
    offset,
    ...(contains !== undefined && { contains: contains.toLowerCase() }),
  })
  const { id: snapshot } = parts.snapshot
  return { field, snapshot, articles: found.size, total, limit, offset, values }
}
