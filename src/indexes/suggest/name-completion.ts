// Names that begin as typed: file names and error codes, the values of two facets. They are never
// guessed at: a code with another digit is another code.

import type { FacetColumn } from '../facets/facet-columns.ts'
import { findValue, holdersOf } from '../facets/query.ts'
import { type StringTable, stringAt, stringCount } from '../string-table.ts'
import { TopRanked } from '../text/top.ts'
import type { TypedName } from './typed-name.ts'

export interface NameSuggestion {
  readonly name: string
  /** How many articles hold it. */
  readonly articles: number
}

/**
 * Up to `limit` values: a prefix that is a value itself, then other spellings of what is typed and what
 * begins so, in the order of how many articles hold them. Cost: linear in the values that begin so.
 */
export function completeNames(
  column: FacetColumn,
  { spellings, prefixes }: Pick<TypedName, 'spellings' | 'prefixes'>,
  limit: number,
): NameSuggestion[] {
  const inFull = valuesAt(column, prefixes)
  const others = valuesAt(column, spellings)
  const best = new TopRanked(limit + inFull.length + others.length)
  for (const value of others) best.add(value, holdersOf(column, value))
  for (const prefix of new Set(prefixes)) {
    const to = firstNotBelow(column.values, `${prefix}\uffff`)
    for (let value = firstNotBelow(column.values, prefix); value < to; value++) {
      best.add(value, holdersOf(column, value))
    }
  }
  const ranked = best.sorted().map(({ ordinal }) => ordinal)
  return [...new Set([...inFull, ...ranked])].slice(0, limit).map((value) => ({
    name: stringAt(column.values, value),
    articles: holdersOf(column, value),
  }))
}

function valuesAt(column: FacetColumn, names: readonly string[]): number[] {
  return [...new Set(names)].map((name) => findValue(column, name)).filter((value) => value >= 0)
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
