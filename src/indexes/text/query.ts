// Ranked search over the text index: score stems, count what matches, keep the best, raise those
// whose terms stand together.

import type { QueryTerm, TextQuery } from '../../text/query.ts'
import type { TextIndex } from './layout.ts'
import { findPhrase } from './phrase.ts'
import { termsOfStem } from './postings.ts'
import { type StemPair, scorePairs } from './proximity.ts'
import { RANKING, type Ranking } from './ranking.ts'
import { type Scoring, type StemGroup, scoreExact, scoreStem } from './score.ts'
import { clearScratch, fieldNorms, type Scratch, takeScratch } from './scratch.ts'
import { byRank, type Ranked, TopRanked } from './top.ts'

export interface SearchOptions {
  readonly limit: number
  readonly offset: number
  /**
   * Narrows the search. Called once for every article that matches the query, in no stated order, so
   * that it may count as well; it must not search the same index itself.
   */
  readonly accepts?: (ordinal: number) => boolean
  readonly ranking?: Ranking
}

export interface TextHits {
  /** Exact number of articles that match and are accepted. */
  readonly total: number
  /** Best first; equal scores by ordinal. */
  readonly hits: readonly Ranked[]
}

/**
 * Articles that hold any (or all) of the terms and every phrase. A query without terms finds
 * nothing. The order of a page depends on the query alone, not on limit and offset.
 */
export function searchText(index: TextIndex, query: TextQuery, options: SearchOptions): TextHits {
  const ranking = options.ranking ?? RANKING
  const scratch = takeScratch(index)
  const scoring = { index, ranking, norms: fieldNorms(index, ranking), scratch }
  const groups = stemGroups(index, query.terms)
  try {
    const rarities = new Map(groups.map((group) => [group, scoreStem(scoring, group)]))
    markPhrases(scoring, query)
    const { total, best } = collect(scratch, requirementOf(query, groups), options, ranking)
    const near = refine(scoring, query.terms, stemPairs(query.terms, rarities), best)
    const hits = [...near, ...best.slice(near.length)]
    return { total, hits: hits.slice(options.offset, options.offset + options.limit) }
  } finally {
    clearScratch(scratch)
  }
}

function stemGroups(index: TextIndex, terms: readonly QueryTerm[]): StemGroup[] {
  const byStem = new Map<string, QueryTerm[]>()
  for (const term of terms) {
    if (term.isStop) continue
    const known = byStem.get(term.stem)
    if (known === undefined) byStem.set(term.stem, [term])
    else known.push(term)
  }
  return [...byStem].map(([stem, ofStem]) => ({
    stem,
    range: termsOfStem(index, stem),
    terms: ofStem,
    isRequired: ofStem.some(({ isWhole }) => !isWhole),
  }))
}

/** The best articles, ranked anew with exact forms (of stop words too) and with proximity. */
function refine(
  scoring: Scoring,
  terms: readonly QueryTerm[],
  pairs: readonly StemPair[],
  best: readonly Ranked[],
): Ranked[] {
  const candidates = best.slice(0, scoring.ranking.depth)
  const inOrder = candidates.map(({ ordinal }) => ordinal).sort((a, b) => a - b)
  const gains = new Map(inOrder.map((ordinal) => [ordinal, 0]))
  for (const term of terms) scoreExact(scoring, term, gains)
  scorePairs(scoring, pairs, gains)
  return candidates
    .map(({ ordinal, score }) => ({ ordinal, score: score + (gains.get(ordinal) ?? 0) }))
    .sort(byRank)
}

/** Neighbours among the parts of the query, stop words aside. */
function stemPairs(
  terms: readonly QueryTerm[],
  rarities: ReadonlyMap<StemGroup, number>,
): StemPair[] {
  const groupOf = new Map([...rarities.keys()].map((group) => [group.stem, group]))
  const inOrder = terms
    .filter(({ isStop, isWhole }) => !isStop && !isWhole)
    .flatMap(({ stem, places }) => places.map((place) => ({ place, group: groupOf.get(stem) })))
    .sort((a, b) => a.place - b.place)
  return inOrder.flatMap(({ place, group: second }, at) => {
    const before = inOrder[at - 1]
    const first = before?.group
    if (before === undefined || first === undefined || second === undefined) return []
    if (first === second) return []
    const rarity = Math.min(rarities.get(first) ?? 0, rarities.get(second) ?? 0)
    return [{ first, second, distance: place - before.place, rarity }]
  })
}

function markPhrases({ index, scratch }: Scoring, { phrases }: TextQuery): void {
  const { phrased } = scratch
  for (const phrase of phrases) {
    findPhrase(index, phrase, (ordinal) => {
      const before = scratch.phrases[ordinal] as number
      if (before === 0) phrased.values[phrased.count++] = ordinal
      scratch.phrases[ordinal] = before + 1
    })
  }
}

/** What an article must have. */
interface Requirement {
  readonly stems: number
  readonly phrases: number
}

function requirementOf({ match, phrases }: TextQuery, groups: readonly StemGroup[]): Requirement {
  const stems = match === 'all' ? groups.filter(({ isRequired }) => isRequired).length : 0
  return { stems, phrases: phrases.length }
}

function collect(
  { found, scores, matched, phrases }: Scratch,
  required: Requirement,
  { limit, offset, accepts }: SearchOptions,
  { depth }: Ranking,
): { total: number; best: Ranked[] } {
  const top = new TopRanked(Math.max(depth, offset + limit))
  let total = 0
  for (let at = 0; at < found.count; at++) {
    const ordinal = found.values[at] as number
    if ((matched[ordinal] as number) < required.stems) continue
    if ((phrases[ordinal] as number) < required.phrases) continue
    if (accepts !== undefined && !accepts(ordinal)) continue
    total++
    top.add(ordinal, scores[ordinal] as number)
  }
  return { total, best: top.sorted() }
}
