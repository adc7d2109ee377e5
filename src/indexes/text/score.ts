// BM25F, one stem after another. Rare stems are read from the postings of their terms: the weighted
// frequencies are added up per article, then saturated. Frequent stems have lists of what is
// saturated already.

import type { ArticleSet } from '../article-set.ts'
import { FIELD_COUNT } from './fields.ts'
import type { TextIndex } from './layout.ts'
import { type StemGroup, termsOf } from './stem-group.ts'
import type { StemList, StemLists } from './stem-lists.ts'
import type { TopRanked } from './top.ts'
import { weightOf } from './weight.ts'

/** What a search works on. */
export interface Scoring extends StemLists {
  readonly index: TextIndex
}

/** What the best of some articles are gathered in. */
export interface Contest {
  readonly accepted: ArticleSet
  readonly top: TopRanked
}

/** Cost: linear in the postings of all terms of the stems, and in the articles. */
export function scoreStems(scoring: Scoring, groups: readonly StemGroup[], contest: Contest): void {
  const board = boardOf(scoring.index)
  let heaviest: StemList | undefined
  let heaviestFactor = 0
  for (const group of groups) {
    const factor = group.count * group.rarity
    const list = listOf(scoring, group)
    if (list === undefined) scoreTerms(scoring, board, termsOf(group), factor)
    else scoreList(board.scores, list, factor)
    if (list === undefined || factor <= heaviestFactor) continue
    heaviest = list
    heaviestFactor = factor
  }
  if (heaviest !== undefined) gatherHolders(board.scores, heaviest, contest)
  gather(board.scores, contest)
}

/** The list of a group that is a frequent stem. */
export function listOf(
  { lists }: Scoring,
  { terms, firstTerm, endTerm }: StemGroup,
): StemList | undefined {
  return terms === undefined && firstTerm < endTerm ? lists.get(firstTerm) : undefined
}

/** Numbers of every article, all zero between two searches. */
interface Board {
  readonly scores: Float32Array
  /** Weighted frequencies of the stem at hand. */
  readonly weights: Float32Array
  /** Articles with a weight. */
  readonly weighted: Uint32Array
}

const boards = new WeakMap<TextIndex, Board>()

function boardOf(index: TextIndex): Board {
  const known = boards.get(index)
  if (known !== undefined) return known
  const { articleCount } = index
  const board = {
    scores: new Float32Array(articleCount),
    weights: new Float32Array(articleCount),
    weighted: new Uint32Array(articleCount),
  }
  boards.set(index, board)
  return board
}

function scoreTerms(
  { index, norms, ranking: { k1 } }: Scoring,
  { scores, weights, weighted }: Board,
  terms: readonly number[],
  factor: number,
): void {
  const { firstPosting, ordinals, frequencies } = index
  let count = 0
  for (const term of terms) {
    const end = firstPosting[term + 1] as number
    for (let at = firstPosting[term] as number; at < end; at++) {
      const ordinal = ordinals[at] as number
      const weight = weightOf(frequencies[at] as number, norms, ordinal * FIELD_COUNT)
      if (weight === 0) continue
      const before = weights[ordinal] as number
      if (before === 0) weighted[count++] = ordinal
      weights[ordinal] = before + weight
    }
  }
  for (let at = 0; at < count; at++) {
    const ordinal = weighted[at] as number
    const weight = weights[ordinal] as number
    scores[ordinal] = (scores[ordinal] as number) + (factor * weight) / (k1 + weight)
    weights[ordinal] = 0
  }
}

function scoreList(scores: Float32Array, { ordinals, saturated }: StemList, factor: number): void {
  for (let at = 0; at < ordinals.length; at++) {
    const ordinal = ordinals[at] as number
    scores[ordinal] = (scores[ordinal] as number) + factor * (saturated[at] as number)
  }
}

/** Those of the weightiest stem come first: behind them the floor is so high that few get over it. */
function gatherHolders(
  scores: Float32Array,
  { ordinals }: StemList,
  { accepted, top }: Contest,
): void {
  for (let at = 0; at < ordinals.length; at++) {
    const ordinal = ordinals[at] as number
    const score = scores[ordinal] as number
    if (score < top.floor || !accepted.has(ordinal)) continue
    top.add(ordinal, score)
    scores[ordinal] = 0
  }
}

/** Leaves zeros behind. */
function gather(scores: Float32Array, { accepted, top }: Contest): void {
  let { floor } = top
  for (let ordinal = 0; ordinal < scores.length; ordinal++) {
    const score = scores[ordinal] as number
    // Most are below the floor; asked first, that is foreseen.
    if (score < floor || score === 0 || !accepted.has(ordinal)) continue
    top.add(ordinal, score)
    floor = top.floor
  }
  scores.fill(0)
}
