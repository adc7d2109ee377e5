// Ranked search over the text index: score stems, count what matches, keep the best, raise those
// whose terms stand together.

import type { TextQuery } from '../../text/query.ts'
import type { ArticleSet } from '../article-set.ts'
import type { TextIndex } from './layout.ts'
import { matchingArticles } from './matches.ts'
import { phraseHolders } from './phrase.ts'
import { RANKING, type Ranking } from './ranking.ts'
import { type RankedInParts, refine, type Surroundings } from './refine.ts'
import { type Scoring, scoreStems } from './score.ts'
import { type StemGroup, stemGroups } from './stem-group.ts'
import { stemLists } from './stem-lists.ts'
import { type Ranked, TopRanked } from './top.ts'

export interface SearchOptions extends Surroundings {
  readonly limit: number
  readonly offset: number
  /** Narrows the search: those of the matching articles that count. Called once; it may count, too. */
  readonly narrow?: (matches: ArticleSet) => ArticleSet
  readonly ranking?: Ranking
}

export interface TextHits {
  /** Exact number of articles that match and are accepted. */
  readonly total: number
  /** Best first; equal scores by ordinal. */
  readonly hits: readonly RankedInParts[]
  /** No article holds the phrases, so their words count as words. */
  readonly isRelaxed: boolean
}

/**
 * Articles that hold any (or all) of the terms and every phrase; where no article of the index holds the
 * phrases, those that hold their words. A query without terms finds nothing. The order of a page depends on the query
 * alone, not on limit and offset.
 */
export function searchText(index: TextIndex, query: TextQuery, options: SearchOptions): TextHits {
  const { limit, offset, ranking = RANKING } = options
  const scoring = { index, ...stemLists(index, ranking) }
  const groups = stemGroups(index, query)
  const phrased = phraseHolders(index, query.phrases)
  const isRelaxed = phrased?.size === 0
  const holders = isRelaxed ? undefined : phrased
  const { total, best } = findBest(scoring, holders, [...groups.values()], options)
  const refinement = { scoring, query, groups, surroundings: options }
  return { total, hits: refine(refinement, best, { offset, limit }), isRelaxed }
}

function findBest(
  scoring: Scoring,
  holders: ArticleSet | undefined,
  groups: readonly StemGroup[],
  { limit, offset, narrow, withheld }: SearchOptions,
): { total: number; best: Ranked[] } {
  const matches = matchingArticles(scoring, groups)
  const holding = holders === undefined ? matches : matches.intersection(holders)
  for (const ordinal of withheld ?? []) holding.delete(ordinal)
  const accepted = narrow === undefined ? holding : narrow(holding)
  const { depth } = scoring.ranking
  const top = new TopRanked(Math.max(depth, offset + limit))
  scoreStems(scoring, groups, { accepted, top })
  // All of the first `depth` are ranked anew: their order is told then.
  const best = offset + limit > depth ? top.sorted() : top.entries()
  return { total: accepted.size, best }
}
