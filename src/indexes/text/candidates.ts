// The articles that are ranked anew, in ascending order, and where the postings of terms stand for
// them. A candidate's number is its place in that order.

import type { TextIndex } from './layout.ts'
import { seekPosting } from './postings.ts'
import type { ScorePart } from './score-parts.ts'

/** A part of a score that is added to it for candidates alone. */
export type Gain = Exclude<ScorePart, 'stems' | 'citedTitles'>

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
  readonly #gains: Readonly<Record<Gain, Float64Array>>
  readonly #located = new Map<number, LocatedTerm>()

  constructor(index: TextIndex, ordinals: Iterable<number>) {
    this.index = index
    this.ordinals = Uint32Array.from(ordinals).sort()
    const noGains = () => new Float64Array(this.ordinals.length)
    this.#gains = {
      exact: noGains(),
      proximity: noGains(),
      products: noGains(),
      rows: noGains(),
      citations: noGains(),
    }
  }

  get size(): number {
    return this.ordinals.length
  }

  addGain(part: Gain, candidate: number, gain: number): void {
    const gains = this.#gains[part]
    gains[candidate] = (gains[candidate] as number) + gain
  }

  /** What has been added for a candidate. */
  partsOf(candidate: number): Record<Gain, number> {
    const { exact, proximity, products, rows, citations } = this.#gains
    return {
      exact: exact[candidate] as number,
      proximity: proximity[candidate] as number,
      products: products[candidate] as number,
      rows: rows[candidate] as number,
      citations: citations[candidate] as number,
    }
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
