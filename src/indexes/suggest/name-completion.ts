// Names that begin as typed: file names and error codes, the values of two facets. They are never
// guessed at: a code with another digit is another code.

import type { FacetColumn } from '../facets/facet-columns.ts'
import { findValue, holdersOf } from '../facets/query.ts'
import { type StringTable, stringAt, stringCount } from '../graph/string-table.ts'
import { TopRanked } from '../text/top.ts'

export interface NameSuggestion {
  readonly name: string
  /** How many articles hold it. */
  readonly articles: number
}

/**
 * Up to `limit` values: those that are typed in full, then those that begin with one of the prefixes,
 * each in the order of how many articles hold them. Cost: linear in the values that begin so.
 */
export function completeNames(
  column: FacetColumn,
  { whole, prefixes }: { readonly whole: readonly string[]; readonly prefixes: readonly string[] },
  limit: number,
): NameSuggestion[] {
  const exact = [...new Set(whole.map((name) => findValue(column, name)))].filter((at) => at >= 0)
  const best = new TopRanked(limit + exact.length)
  for (const prefix of new Set(prefixes)) {
    const to = firstNotBelow(column.values, `${prefix}\uffff`)
    for (let value = firstNotBelow(column.values, prefix); value < to; value++) {
      best.add(value, holdersOf(column, value))
    }
  }
  const begun = best.sorted().map(({ ordinal }) => ordinal)
  return [...new Set([...byHolders(column, exact), ...begun])].slice(0, limit).map((value) => ({
    name: stringAt(column.values, value),
    articles: holdersOf(column, value),
  }))
}

function byHolders(column: FacetColumn, values: readonly number[]): number[] {
  return [...values].sort((a, b) => holdersOf(column, b) - holdersOf(column, a) || a - b)
}

function firstNotBelow(table: StringTable, wanted: string): number {
  let low = 0
  let high = stringCount(table)
  while (low < high) {
    const middle = (low + high) >> 1
    if (stringAt(table, middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
