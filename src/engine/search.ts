// A query → a page of hits with snippets, facets, and what is to be said about the query.

import {
  DEFAULT_FACET_LIMIT,
  DEFAULT_SEARCH_LIMIT,
  type Notice,
  type SearchQuery,
  type SearchResponse,
} from '../contract/search.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { wantedArticle } from '../text/query-article-number.ts'
import { readQuery } from '../text/query-language.ts'
import { findArticle } from './find-article.ts'
import { describeMissing } from './missing-article.ts'
import type { Retrieval } from './retrieval.ts'
import { countFacets } from './search/count-facets.ts'
import type { FilterSets } from './search/filter-sets.ts'
import { viewHits } from './search/hits.ts'
import { articleNotHeld, ignoredOperators, shortened } from './search/notices.ts'
import { planSearch, type SearchPlan, withoutOperators } from './search/plan.ts'
import { type PageRequest, type RetrievedPage, retrievePage } from './search/retrieve-page.ts'

export interface SearchParts {
  readonly snapshot: Pick<Snapshot, 'id' | 'catalog' | 'articles' | 'facets' | 'graph'>
  readonly retrieval: Retrieval
  readonly sets: FilterSets
}

/** Never throws for what is in a query: a slip of its syntax makes it words. */
export async function searchArticles(
  parts: SearchParts,
  query: SearchQuery,
): Promise<SearchResponse> {
  const { q, limit = DEFAULT_SEARCH_LIMIT, offset = 0, facets, facetLimit } = query
  const { snapshot } = parts
  const { plan, page, notices } = await findMatches(parts, query)
  const missing = missingArticle(parts, plan)
  return {
    query: q,
    total: page.total,
    limit,
    offset,
    snapshot: snapshot.id,
    hits: viewHits(snapshot, plan.query, page.hits),
    ...(facets && {
      facets: countFacets(
        snapshot.facets,
        facets,
        facetLimit ?? DEFAULT_FACET_LIMIT,
        page.collector,
      ),
    }),
    notices: [...notices, ...(missing ? [articleNotHeld(missing)] : [])],
    ...(missing && { missing }),
  }
}

/** Ids of the hits of `searchArticles`, without the cost of their snippets. */
export async function rankArticles(
  parts: SearchParts,
  query: SearchQuery,
  withheld: ReadonlySet<number>,
): Promise<string[]> {
  const { page } = await findMatches(parts, query, withheld)
  return page.hits.flatMap(({ ordinal }) => parts.snapshot.catalog.at(ordinal)?.id ?? [])
}

export interface Matches {
  readonly plan: SearchPlan
  readonly page: RetrievedPage
  readonly notices: readonly Notice[]
}

/** Operators that leave nothing are searched again as words, and a notice says so. */
export async function findMatches(
  { snapshot, retrieval, sets }: SearchParts,
  query: SearchQuery,
  withheld?: ReadonlySet<number>,
): Promise<Matches> {
  const { limit = DEFAULT_SEARCH_LIMIT, offset = 0, sort = 'relevance', facets = [] } = query
  const request: PageRequest = { limit, offset, sort, facets, ...(withheld && { withheld }) }
  const find = async (plan: SearchPlan, notices: readonly Notice[]): Promise<Matches> => {
    const page = await retrievePage(snapshot, retrieval, plan, request)
    return { plan, page, notices: [...notices, ...shortened(plan.query)] }
  }
  const written = readQuery(query.q)
  const scope = { sets, catalog: snapshot.catalog }
  const found = await find(planSearch(scope, written, query), [])
  const ignored = ignoredOperators(written)
  if (found.page.total > 0 || ignored.length === 0) return found
  return find(planSearch(scope, withoutOperators(query.q, written), query), ignored)
}

/** What is known of the article whose number the query is, when it is not held. */
function missingArticle({ snapshot }: SearchParts, { words }: SearchPlan) {
  const wanted = wantedArticle(words)
  if (wanted === undefined || findArticle(snapshot.catalog, wanted.id) !== undefined) return
  const missing = describeMissing(snapshot, wanted.id)
  return wanted.isExplicit || missing.citedBy.length > 0 ? missing : undefined
}
