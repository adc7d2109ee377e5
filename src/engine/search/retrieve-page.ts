// A plan → the articles of a page, and all that match as far as facets and sorting need them.

import type { FacetField } from '../../contract/filters.ts'
import type { SearchQuery } from '../../contract/search.ts'
import { ArticleSet } from '../../indexes/article-set.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { wantedArticle } from '../../text/query-article-number.ts'
import { findArticle } from '../find-article.ts'
import type { Retrieval, Retrieved } from '../retrieval.ts'
import { pageByDate } from './by-date.ts'
import { MatchCollector } from './match-collector.ts'
import type { SearchPlan } from './plan.ts'

export interface PageRequest {
  readonly limit: number
  readonly offset: number
  readonly sort: NonNullable<SearchQuery['sort']>
  readonly facets: readonly FacetField[]
  readonly withheld?: ReadonlySet<number>
}

export interface RetrievedPage extends Retrieved {
  readonly collector: MatchCollector
}

type Holdings = Pick<Snapshot, 'catalog' | 'facets'>

/** A query that is an article number puts that article first, whatever else matches. */
export async function retrievePage(
  snapshot: Holdings,
  retrieval: Retrieval,
  plan: SearchPlan,
  request: PageRequest,
): Promise<RetrievedPage> {
  const test = await retrieval.restrict(plan.constraints)
  const { filters } = plan
  const collector = new MatchCollector(snapshot.catalog.size, {
    filters,
    test,
    facets: request.facets,
  })
  const retrieved = await retrieveBy({ snapshot, retrieval, plan, request, collector })
  return { ...retrieved, collector }
}

interface Task {
  readonly snapshot: Holdings
  readonly retrieval: Retrieval
  readonly plan: SearchPlan
  readonly request: PageRequest
  readonly collector: MatchCollector
}

function retrieveBy(task: Task): Promise<Retrieved> | Retrieved {
  const { plan, request } = task
  if (plan.isList) return listPage(task)
  if (request.sort !== 'relevance') return retrieveByDate(task)
  const named = namedArticle(task)
  return named === undefined ? retrieveBest(task) : retrieveWithFirst(task, named)
}

function retrieveBest({ retrieval, plan, request, collector }: Task): Promise<Retrieved> {
  const { limit, offset, withheld } = request
  return retrieval.retrieve({
    query: plan.query,
    limit,
    offset,
    narrow: collector.judge,
    ...(withheld && { withheld }),
  })
}

/** The article whose number the query is, unless a filter excludes it. */
function namedArticle({ snapshot: { catalog }, plan, request, collector }: Task) {
  const wanted = wantedArticle(plan.words)
  const ordinal = wanted && findArticle(catalog, wanted.id)
  if (ordinal === undefined || request.withheld?.has(ordinal)) return undefined
  return collector.passes(ordinal) ? ordinal : undefined
}

/** The page of the list that has `first` at its top and all other matches behind it. */
async function retrieveWithFirst(
  { retrieval, plan, request, collector }: Task,
  first: number,
): Promise<Retrieved> {
  const { limit, offset, withheld } = request
  const narrow = (matches: ArticleSet) => {
    const others = collector.judge(matches.with(first)).copy()
    others.delete(first)
    return others
  }
  const rest = await retrieval.retrieve({
    query: plan.query,
    limit,
    offset: Math.max(0, offset - 1),
    narrow,
    ...(withheld && { withheld }),
  })
  const total = rest.total + 1
  if (offset > 0) return { ...rest, total }
  const score = 1 + (rest.hits[0]?.score ?? 0)
  return { ...rest, total, hits: [{ ordinal: first, score }, ...rest.hits.slice(0, limit - 1)] }
}

/** Everything that passes, without a score. */
function listPage({ snapshot, request, collector }: Task): Retrieved {
  const { catalog } = snapshot
  const all = new ArticleSet(catalog.size).inverted()
  for (const ordinal of request.withheld ?? []) all.delete(ordinal)
  collector.judge(all)
  const hits = datedPage(snapshot, request, collector).map((ordinal) => ({ ordinal, score: 0 }))
  return { total: collector.found.size, hits }
}

/** All matches sorted by date; the scores of those on the page are looked up afterwards. */
async function retrieveByDate(task: Task): Promise<Retrieved> {
  const { snapshot, retrieval, plan, request, collector } = task
  const { withheld } = request
  const base = { query: plan.query, offset: 0, ...(withheld && { withheld }) }
  const all = await retrieval.retrieve({ ...base, limit: 1, narrow: collector.judge })
  const page = datedPage(snapshot, request, collector)
  const onPage = new ArticleSet(snapshot.catalog.size)
  for (const ordinal of page) onPage.add(ordinal)
  const scored = await retrieval.retrieve({
    ...base,
    limit: page.length,
    isFlat: true,
    narrow: (matches) => matches.intersection(onPage),
  })
  const byOrdinal = new Map(scored.hits.map((hit) => [hit.ordinal, hit]))
  const hits = page.map((ordinal) => byOrdinal.get(ordinal) ?? { ordinal, score: 0 })
  return { ...all, hits }
}

function datedPage({ facets }: Holdings, request: PageRequest, { found }: MatchCollector) {
  const { limit, offset, sort } = request
  return pageByDate(facets, found.ordinals(), {
    limit,
    offset,
    isAscending: sort === 'date-ascending',
  })
}
