// A query → a page of hits with snippets, facets, and what is to be said about the query.

import {
  DEFAULT_FACET_LIMIT,
  DEFAULT_SEARCH_LIMIT,
  type SearchQuery,
  type SearchResponse,
} from '../contract/search.ts'
import { wantedArticle } from '../text/query-article-number.ts'
import { findArticle } from './find-article.ts'
import { describeMissing } from './missing-article.ts'
import { countFacets } from './search/count-facets.ts'
import { findMatches, type SearchParts } from './search/find-matches.ts'
import { viewHits } from './search/hits.ts'
import { articleNotHeld } from './search/notices.ts'
import type { SearchPlan } from './search/plan.ts'

/** Never throws for what is in a query: a slip of its syntax makes it words. */
export async function searchArticles(
  parts: SearchParts,
  query: SearchQuery,
): Promise<SearchResponse> {
  const { q, limit = DEFAULT_SEARCH_LIMIT, offset = 0, facets, facetLimit } = query
  const { snapshot } = parts
  const { plan, page, notices, corrections } = await findMatches(parts, query)
  const missing = missingArticle(parts, plan)
  return {
    query: q,
    total: page.total,
    limit,
    offset,
    snapshot: snapshot.id,
    hits: viewHits(snapshot, plan.query, page.hits, { explains: query.explain === true }),
    ...(facets && {
      facets: countFacets(
        snapshot.facets,
        facets,
        facetLimit ?? DEFAULT_FACET_LIMIT,
        page.collector,
      ),
    }),
    notices: [...notices, ...(missing ? [articleNotHeld(missing)] : [])],
    ...(corrections.length > 0 && { corrections }),
    ...(missing && { missing }),
  }
}

/** Ids of the hits of `searchArticles`, each before those it represents, without their snippets. */
export async function rankArticles(
  parts: SearchParts,
  query: SearchQuery,
  withheld: ReadonlySet<number>,
): Promise<string[]> {
  const { page } = await findMatches(parts, query, withheld)
  const ordinals = page.hits.flatMap(({ ordinal, siblings = [] }) => [ordinal, ...siblings])
  return ordinals.flatMap((ordinal) => parts.snapshot.catalog.at(ordinal)?.id ?? [])
}

/** What is known of the article whose number the query is, when it is not held. */
function missingArticle({ snapshot }: SearchParts, { words }: SearchPlan) {
  const wanted = wantedArticle(words)
  if (wanted === undefined || findArticle(snapshot.catalog, wanted.id) !== undefined) return
  const missing = describeMissing(snapshot, wanted.id)
  return wanted.isExplicit || missing.citedBy.length > 0 ? missing : undefined
}
