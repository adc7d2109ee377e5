// Values of facets over the articles that were found, with exact counts.

import type { FacetCounts, FacetValue } from '../../contract/facets.ts'
import type { FacetField } from '../../contract/filters.ts'
import type { FacetIndex } from '../../indexes/facets/facet-columns.ts'
import {
  countValues,
  countValuesWithout,
  otherArticles,
  topValues,
} from '../../indexes/facets/query.ts'
import { stringAt } from '../../indexes/graph/string-table.ts'
import type { MatchCollector } from './match-collector.ts'
import { printVersionValue } from './version-values.ts'

/** In the order asked for. */
export function countFacets(
  facets: FacetIndex,
  fields: readonly FacetField[],
  limit: number,
  collector: MatchCollector,
): FacetCounts[] {
  const counters = new Map<Uint32Array, ValueCounter>()
  return [...new Set(fields)].map((field) => {
    const found = collector.foundFor(field)
    const counter = counters.get(found) ?? new ValueCounter(facets, found)
    counters.set(found, counter)
    return { field, ...counter.page(field, { limit, offset: 0 }) }
  })
}

export interface ValuesPage {
  readonly limit: number
  readonly offset: number
  /** Lower-case. */
  readonly contains?: string
}

/** Counts the values of a set of articles, or of all others where these are fewer. */
export class ValueCounter {
  readonly #facets: FacetIndex
  readonly #ordinals: Uint32Array
  readonly #others: Uint32Array | undefined

  /** @param ordinals distinct. */
  constructor(facets: FacetIndex, ordinals: Uint32Array) {
    this.#facets = facets
    this.#ordinals = ordinals
    const isMost = ordinals.length * 2 > facets.articleCount
    this.#others = isMost ? otherArticles(facets.articleCount, ordinals) : undefined
  }

  /** A page of the values that the articles hold, and how many values there are in all. */
  page(
    field: FacetField,
    { limit, offset, contains }: ValuesPage,
  ): { readonly total: number; readonly values: readonly FacetValue[] } {
    const column = this.#facets.columns[field]
    const counts = this.#others
      ? countValuesWithout(column, this.#others)
      : countValues(column, this.#ordinals)
    const print = (number: number) => printValue(field, stringAt(column.values, number))
    const { total, values } = topValues(
      counts,
      offset + limit,
      contains === undefined
        ? undefined
        : (number) => print(number).toLowerCase().includes(contains),
    )
    const page = values.slice(offset)
    return { total, values: page.map(({ number, count }) => ({ value: print(number), count })) }
  }
}

function printValue(field: FacetField, value: string): string {
  return field === 'version' || field === 'servicePack' ? printVersionValue(value) : value
}
