// BM25F, a window of articles at a time and in it one stem after another: the weighted frequencies
// of the terms of a stem are added up per article, then saturated. A window's numbers stay in the
// processor's cache, which makes this twice as fast as whole arrays.

import type { TextIndex } from './layout.ts'
import type { Ranking } from './ranking.ts'
import type { StemGroup } from './stem-group.ts'

/** What a search works on. */
export interface Scoring {
  readonly index: TextIndex
  readonly ranking: Ranking
  /** Of postingWeights. */
  readonly weights: Float32Array
}

/** Receives every article that holds one of the stems, window by window in no stated order. */
export type FoundSink = (ordinal: number, score: number, requiredStems: number) => void

/** Articles in a window; 4,096 and 8,192 are equally fast, 1,024 and 32,768 slower. */
const WINDOW_SIZE = 4096

/** Cost: linear in the postings of all terms of the stems. */
export function scoreStems(
  scoring: Scoring,
  groups: Iterable<StemGroup>,
  onFound: FoundSink,
): void {
  const { articleCount } = scoring.index
  const cursors = Array.from(groups, (group) => ({ group, terms: openTerms(scoring.index, group) }))
  const window = new Window(scoring)
  for (let start = 0; start < articleCount; start += WINDOW_SIZE) {
    window.start = start
    for (const { group, terms } of cursors) window.scoreGroup(group, terms)
    window.flush(onFound)
  }
}

/** Where the postings of a term are read. */
interface TermCursor {
  at: number
  readonly end: number
}

function openTerms({ firstPosting }: TextIndex, group: StemGroup): TermCursor[] {
  const { firstTerm, endTerm } = group
  const terms =
    group.terms ?? Array.from({ length: endTerm - firstTerm }, (_, at) => firstTerm + at)
  return terms.map((term) => ({
    at: firstPosting[term] as number,
    end: firstPosting[term + 1] as number,
  }))
}

class Window {
  /** First article of the window. */
  start = 0
  readonly #scoring: Scoring
  // All zero between two windows.
  readonly #scores = new Float32Array(WINDOW_SIZE)
  readonly #requiredStems = new Uint16Array(WINDOW_SIZE)
  /** Weighted frequency of the stem at hand. */
  readonly #weights = new Float32Array(WINDOW_SIZE)
  // Slots with a score, slots with a weight.
  readonly #found = new Uint16Array(WINDOW_SIZE)
  #foundCount = 0
  readonly #weighted = new Uint16Array(WINDOW_SIZE)
  #weightedCount = 0

  constructor(scoring: Scoring) {
    this.#scoring = scoring
  }

  /** Reads the postings within the window; the cursors move on to those behind it. */
  scoreGroup(group: StemGroup, terms: readonly TermCursor[]): void {
    const { ordinals } = this.#scoring.index
    const limit = this.start + WINDOW_SIZE
    const active = terms.filter(({ at, end }) => at < end && (ordinals[at] as number) < limit)
    const [only] = active
    if (only !== undefined && active.length === 1) this.#scoreTerm(group, only)
    else {
      for (const term of active) this.#weighTerm(term)
      this.#scoreWeighted(group)
    }
  }

  flush(onFound: FoundSink): void {
    for (let at = 0; at < this.#foundCount; at++) {
      const slot = this.#found[at] as number
      const score = this.#scores[slot] as number
      const requiredStems = this.#requiredStems[slot] as number
      this.#scores[slot] = 0
      this.#requiredStems[slot] = 0
      onFound(this.start + slot, score, requiredStems)
    }
    this.#foundCount = 0
  }

  /** The only term of its stem here: no adding up. */
  #scoreTerm({ count, rarity, isRequired }: StemGroup, cursor: TermCursor): void {
    const { index, weights, ranking } = this.#scoring
    const { ordinals } = index
    const limit = this.start + WINDOW_SIZE
    const factor = count * rarity
    let { at } = cursor
    for (; at < cursor.end; at++) {
      const ordinal = ordinals[at] as number
      if (ordinal >= limit) break
      const weight = weights[at] as number
      if (weight === 0) continue
      this.#addScore(ordinal - this.start, (factor * weight) / (ranking.k1 + weight), isRequired)
    }
    cursor.at = at
  }

  #weighTerm(cursor: TermCursor): void {
    const { index, weights } = this.#scoring
    const { ordinals } = index
    const limit = this.start + WINDOW_SIZE
    let { at } = cursor
    for (; at < cursor.end; at++) {
      const ordinal = ordinals[at] as number
      if (ordinal >= limit) break
      const weight = weights[at] as number
      if (weight === 0) continue
      const slot = ordinal - this.start
      const before = this.#weights[slot] as number
      if (before === 0) this.#weighted[this.#weightedCount++] = slot
      this.#weights[slot] = before + weight
    }
    cursor.at = at
  }

  #scoreWeighted({ count, rarity, isRequired }: StemGroup): void {
    const { k1 } = this.#scoring.ranking
    const factor = count * rarity
    for (let at = 0; at < this.#weightedCount; at++) {
      const slot = this.#weighted[at] as number
      const weight = this.#weights[slot] as number
      this.#weights[slot] = 0
      this.#addScore(slot, (factor * weight) / (k1 + weight), isRequired)
    }
    this.#weightedCount = 0
  }

  #addScore(slot: number, gain: number, isRequired: boolean): void {
    const before = this.#scores[slot] as number
    if (before === 0) this.#found[this.#foundCount++] = slot
    this.#scores[slot] = before + gain
    if (isRequired) this.#requiredStems[slot] = (this.#requiredStems[slot] as number) + 1
  }
}
