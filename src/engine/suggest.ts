// Completions for a search box, grouped by kind.

import {
  DEFAULT_SUGGEST_LIMIT,
  type SuggestQuery,
  type SuggestResponse,
} from '../contract/suggest.ts'
import { suggest } from '../indexes/suggest/query.ts'
import type { Snapshot } from '../store/snapshot.ts'

/** Groups in the order of their best suggestions; `limit` counts over all of them. */
export function suggestCompletions(
  { id: snapshot, suggest: index, catalog }: Pick<Snapshot, 'id' | 'suggest' | 'catalog'>,
  { q, limit = DEFAULT_SUGGEST_LIMIT }: SuggestQuery,
): SuggestResponse {
  const { articles, products } = suggest(index, q, limit)
  const found = [
    ...products.map(({ name, score }) => ({ kind: 'product', text: name, score })),
    ...articles.flatMap(({ ordinal, score }) => {
      const entry = catalog.at(ordinal)
      return entry ? [{ kind: 'article', text: entry.title, id: entry.id, score }] : []
    }),
  ]
  const best = found.sort((a, b) => b.score - a.score).slice(0, limit)
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
  return { query: q, snapshot, groups }
}
