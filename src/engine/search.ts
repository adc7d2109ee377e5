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
import { readQuery, type WrittenQuery } from '../text/query-language.ts'
import { findArticle } from './find-article.ts'
import { describeMissing } from './missing-article.ts'
import type { Retrieval } from './retrieval.ts'
import { countFacets } from './search/count-facets.ts'
import type { FilterSets } from './search/filter-sets.ts'
import { viewHits } from './search/hits.ts'
import { articleNotHeld, corrected, ignoredOperators, shortened } from './search/notices.ts'
import { planSearch, type SearchPlan, withoutOperators } from './search/plan.ts'
import { type PageRequest, type RetrievedPage, retrievePage } from './search/retrieve-page.ts'
import type { Correction } from './spelling.ts'

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
  const { plan, page, notices, corrections } = await findMatches(parts, query)
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
    ...(corrections.length > 0 && { corrections }),
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
  /** Words that were searched instead of those typed. */
  readonly corrections: readonly Correction[]
}

/**
 * Words that no article holds are corrected; operators that leave nothing are searched again as words.
 * Notices say so.
 */
export async function findMatches(
  { snapshot, retrieval, sets }: SearchParts,
  query: SearchQuery,
  withheld?: ReadonlySet<number>,
): Promise<Matches> {
  const { limit = DEFAULT_SEARCH_LIMIT, offset = 0, sort = 'relevance', facets = [] } = query
  const request: PageRequest = { limit, offset, sort, facets, ...(withheld && { withheld }) }
  const scope = { sets, catalog: snapshot.catalog }
  const find = async (
    written: WrittenQuery,
    { ignored = [], isHopeless = false }: Attempt = {},
  ) => {
    const asTyped = { text: written.words, corrections: [] }
    const maySpell = query.spelling !== 'off'
    const spelt = maySpell ? await retrieval.correct(written.words, { isHopeless }) : undefined
    const { text: words, corrections } = spelt ?? asTyped
    const plan = planSearch(scope, { ...written, words }, query)
    const page = await retrievePage(snapshot, retrieval, plan, request)
    const notices = [...ignored, ...corrected(corrections), ...shortened(plan.query)]
    return { plan, page, notices, corrections }
  }
  const written = readQuery(query.q)
  const found = await find(written)
  if (found.page.total > 0) return found
  const respelt = await find(written, { isHopeless: true })
  if (respelt.page.total > 0) return respelt
  const ignored = ignoredOperators(written)
  return ignored.length === 0 ? found : find(withoutOperators(query.q, written), { ignored })
}

interface Attempt {
  /** Said of the operators that are words now. */
  readonly ignored?: readonly Notice[]
  /** Nothing is found otherwise, so that very rare words may be misspelt, too. */
  readonly isHopeless?: boolean
}

/** What is known of the article whose number the query is, when it is not held. */
function missingArticle({ snapshot }: SearchParts, { words }: SearchPlan) {
  const wanted = wantedArticle(words)
  if (wanted === undefined || findArticle(snapshot.catalog, wanted.id) !== undefined) return
  const missing = describeMissing(snapshot, wanted.id)
  return wanted.isExplicit || missing.citedBy.length > 0 ? missing : undefined
}
