// What in judgements leads nowhere: told to people, because a misspelt id looks like a bad ranking.

import type { RankedHoldings } from './evaluate.ts'
import type { JudgedQuery } from './judged-queries.ts'
import type { Judgement } from './judgements.ts'

export interface LooseEnd {
  readonly kind: 'query-unknown' | 'article-unknown' | 'excluded-unknown' | 'query-unjudged'
  readonly id: string
  /** In the file of the judgements, or of the queries for the last two kinds; 1-based. */
  readonly line: number
}

/** First those of the queries, then those of the judgements, by line. */
export function looseEnds(
  holdings: Pick<RankedHoldings, 'canonicalId'>,
  queries: readonly JudgedQuery[],
  judgements: readonly Judgement[],
): LooseEnd[] {
  const ids = new Set(queries.map(({ id }) => id))
  const judged = new Set(judgements.filter(({ score }) => score > 0).map(({ query }) => query))
  const isHeld = (id: string) => holdings.canonicalId(id) !== undefined
  const ofQueries = queries.flatMap(({ id, exclude, line }): LooseEnd[] => [
    ...(judged.has(id) ? [] : [{ kind: 'query-unjudged' as const, id, line }]),
    ...exclude
      .filter((excluded) => !isHeld(excluded))
      .map((excluded) => ({ kind: 'excluded-unknown' as const, id: excluded, line })),
  ])
  const ofJudgements = judgements.flatMap(({ query, article, line }): LooseEnd[] => [
    ...(ids.has(query) ? [] : [{ kind: 'query-unknown' as const, id: query, line }]),
    ...(isHeld(article) ? [] : [{ kind: 'article-unknown' as const, id: article, line }]),
  ])
  return [...ofQueries, ...ofJudgements]
}
