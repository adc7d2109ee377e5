// How well one ranking answers one judged query.

import type { Figures } from '../../contract/evaluation.ts'

const DEPTH = 10

/** Article → score, of one query. */
export type Scores = ReadonlyMap<string, number>

/**
 * nDCG@10 with gain 2^score − 1 and discount log2(rank + 1), Recall@10 and the reciprocal rank over
 * the whole ranking; an article with a score above 0 is relevant. All 0 without one.
 */
export function figuresOf(ranking: readonly string[], scores: Scores): Figures {
  const relevant = [...scores.values()].filter((score) => score > 0)
  if (relevant.length === 0) return { ndcg10: 0, recall10: 0, mrr: 0 }
  const found = ranking.map((article) => scores.get(article) ?? 0)
  const ideal = relevant.sort((a, b) => b - a)
  const first = found.findIndex((score) => score > 0)
  return {
    ndcg10: discountedGain(found) / discountedGain(ideal),
    recall10: found.slice(0, DEPTH).filter((score) => score > 0).length / relevant.length,
    mrr: first < 0 ? 0 : 1 / (first + 1),
  }
}

function discountedGain(scores: readonly number[]): number {
  const gains = scores.slice(0, DEPTH).map((score, at) => (2 ** score - 1) / Math.log2(at + 2))
  return gains.reduce((sum, gain) => sum + gain, 0)
}
