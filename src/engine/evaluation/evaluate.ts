// Judged queries + a ranking → figures of every query and their means.

import type { EvaluatedQuery, Evaluation } from '../../contract/evaluation.ts'
import { figuresOf, type Scores } from './figures.ts'
import type { JudgedQuery } from './judged-queries.ts'
import type { Judgement } from './judgements.ts'
import { summarize } from './summary.ts'

/** What the ranking of a knowledge base is asked for. */
export interface RankingRequest {
  readonly q: string
  readonly limit: number
  /** Ids of articles that count as not held, whatever they tell of others. */
  readonly withheld: readonly string[]
}

/** What is evaluated. */
export interface RankedHoldings {
  /** `undefined` when no article answers to the id. */
  canonicalId(id: string): string | undefined
  /** Ids of articles, best first. */
  rank(request: RankingRequest): Promise<readonly string[]>
}

/** How far down the first relevant article is looked for. */
const DEPTH = 100
/** What is kept of a ranking. */
const KEPT = 10

/**
 * Queries in the order given; those without a relevant article are left out. `undefined` when none is
 * left. An excluded article is relevant to nothing. Articles that are not held are never found, but
 * stay in what could have been found.
 */
export async function evaluate(
  holdings: RankedHoldings,
  queries: readonly JudgedQuery[],
  judgements: readonly Judgement[],
): Promise<Evaluation | undefined> {
  const scores = scoresByQuery(holdings, judgements)
  const evaluated: EvaluatedQuery[] = []
  for (const query of queries) {
    const excluded = new Set(query.exclude.map((id) => holdings.canonicalId(id) ?? id))
    const relevant = without(scores.get(query.id), excluded)
    if (relevant.size === 0) continue
    const withheld = [...excluded]
    const ranking = await holdings.rank({ q: query.text, limit: DEPTH, withheld })
    const kept = ranking.filter((id) => !excluded.has(id))
    const { id, kind } = query
    evaluated.push({ id, kind, ...figuresOf(kept, relevant), found: kept.slice(0, KEPT) })
  }
  return evaluated.length === 0 ? undefined : { ...summarize(evaluated), queries: evaluated }
}

/** Query → article under its own id → score above 0. */
function scoresByQuery(
  holdings: RankedHoldings,
  judgements: readonly Judgement[],
): Map<string, Map<string, number>> {
  const scores = new Map<string, Map<string, number>>()
  for (const { query, article, score } of judgements) {
    if (score === 0) continue
    const ofQuery = scores.get(query) ?? new Map<string, number>()
    const id = holdings.canonicalId(article) ?? article
    ofQuery.set(id, Math.max(score, ofQuery.get(id) ?? 0))
    scores.set(query, ofQuery)
  }
  return scores
}

function without(scores: Scores | undefined, excluded: ReadonlySet<string>): Scores {
  return new Map([...(scores ?? [])].filter(([article]) => !excluded.has(article)))
}
