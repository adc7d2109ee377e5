// The articles that are ranked anew, in ascending order, with the parts of their scores and where the
// postings of terms stand for them. A candidate's number is its place in that order.

import { type FrequentPostings, frequentPostings } from './frequent-postings.ts'
import type { TextIndex } from './layout.ts'
import { seekPosting } from './postings.ts'
import { eachPart, SCORE_PARTS, type ScorePart, type ScoreParts } from './score-parts.ts'
import { byRank, TopRanked } from './top.ts'

/** Lists up to this many times as long as the candidates are read through rather than sought in. */
const READ_THROUGH = 8

/** The candidates that hold a term, ascending, each with its posting. */
export interface LocatedTerm {
  readonly candidates: Uint32Array
  readonly postings: Uint32Array
}

/** Of a candidate among fewer ones. */
interface Wider {
  readonly all: Candidates
  /** Candidate there → candidate here, -1 for those that are not. */
  readonly numbers: Int32Array
}

export class Candidates {
  readonly index: TextIndex
  /** Candidate → article. */
  readonly ordinals: Uint32Array
  readonly #parts: Readonly<Record<ScorePart, Float64Array>>
  readonly #scores: Float64Array
  readonly #located = new Map<number, LocatedTerm>()
  readonly #wider: Wider | undefined

  constructor(index: TextIndex, ordinals: ArrayLike<number>, wider?: Wider) {
    this.index = index
    this.ordinals = Uint32Array.from(ordinals).sort()
    this.#parts = eachPart(() => new Float64Array(this.ordinals.length))
    this.#scores = new Float64Array(this.ordinals.length)
    this.#wider = wider
  }

  get size(): number {
    return this.ordinals.length
  }

  addGain(part: ScorePart, candidate: number, gain: number): void {
    const gains = this.#parts[part]
    gains[candidate] = (gains[candidate] as number) + gain
    this.#scores[candidate] = (this.#scores[candidate] as number) + gain
  }

  partsOf(candidate: number): ScoreParts {
    return eachPart((part) => this.#parts[part][candidate] as number)
  }

  /** All candidates, the best first. */
  ranked(): { ordinal: number; score: number; candidate: number }[] {
    const all: { ordinal: number; score: number; candidate: number }[] = []
    for (let candidate = 0; candidate < this.size; candidate++) {
      const ordinal = this.ordinals[candidate] as number
      all.push({ ordinal, score: this.#scores[candidate] as number, candidate })
    }
    return all.sort(byRank)
  }

  /** The numbers of the best, in no stated order. */
  best(limit: number): number[] {
    const top = new TopRanked(Math.min(limit, this.size))
    for (let candidate = 0; candidate < this.size; candidate++) {
      top.add(candidate, this.#scores[candidate] as number)
    }
    return top.entries().map(({ ordinal }) => ordinal)
  }

  /** Those of the given numbers, with their parts. */
  only(chosen: readonly number[]): Candidates {
    const kept = Uint32Array.from(chosen).sort()
    const numbers = new Int32Array(this.size).fill(-1)
    for (let number = 0; number < kept.length; number++) numbers[kept[number] as number] = number
    const ordinals = kept.map((candidate) => this.ordinals[candidate] as number)
    const fewer = new Candidates(this.index, ordinals, { all: this, numbers })
    for (const part of SCORE_PARTS) {
      const gains = this.#parts[part]
      for (let number = 0; number < kept.length; number++) {
        fewer.addGain(part, number, gains[kept[number] as number] as number)
      }
    }
    return fewer
  }

  /** Each term is looked up once. */
  locate(term: number): LocatedTerm {
    const known = this.#located.get(term)
    if (known !== undefined) return known
    const located = this.#narrowed(term) ?? this.#find(term)
    this.#located.set(term, located)
    return located
  }

  /** What is already known of more candidates. */
  #narrowed(term: number): LocatedTerm | undefined {
    const wider = this.#wider
    if (wider === undefined) return undefined
    const known = wider.all.#located.get(term)
    if (known === undefined) return undefined
    const found = new Located(this.size)
    for (let at = 0; at < known.candidates.length; at++) {
      const number = wider.numbers[known.candidates[at] as number] as number
      if (number >= 0) found.add(number, known.postings[at] as number)
    }
    return found.finish()
  }

  #find(term: number): LocatedTerm {
    const frequent = frequentPostings(this.index, term)
    if (frequent !== undefined) return this.#lookUp(frequent)
    const { firstPosting } = this.index
    const start = firstPosting[term] as number
    const end = firstPosting[term + 1] as number
    const isShort = end - start <= this.ordinals.length * READ_THROUGH
    return isShort ? this.#readThrough(start, end) : this.#seek(start, end)
  }

  #lookUp(postings: FrequentPostings): LocatedTerm {
    const found = new Located(this.size)
    for (let candidate = 0; candidate < this.ordinals.length; candidate++) {
      const posting = postings.find(this.ordinals[candidate] as number)
      if (posting >= 0) found.add(candidate, posting)
    }
    return found.finish()
  }

  #readThrough(start: number, end: number): LocatedTerm {
    const { ordinals } = this.index
    const own = this.ordinals
    const found = new Located(own.length)
    let candidate = 0
    for (let at = start; at < end; at++) {
      const ordinal = ordinals[at] as number
      while (candidate < own.length && (own[candidate] as number) < ordinal) candidate++
      if (candidate === own.length) break
      if (own[candidate] === ordinal) found.add(candidate, at)
    }
    return found.finish()
  }

  #seek(start: number, end: number): LocatedTerm {
    const { ordinals } = this.index
    const found = new Located(this.size)
    let at = start
    for (let candidate = 0; candidate < this.ordinals.length; candidate++) {
      const ordinal = this.ordinals[candidate] as number
      at = seekPosting(this.index, ordinal, at, end)
      if (at === end) break
      if (ordinals[at] === ordinal) found.add(candidate, at)
    }
    return found.finish()
  }
}

/** What is found of a term, taken over before the next term is looked for. */
let foundCandidates = new Uint32Array(256)
let foundPostings = new Uint32Array(256)

/** Collects where a term is; arrays that need not grow. */
class Located {
  #count = 0

  constructor(limit: number) {
    if (limit <= foundCandidates.length) return
    foundCandidates = new Uint32Array(limit)
    foundPostings = new Uint32Array(limit)
  }

  add(candidate: number, posting: number): void {
    foundCandidates[this.#count] = candidate
    foundPostings[this.#count++] = posting
  }

  finish(): LocatedTerm {
    return {
      candidates: foundCandidates.slice(0, this.#count),
      postings: foundPostings.slice(0, this.#count),
    }
  }
}
