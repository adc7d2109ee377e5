// Completions for a search box, grouped by kind.

import {
  DEFAULT_SUGGEST_LIMIT,
  type SuggestionKind,
  type SuggestQuery,
  type SuggestResponse,
} from '../contract/suggest.ts'
import type { FacetColumn } from '../indexes/facets/facet-columns.ts'
import { completeNames } from '../indexes/suggest/name-completion.ts'
import { suggest } from '../indexes/suggest/query.ts'
import { type TypedName, typedCode, typedFile } from '../indexes/suggest/typed-name.ts'
import type { Snapshot } from '../store/snapshot.ts'

type Holdings = Pick<Snapshot, 'id' | 'suggest' | 'catalog' | 'facets'>

interface Completion {
  readonly kind: SuggestionKind
  readonly text: string
  readonly id?: string
  readonly articles?: number
  readonly score: number
}

/** What every kind gets before the rest goes to the best of all kinds. */
const SHARE_OF_KIND = 0.25
/** Scores of names beside words: above them when nothing else is meant, otherwise in their midst. */
const CERTAIN_NAME = 0.98
const LIKELY_NAME = 0.6
/** From the first to the second of a kind, so that they stay in order. */
const NAME_STEP = 0.001

/** Groups in the order of their best suggestions; `limit` counts over all of them. */
export function suggestCompletions(
  holdings: Holdings,
  { q, limit = DEFAULT_SUGGEST_LIMIT }: SuggestQuery,
): SuggestResponse {
  const best = shared(completionsOf(holdings, q, limit), limit)
  const kinds = [...new Set(best.map(({ kind }) => kind))]
  const groups = kinds.map((kind) => ({
    kind,
    suggestions: best
      .filter((suggestion) => suggestion.kind === kind)
      .map(({ kind: _kind, score, ...suggestion }) => ({
        ...suggestion,
        score: Math.round(score * 1000) / 1000,
      })),
  }))
  return { query: q, snapshot: holdings.id, groups }
}

/** Best first, whatever their kind. */
function completionsOf(
  { suggest: index, catalog, facets }: Holdings,
  q: string,
  limit: number,
): Completion[] {
  const { articles, products } = suggest(index, q, limit)
  const found: Completion[] = [
    ...names('error', facets.columns.error, typedCode(q), limit),
    ...names('file', facets.columns.file, typedFile(q), limit),
    ...products.map(({ name, articles: count, score }) => ({
      kind: 'product' as const,
      text: name,
      articles: count,
      score,
    })),
    ...articles.flatMap(({ ordinal, score }) => {
      const entry = catalog.at(ordinal)
      return entry ? [{ kind: 'article' as const, text: entry.title, id: entry.id, score }] : []
    }),
  ]
  return found.sort((a, b) => b.score - a.score)
}

function names(
  kind: SuggestionKind,
  column: FacetColumn,
  typed: TypedName,
  limit: number,
): Completion[] {
  const first = typed.isCertain ? CERTAIN_NAME : LIKELY_NAME
  return completeNames(column, typed, limit).map(({ name, articles }, rank) => ({
    kind,
    text: name,
    articles,
    score: first - rank * NAME_STEP,
  }))
}

/** The best of every kind, then the best of what is left; in the order of their scores. */
function shared(ranked: readonly Completion[], limit: number): Completion[] {
  const quota = Math.max(1, Math.floor(limit * SHARE_OF_KIND))
  const taken = new Map<SuggestionKind, number>()
  const isFirst = ({ kind }: Completion): boolean => {
    const count = (taken.get(kind) ?? 0) + 1
    taken.set(kind, count)
    return count <= quota
  }
  const chosen = new Set(ranked.filter(isFirst).slice(0, limit))
  for (const completion of ranked) if (chosen.size < limit) chosen.add(completion)
  return ranked.filter((completion) => chosen.has(completion))
}
