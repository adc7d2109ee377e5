// A request → the articles that match it: read, spelt, planned, retrieved; searched again where that
// leaves nothing.

import { DEFAULT_SEARCH_LIMIT, type Notice, type SearchQuery } from '../../contract/search.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { readQuery } from '../../text/query-language.ts'
import type { Retrieval } from '../retrieval.ts'
import type { Correction } from '../spelling.ts'
import type { FilterSets } from './filter-sets.ts'
import { corrected, cutWildcards, ignoredOperators, ignoredPhrases, shortened } from './notices.ts'
import { planSearch, type ReadRequest, type SearchPlan, withoutOperators } from './plan.ts'
import { type PageRequest, type RetrievedPage, retrievePage } from './retrieve-page.ts'

export interface SearchParts {
  readonly snapshot: Pick<Snapshot, 'id' | 'catalog' | 'articles' | 'facets' | 'graph'>
  readonly retrieval: Retrieval
  readonly sets: FilterSets
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
    { written, expansions }: ReadRequest,
    { ignored = [], isHopeless = false }: Attempt = {},
  ): Promise<Matches> => {
    const asTyped = { text: written.words, corrections: [] }
    const maySpell = query.spelling !== 'off'
    const spelt = maySpell ? await retrieval.correct(written.words, { isHopeless }) : undefined
    const { text: words, corrections } = spelt ?? asTyped
    const plan = planSearch(scope, { written: { ...written, words }, expansions }, query)
    const page = await retrievePage(snapshot, retrieval, plan, request)
    const notices = [
      ...ignored,
      ...corrected(corrections),
      ...(page.isRelaxed ? ignoredPhrases(plan.query) : []),
      ...cutWildcards({ written, expansions }),
      ...shortened(plan.query),
    ]
    return { plan, page, notices, corrections }
  }
  const read = await readRequest(retrieval, query.q)
  const found = await find(read)
  if (found.page.total > 0) return found
  const respelt = await find(read, { isHopeless: true })
  if (respelt.page.total > 0) return respelt
  const ignored = ignoredOperators(read.written)
  return ignored.length === 0 ? found : find(withoutOperators(query.q, read.written), { ignored })
}

interface Attempt {
  /** Said of the operators that are words now. */
  readonly ignored?: readonly Notice[]
  /** Nothing is found otherwise, so that very rare words may be misspelt, too. */
  readonly isHopeless?: boolean
}

async function readRequest(retrieval: Retrieval, q: string): Promise<ReadRequest> {
  const written = readQuery(q)
  const expansions = await Promise.all(
    written.wildcards.map(({ pattern }) => retrieval.expand(pattern)),
  )
  return { written, expansions }
}
