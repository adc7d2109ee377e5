// Ranked search over the text index: score stems, count what matches, keep the best, raise those
// whose terms stand together.

import type { TextQuery } from '../../text/query.ts'
import type { CitationIndex } from '../citations/citation-index.ts'
import { type CitedGains, citedGains } from './cited-gains.ts'
import type { TextIndex } from './layout.ts'
import { phraseHolders } from './phrase.ts'
import { postingWeights } from './posting-weights.ts'
import { RANKING, type Ranking } from './ranking.ts'
import { type RankedInParts, refine } from './refine.ts'
import { type Scoring, scoreStems } from './score.ts'
import { type StemGroup, stemGroups, stemPairs } from './stem-group.ts'
import { type Ranked, TopRanked } from './top.ts'

export interface SearchOptions {
  readonly limit: number
  readonly offset: number
  /**
   * Narrows the search. Called once for every article that matches the query, in no stated order, so
   * that it may count as well.
   */
  readonly accepts?: (ordinal: number) => boolean
  /** Articles that count as not held: they are not found, nor does what they say of others count. */
  readonly withheld?: ReadonlySet<number>
  /** What other articles say of an article raises it; it is found by its own text alone. */
  readonly citations?: CitationIndex
  /** From 0 to 1: how far an article applies to the products that the query names. */
  readonly affinity?: (ordinal: number) => number
  /** Articles that ship a file in the version that the query names; absent where it names none. */
  readonly rowHolders?: ReadonlySet<number>
  readonly ranking?: Ranking
}

export interface TextHits {
  /** Exact number of articles that match and are accepted. */
  readonly total: number
  /** Best first; equal scores by ordinal. */
  readonly hits: readonly RankedInParts[]
}

/**
 * Articles that hold any (or all) of the terms and every phrase. A query without terms finds
 * nothing. The order of a page depends on the query alone, not on limit and offset.
 */
export function searchText(index: TextIndex, query: TextQuery, options: SearchOptions): TextHits {
  const { limit, offset, citations, withheld, ranking = RANKING } = options
  const scoring = { index, ranking, weights: postingWeights(index, ranking) }
  const groups = stemGroups(index, query)
  const cited = citations && citedGains(citations, groups, ranking.citedTitles, withheld)
  const { total, best } = findBest(scoring, query, { ...options, groups, cited })
  const pairs = stemPairs(query.terms, groups)
  const refinement = { scoring, query, groups, pairs, cited, options }
  const hits = refine(refinement, best)
  return { total, hits: hits.slice(offset, offset + limit) }
}

interface BestOptions extends SearchOptions {
  readonly groups: ReadonlyMap<string, StemGroup>
  readonly cited: CitedGains | undefined
}

function findBest(
  scoring: Scoring,
  { phrases }: TextQuery,
  { limit, offset, accepts, withheld, groups, cited }: BestOptions,
): { total: number; best: Ranked[] } {
  const all = [...groups.values()]
  const required = all.filter(({ isRequired }) => isRequired).length
  const holders = phraseHolders(scoring.index, phrases)
  const top = new TopRanked(Math.max(scoring.ranking.depth, offset + limit))
  let total = 0
  scoreStems(scoring, all, (ordinal, score, requiredStems) => {
    if (requiredStems < required) return
    if (holders !== undefined && !holders.has(ordinal)) return
    if (withheld?.has(ordinal)) return
    if (accepts !== undefined && !accepts(ordinal)) return
    total++
    const raised = cited === undefined ? score : score + cited.at(ordinal)
    if (raised >= top.floor) top.add(ordinal, raised)
  })
  return { total, best: top.sorted() }
}
