// Ranked articles → hits as clients see them.

import type { SearchHit, Sibling } from '../../contract/search.ts'
import { SCORE_PARTS, type ScoreParts } from '../../indexes/text/score-parts.ts'
import type { Catalog } from '../../store/catalog.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { analyze } from '../../text/analyzer.ts'
import type { TextQuery } from '../../text/query.ts'
import type { RankedArticle } from '../retrieval.ts'
import { HitSnippets } from '../snippets.ts'

/** In their order, each with its snippet. */
export function viewHits(
  snapshot: Pick<Snapshot, 'catalog' | 'articles'>,
  query: TextQuery,
  ranked: readonly RankedArticle[],
  { explains }: { readonly explains: boolean },
): SearchHit[] {
  const snippets = new HitSnippets(snapshot, withAlternatives(query))
  return ranked.flatMap(({ ordinal, score, parts, siblings = [] }) => {
    const entry = snapshot.catalog.at(ordinal)
    if (entry === undefined) return []
    const { id, title, collection, products, date, issueTypes } = entry
    return {
      id,
      title,
      collection,
      score: rounded(score),
      ...(explains && parts && { explanation: explain(parts) }),
      products,
      ...(date !== undefined && { lastModified: date }),
      issueTypes,
      ...(siblings.length > 0 && { siblings: siblingsOf(snapshot.catalog, siblings) }),
      snippet: snippets.cut(ordinal),
    }
  })
}

function siblingsOf(catalog: Catalog, ordinals: readonly number[]): Sibling[] {
  return ordinals.flatMap((ordinal) => {
    const entry = catalog.at(ordinal)
    if (entry === undefined) return []
    const { id, title, collection, products } = entry
    return { id, title, collection, products }
  })
}

function explain(parts: ScoreParts): NonNullable<SearchHit['explanation']> {
  return SCORE_PARTS.filter((part) => parts[part] !== 0).map((part) => ({
    part,
    score: rounded(parts[part]),
  }))
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}

/** What wildcards stand for is marked like the terms of the query. */
function withAlternatives(query: TextQuery): TextQuery {
  const { terms, alternatives = [] } = query
  if (alternatives.length === 0) return query
  const more = alternatives.flat().flatMap((term) =>
    analyze(term)
      .filter((analyzed) => analyzed.term === term)
      .slice(0, 1)
      .map(({ stem, isWhole }) => ({ term, stem, isWhole, isStop: false, count: 1, places: [] })),
  )
  return { ...query, terms: [...terms, ...more] }
}
