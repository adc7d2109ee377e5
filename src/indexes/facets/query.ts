// What can be asked of the facets. Values are numbers of a column, articles ordinals.

import type { ArticleSet } from '../article-set.ts'
import { findString, stringAt, stringCount } from '../string-table.ts'
import { TopRanked } from '../text/top.ts'
import type { FacetColumn } from './facet-columns.ts'

/** All values of a column, in its order. Cost: linear in the values. */
export function valuesOf({ values }: FacetColumn): string[] {
  return Array.from({ length: stringCount(values) }, (_, number) => stringAt(values, number))
}

/** The number of a value, or -1. Cost: logarithmic. */
export function findValue({ values }: FacetColumn, value: string): number {
  return findString(values, value)
}

/** Adds the articles that hold a value to a set. */
export function addHolders(
  set: ArticleSet,
  { firstArticle, articles }: FacetColumn,
  value: number,
): void {
  const end = firstArticle[value + 1] ?? 0
  set.addIn(articles, firstArticle[value] ?? end, end)
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
