// A query → a page of hits with snippets.

import {
  DEFAULT_SEARCH_LIMIT,
  type SearchHit,
  type SearchQuery,
  type SearchResponse,
} from '../contract/search.ts'
import { parseArticleNumber } from '../model/article-id.ts'
import type { Catalog } from '../store/catalog.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { parseQuery, type TextQuery } from '../text/query.ts'
import { findArticle } from './find-article.ts'
import type { ProductFilter } from './product-filter.ts'
import type { Retrieval, Retrieved } from './retrieval.ts'
import { HitSnippets } from './snippets.ts'

export interface SearchParts {
  readonly snapshot: Pick<Snapshot, 'id' | 'catalog' | 'articles'>
  readonly retrieval: Retrieval
  readonly products: ProductFilter
}

type Accepts = (ordinal: number) => boolean

/** A query that is an article number puts that article first, whatever else matches. */
export async function searchArticles(
  parts: SearchParts,
  { q, limit = DEFAULT_SEARCH_LIMIT, offset = 0, ...rest }: SearchQuery,
): Promise<SearchResponse> {
  const { snapshot } = parts
  const { query, total, hits } = await retrievePage(parts, { q, limit, offset, ...rest })
  const snippets = new HitSnippets(snapshot, query)
  return {
    query: q,
    total,
    limit,
    offset,
    snapshot: snapshot.id,
    hits: hits.flatMap(({ ordinal, score }) => hitOf(snapshot.catalog, snippets, ordinal, score)),
  }
}

/** Ids of the hits of `searchArticles`, without the cost of their snippets. */
export async function rankArticles(
  parts: SearchParts,
  query: SearchQuery,
  withheld: ReadonlySet<number>,
): Promise<string[]> {
  const { limit = DEFAULT_SEARCH_LIMIT, offset = 0 } = query
  const { hits } = await retrievePage(parts, { ...query, limit, offset }, withheld)
  return hits.flatMap(({ ordinal }) => parts.snapshot.catalog.at(ordinal)?.id ?? [])
}

type PageQuery = SearchQuery & Required<Pick<SearchQuery, 'limit' | 'offset'>>

async function retrievePage(
  { snapshot, retrieval, products }: SearchParts,
  { q, limit, offset, product, match = 'any' }: PageQuery,
  withheld?: ReadonlySet<number>,
): Promise<Retrieved & { readonly query: TextQuery }> {
  const query = parseQuery(q, match)
  const accepts = product === undefined ? undefined : products.accepting(product)
  const page = { query, limit, offset, ...(accepts && { accepts }), ...(withheld && { withheld }) }
  const named = namedArticle(snapshot.catalog, q, accepts)
  const retrieved =
    named === undefined || withheld?.has(named)
      ? await retrieval.retrieve(page)
      : await retrieveWithFirst(retrieval, page, named)
  return { ...retrieved, query }
}

interface Page {
  readonly query: TextQuery
  readonly limit: number
  readonly offset: number
  readonly accepts?: Accepts
  readonly withheld?: ReadonlySet<number>
}

/** The article whose number the whole query is, unless the filter excludes it. */
function namedArticle(catalog: Catalog, q: string, accepts?: Accepts): number | undefined {
  const ordinal = parseArticleNumber(q) === undefined ? undefined : findArticle(catalog, q)
  return ordinal !== undefined && (accepts?.(ordinal) ?? true) ? ordinal : undefined
}

/** The page of the list that has `first` at its top and all other matches behind it. */
async function retrieveWithFirst(
  retrieval: Retrieval,
  { limit, offset, accepts, ...page }: Page,
  first: number,
): Promise<Retrieved> {
  const rest = await retrieval.retrieve({
    ...page,
    limit,
    offset: Math.max(0, offset - 1),
    accepts: (ordinal) => ordinal !== first && (accepts?.(ordinal) ?? true),
  })
  const total = rest.total + 1
  if (offset > 0) return { total, hits: rest.hits }
  const score = 1 + (rest.hits[0]?.score ?? 0)
  return { total, hits: [{ ordinal: first, score }, ...rest.hits.slice(0, limit - 1)] }
}

function hitOf(
  catalog: Catalog,
  snippets: HitSnippets,
  ordinal: number,
  score: number,
): SearchHit[] {
  const entry = catalog.at(ordinal)
  if (entry === undefined) return []
  const { id, title, collection, products, date, issueTypes } = entry
  return [
    {
      id,
      title,
      collection,
      score: Math.round(score * 1000) / 1000,
      products,
      ...(date !== undefined && { lastModified: date }),
      issueTypes,
      snippet: snippets.cut(ordinal),
    },
  ]
}
