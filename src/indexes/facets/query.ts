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

/** All values of a column, in its order. Cost: linear in the values. */
export function valuesOf({ values }: FacetColumn): string[] {
  return Array.from({ length: stringCount(values) }, (_, number) => stringAt(values, number))
}

/** The number of a value, or -1. Cost: logarithmic. */
export function findValue({ values }: FacetColumn, value: string): number {
  return findString(values, value)
}

/** The articles that are not among the given ones, ascending. */
export function otherArticles(articleCount: number, ordinals: Uint32Array): Uint32Array {
  const isGiven = new Uint8Array(articleCount)
  for (let at = 0; at < ordinals.length; at++) isGiven[ordinals[at] as number] = 1
  const others = new Uint32Array(articleCount - ordinals.length)
  let count = 0
  for (let ordinal = 0; ordinal < articleCount; ordinal++) {
    if (isGiven[ordinal] === 0) others[count++] = ordinal
  }
  return others
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

/** The same, given the articles that do not count: quicker where most do. */
export function countValuesWithout(column: FacetColumn, others: Uint32Array): Uint32Array {
  const counts = countValues(column, others)
  const { firstArticle } = column
  for (let value = 0; value < counts.length; value++) {
    const all = (firstArticle[value + 1] as number) - (firstArticle[value] as number)
    counts[value] = all - (counts[value] as number)
  }
  return counts
}

export interface CountedValue {
  readonly number: number
  readonly count: number
}

/** The values counted most, equal ones in the order of the column. */
export function topValues(
  counts: Uint32Array,
  limit: number,
  keeps: (value: number) => boolean = () => true,
): { readonly total: number; readonly values: readonly CountedValue[] } {
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
