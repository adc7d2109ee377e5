// Ranks the best articles anew: exact forms count beside the stems, of stop words too, and so do
// neighbours that stand together.

import type { QueryTerm } from '../../text/query.ts'
import { Candidates } from './candidates.ts'
import { articleFrequency, findExactTerm } from './postings.ts'
import { scorePairs } from './proximity.ts'
import type { Scoring } from './score.ts'
import { rarityOf, type StemPair } from './stem-group.ts'
import { byRank, type Ranked } from './top.ts'

/** The same articles with their new scores, best first. */
export function refine(
  scoring: Scoring,
  terms: readonly QueryTerm[],
  pairs: readonly StemPair[],
  ranked: readonly Ranked[],
): Ranked[] {
  const { index, ranking } = scoring
  const candidates = new Candidates(
    index,
    ranked.map(({ ordinal }) => ordinal),
  )
  for (const term of terms) scoreExact(scoring, term, candidates)
  scorePairs(candidates, pairs, ranking.proximity)
  const gains = new Map<number, number>()
  for (const [candidate, ordinal] of candidates.ordinals.entries()) {
    gains.set(ordinal, candidates.gains[candidate] as number)
  }
  return ranked
    .map(({ ordinal, score }) => ({ ordinal, score: score + (gains.get(ordinal) ?? 0) }))
    .sort(byRank)
}

function scoreExact(
  { index, weights, ranking }: Scoring,
  { stem, term, count }: QueryTerm,
  candidates: Candidates,
): void {
  const exact = findExactTerm(index, stem, term)
  if (exact < 0) return
  const rarity = rarityOf(index.articleCount, articleFrequency(index, exact))
  const factor = count * ranking.exactShare * rarity
  const { candidates: holders, postings } = candidates.locate(exact)
  for (let at = 0; at < holders.length; at++) {
    const weight = weights[postings[at] as number] as number
    candidates.addGain(holders[at] as number, (factor * weight) / (ranking.k1 + weight))
  }
}
