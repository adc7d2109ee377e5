// Ranked articles → hits as clients see them.

import type { SearchHit } from '../../contract/search.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import type { TextQuery } from '../../text/query.ts'
import type { RankedArticle } from '../retrieval.ts'
import { HitSnippets } from '../snippets.ts'

/** In their order, each with its snippet. */
export function viewHits(
  snapshot: Pick<Snapshot, 'catalog' | 'articles'>,
  query: TextQuery,
  ranked: readonly RankedArticle[],
): SearchHit[] {
  const snippets = new HitSnippets(snapshot, query)
  return ranked.flatMap(({ ordinal, score }) => {
    const entry = snapshot.catalog.at(ordinal)
    if (entry === undefined) return []
    const { id, title, collection, products, date, issueTypes } = entry
    return {
      id,
      title,
      collection,
      score: Math.round(score * 1000) / 1000,
      products,
      ...(date !== undefined && { lastModified: date }),
      issueTypes,
      snippet: snippets.cut(ordinal),
    }
  })
}
