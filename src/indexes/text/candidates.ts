// The articles that are ranked anew, in ascending order, and where the postings of terms stand for
// them. A candidate's number is its place in that order.

import type { TextIndex } from './layout.ts'
import { seekPosting } from './postings.ts'

/** Lists up to this many times as long as the candidates are read through rather than sought in. */
const READ_THROUGH = 8

/** The candidates that hold a term, ascending, each with its posting. */
export interface LocatedTerm {
  readonly candidates: readonly number[]
  readonly postings: readonly number[]
}

export class Candidates {
  readonly index: TextIndex
  /** Candidate → article. */
  readonly ordinals: Uint32Array
  /** Candidate → what is added to its score. */
  readonly gains: Float64Array
  readonly #located = new Map<number, LocatedTerm>()

  constructor(index: TextIndex, ordinals: Iterable<number>) {
    this.index = index
    this.ordinals = Uint32Array.from(ordinals).sort()
    this.gains = new Float64Array(this.ordinals.length)
  }

  addGain(candidate: number, gain: number): void {
    this.gains[candidate] = (this.gains[candidate] as number) + gain
  }

  /** Each term is looked up once. */
  locate(term: number): LocatedTerm {
    const known = this.#located.get(term)
    if (known !== undefined) return known
    const { firstPosting } = this.index
    const start = firstPosting[term] as number
    const end = firstPosting[term + 1] as number
    const isShort = end - start <= this.ordinals.length * READ_THROUGH
    const located = isShort ? this.#readThrough(start, end) : this.#seek(start, end)
    this.#located.set(term, located)
    return located
  }

  #readThrough(start: number, end: number): LocatedTerm {
    const { ordinals } = this.index
    const own = this.ordinals
    const candidates: number[] = []
    const postings: number[] = []
    let candidate = 0
    for (let at = start; at < end; at++) {
      const ordinal = ordinals[at] as number
      while (candidate < own.length && (own[candidate] as number) < ordinal) candidate++
      if (candidate === own.length) break
      if (own[candidate] !== ordinal) continue
      candidates.push(candidate)
      postings.push(at)
    }
    return { candidates, postings }
  }

  #seek(start: number, end: number): LocatedTerm {
    const { ordinals } = this.index
    const candidates: number[] = []
    const postings: number[] = []
    let at = start
    for (let candidate = 0; candidate < this.ordinals.length; candidate++) {
      const ordinal = this.ordinals[candidate] as number
      at = seekPosting(this.index, ordinal, at, end)
      if (at === end) break
      if (ordinals[at] !== ordinal) continue
      candidates.push(candidate)
      postings.push(at)
    }
    return { candidates, postings }
  }
}
