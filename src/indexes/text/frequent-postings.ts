// Where articles stand in the long lists of frequent terms, without searching through them: a set of
// bits, and how many articles stand before each of its words.

import { countBits } from '../count-bits.ts'
import type { TextIndex } from './layout.ts'

/** Of a list with an article in every word of bits, the bits are the smaller. */
const WORD_SIZE = 32

/** The postings of one term. */
export class FrequentPostings {
  readonly #words: Uint32Array
  /** Word → the first posting that is not before its articles. */
  readonly #starts: Uint32Array

  constructor({ articleCount, ordinals }: TextIndex, start: number, end: number) {
    const size = Math.ceil(articleCount / WORD_SIZE)
    this.#words = new Uint32Array(size)
    this.#starts = new Uint32Array(size)
    let word = -1
    for (let at = start; at < end; at++) {
      const ordinal = ordinals[at] as number
      while (word < ordinal >>> 5) this.#starts[++word] = at
      this.#words[word] = (this.#words[word] as number) | (1 << (ordinal & 31))
    }
  }

  /** The posting of an article, or -1. */
  find(ordinal: number): number {
    const word = this.#words[ordinal >>> 5] as number
    const bit = 1 << (ordinal & 31)
    return (word & bit) === 0
      ? -1
      : (this.#starts[ordinal >>> 5] as number) + countBits(word & (bit - 1))
  }
}

const known = new WeakMap<TextIndex, Map<number, FrequentPostings>>()

/** `undefined` for a term that is not frequent. Kept for the index: 15 kB a term of 60,000 articles. */
export function frequentPostings(index: TextIndex, term: number): FrequentPostings | undefined {
  const start = index.firstPosting[term] as number
  const end = index.firstPosting[term + 1] as number
  if ((end - start) * WORD_SIZE <= index.articleCount) return undefined
  const kept = known.get(index) ?? new Map<number, FrequentPostings>()
  known.set(index, kept)
  const before = kept.get(term)
  if (before !== undefined) return before
  const postings = new FrequentPostings(index, start, end)
  kept.set(term, postings)
  return postings
}
