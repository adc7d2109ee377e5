// Ranks the best articles anew: exact forms count beside the stems, of stop words too, and so do
// neighbours that stand together.

import type { QueryTerm } from '../../text/query.ts'
import { articleFrequency, findExactTerm, seekPosting } from './postings.ts'
import { scorePairs } from './proximity.ts'
import type { Scoring } from './score.ts'
import { rarityOf, type StemPair } from './stem-group.ts'
import { byRank, type Ranked } from './top.ts'
import { weightOf } from './weight.ts'

/** The same articles with their new scores, best first. */
export function refine(
  scoring: Scoring,
  terms: readonly QueryTerm[],
  pairs: readonly StemPair[],
  ranked: readonly Ranked[],
): Ranked[] {
  const inOrder = ranked.map(({ ordinal }) => ordinal).sort((a, b) => a - b)
  const gains = new Map(inOrder.map((ordinal) => [ordinal, 0]))
  for (const term of terms) scoreExact(scoring, term, gains)
  scorePairs(scoring, pairs, gains)
  return ranked
    .map(({ ordinal, score }) => ({ ordinal, score: score + (gains.get(ordinal) ?? 0) }))
    .sort(byRank)
}

/** The keys of the gains ascend. */
function scoreExact(
  { index, norms, ranking }: Scoring,
  { stem, term, count }: QueryTerm,
  gains: Map<number, number>,
): void {
  const exact = findExactTerm(index, stem, term)
  if (exact < 0) return
  const frequency = articleFrequency(index, exact)
  const factor = count * ranking.exactShare * rarityOf(index.articleCount, frequency)
  const end = index.firstPosting[exact + 1] as number
  let at = index.firstPosting[exact] as number
  for (const [ordinal, gain] of gains) {
    at = seekPosting(index, ordinal, at, end)
    if (at === end) return
    if (index.ordinals[at] !== ordinal) continue
    const packed = index.frequencies[at] as number
    const weight = weightOf(packed, ordinal, norms, index.articleCount)
    gains.set(ordinal, gain + (factor * weight) / (ranking.k1 + weight))
  }
}
