// What can be asked of the facets. Values are numbers of a column, articles ordinals.

import { findString, stringAt, stringCount } from '../graph/string-table.ts'
import { TopRanked } from '../text/top.ts'
import type { FacetColumn } from './facet-columns.ts'

/** A set of articles, one bit each. */
export class ArticleSet {
  readonly #articleCount: number
  readonly #words: Uint32Array

  constructor(articleCount: number) {
    this.#articleCount = articleCount
    this.#words = new Uint32Array((articleCount + 31) >>> 5)
  }

  add(ordinal: number): void {
    const word = ordinal >>> 5
    this.#words[word] = (this.#words[word] as number) | (1 << (ordinal & 31))
  }

  /** Adds the articles that hold a value. */
  addHolders({ firstArticle, articles }: FacetColumn, value: number): void {
    const end = firstArticle[value + 1] ?? 0
    for (let at = firstArticle[value] ?? end; at < end; at++) this.add(articles[at] as number)
  }

  has(ordinal: number): boolean {
    return (((this.#words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1) === 1
  }

  addAll(ordinals: Uint32Array): void {
    for (let at = 0; at < ordinals.length; at++) this.add(ordinals[at] as number)
  }

  /** How many articles both sets hold; the other set is over the same articles. */
  countCommon(other: ArticleSet): number {
    let count = 0
    for (let at = 0; at < this.#words.length; at++) {
      count += bitCount((this.#words[at] as number) & (other.#words[at] as number))
    }
    return count
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

  /** Whether the set holds one of them; stops at the first. */
  hasAnyIn(list: Uint32Array, start: number, end: number): boolean {
    for (let at = start; at < end; at++) {
      if (this.has(list[at] as number)) return true
    }
    return false
  }

  /** Ascending. */
  *ordinals(): Generator<number> {
    for (let ordinal = 0; ordinal < this.#articleCount; ordinal++) {
      if (this.has(ordinal)) yield ordinal
    }
  }

  copy(): ArticleSet {
    const copy = new ArticleSet(this.#articleCount)
    copy.#words.set(this.#words)
    return copy
  }

  /** Keeps what the other set, over the same articles, holds as well. */
  intersectWith(other: ArticleSet): void {
    for (let at = 0; at < this.#words.length; at++) {
      this.#words[at] = (this.#words[at] as number) & (other.#words[at] as number)
    }
  }

  /** All other articles. */
  inverted(): ArticleSet {
    const inverted = new ArticleSet(this.#articleCount)
    for (let at = 0; at < this.#words.length; at++) {
      inverted.#words[at] = ~(this.#words[at] as number)
    }
    return inverted
  }
}

/** The bits that are set, summed in pairs, in fours, in bytes, and those all at once. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}

/** All values of a column, in its order. Cost: linear in the values. */
export function valuesOf({ values }: FacetColumn): string[] {
  return Array.from({ length: stringCount(values) }, (_, number) => stringAt(values, number))
}

/** The number of a value, or -1. Cost: logarithmic. */
export function findValue({ values }: FacetColumn, value: string): number {
  return findString(values, value)
}

/** How many articles hold a value. */
export function holdersOf({ firstArticle }: FacetColumn, value: number): number {
  return (firstArticle[value + 1] ?? 0) - (firstArticle[value] ?? 0)
}

/** Value → how many of the articles hold it. Cost: linear in the values of these articles. */
export function countValues(column: FacetColumn, ordinals: Uint32Array): Uint32Array {
  const { firstValue, valueNumbers } = column
  const counts = new Uint32Array(stringCount(column.values))
  for (let at = 0; at < ordinals.length; at++) {
    const ordinal = ordinals[at] as number
    const end = firstValue[ordinal + 1] as number
    for (let pair = firstValue[ordinal] as number; pair < end; pair++) {
      const value = valueNumbers[pair] as number
      counts[value] = (counts[value] as number) + 1
    }
  }
  return counts
}

export interface CountedValue {
  readonly number: number
  readonly count: number
}

export interface TopValues {
  /** How many values are held at all. */
  readonly total: number
  readonly values: readonly CountedValue[]
}

/** The values counted most, equal ones in the order of the column. */
export function topValues(
  counts: Uint32Array,
  limit: number,
  keeps: (value: number) => boolean = () => true,
): TopValues {
  const top = new TopRanked(limit)
  let total = 0
  for (let number = 0; number < counts.length; number++) {
    const count = counts[number] as number
    if (count === 0 || !keeps(number)) continue
    total++
    if (count > top.floor) top.add(number, count)
  }
  const values = top.sorted().map(({ ordinal, score }) => ({ number: ordinal, count: score }))
  return { total, values }
}
