// A set of articles as bits: what matches a query, what passes a filter, who holds a frequent value.
// Sets of one index meet a word of 32 articles at a time.

import { BLOCK, countCommonBits } from './count-bits.ts'

/** Articles that are counted without a look at what they come to. */
const CHUNK = 64

/** A set of articles, one bit each. */
export class ArticleSet {
  readonly #articleCount: number
  /** A multiple of BLOCK. */
  readonly #words: Uint32Array

  constructor(articleCount: number) {
    this.#articleCount = articleCount
    this.#words = new Uint32Array(Math.ceil(articleCount / (BLOCK * 32)) * BLOCK)
  }

  add(ordinal: number): void {
    const word = ordinal >>> 5
    this.#words[word] = (this.#words[word] as number) | (1 << (ordinal & 31))
  }

  has(ordinal: number): boolean {
    return (((this.#words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 1
  }

  /** 1 where the set holds an article, else 0. */
  bitOf(ordinal: number): number {
    return ((this.#words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1
  }

  /** Adds the articles at `start` up to `end` of a list. */
  addIn(list: Uint32Array, start: number, end: number): void {
    const words = this.#words
    for (let at = start; at < end; at++) {
      const ordinal = list[at] as number
      const word = ordinal >>> 5
      words[word] = (words[word] as number) | (1 << (ordinal & 31))
    }
  }

  delete(ordinal: number): void {
    const word = ordinal >>> 5
    this.#words[word] = (this.#words[word] as number) & ~(1 << (ordinal & 31))
  }

  get size(): number {
    return this.countCommon(this)
  }

  /** How many articles both sets hold; the other set is over the same articles. */
  countCommon(other: ArticleSet): number {
    return countCommonBits(this.#words, other.#words)
  }

  /** How many of the articles at `start` up to `end` of a list the set holds. */
  countIn(list: Uint32Array, start: number, end: number): number {
    const words = this.#words
    let count = 0
    for (let at = start; at < end; at++) {
      const ordinal = list[at] as number
      count += ((words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1
    }
    return count
  }

  /**
   * The same, but 0 as soon as it is certain that they are fewer than `least`: those that are left are
   * too few.
   */
  countInIfAtLeast(list: Uint32Array, start: number, end: number, least: number): number {
    const mayMiss = end - start - least
    let count = 0
    for (let from = start; from < end; from += CHUNK) {
      const to = Math.min(end, from + CHUNK)
      count += this.countIn(list, from, to)
      if (to - start - count > mayMiss) return 0
    }
    return count
  }

  /** The sum of the numbers of those of the articles that the set holds. */
  sumIn(articles: Uint32Array, numbers: Uint32Array): number {
    const words = this.#words
    let sum = 0
    for (let at = 0; at < articles.length; at++) {
      const ordinal = articles[at] as number
      sum += (numbers[at] as number) * (((words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1)
    }
    return sum
  }

  /** Whether the set holds one of them; stops at the first. */
  hasAnyIn(list: Uint32Array, start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      if (this.has(list[at] as number)) return true
    }
    return false
  }

  /** Ascending. */
  ordinals(): Uint32Array {
    const ordinals = new Uint32Array(this.size)
    let count = 0
    for (let at = 0; at < this.#words.length; at++) {
      for (let rest = this.#words[at] as number; rest !== 0; rest &= rest - 1) {
        ordinals[count++] = at * 32 + 31 - Math.clz32(rest & -rest)
      }
    }
    return ordinals
  }

  /** The same and one more. */
  with(ordinal: number): ArticleSet {
    const more = this.copy()
    more.add(ordinal)
    return more
  }

  copy(): ArticleSet {
    const copy = new ArticleSet(this.#articleCount)
    copy.#words.set(this.#words)
    return copy
  }

  /** What both sets, over the same articles, hold. */
  intersection(other: ArticleSet): ArticleSet {
    const common = this.copy()
    for (let at = 0; at < this.#words.length; at++) {
      common.#words[at] = (this.#words[at] as number) & (other.#words[at] as number)
    }
    return common
  }

  /** Adds what another set over the same articles holds. */
  unite(other: ArticleSet): void {
    for (let at = 0; at < this.#words.length; at++) {
      this.#words[at] = (this.#words[at] as number) | (other.#words[at] as number)
    }
  }

  /** The articles that pass a test, which is asked once for each. */
  filter(keeps: (ordinal: number) => boolean): ArticleSet {
    const kept = new ArticleSet(this.#articleCount)
    for (const ordinal of this.ordinals()) {
      if (keeps(ordinal)) kept.add(ordinal)
    }
    return kept
  }

  /** All other articles. */
  inverted(): ArticleSet {
    const inverted = new ArticleSet(this.#articleCount)
    for (let at = 0; at < this.#words.length; at++) {
      inverted.#words[at] = ~(this.#words[at] as number)
    }
    const end = inverted.#words.length * 32
    for (let ordinal = this.#articleCount; ordinal < end; ordinal++) inverted.delete(ordinal)
    return inverted
  }
}
