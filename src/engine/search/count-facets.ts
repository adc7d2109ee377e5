// Values of facets over the articles that were found, with exact counts.

import type { FacetCounts, FacetValue } from '../../contract/facets.ts'
import type { FacetField } from '../../contract/filters.ts'
import type { ArticleSet } from '../../indexes/article-set.ts'
import type { FacetIndex } from '../../indexes/facets/facet-columns.ts'
import { countValues, type TopValues, topValues } from '../../indexes/facets/query.ts'
import { topHeld } from '../../indexes/facets/value-ranking.ts'
import { stringAt } from '../../indexes/string-table.ts'
import type { MatchCollector } from './match-collector.ts'
import { printVersionValue } from './version-values.ts'

/** In the order asked for. */
export function countFacets(
  facets: FacetIndex,
  fields: readonly FacetField[],
  limit: number,
  collector: MatchCollector,
): FacetCounts[] {
  const counters = new Map<ArticleSet, ValueCounter>()
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

/** Of fewer articles than one in so many, the values of each are counted up. */
const FEW_SHARE = 8

/** Counts the values of a set of articles. */
export class ValueCounter {
  readonly #facets: FacetIndex
  readonly #found: ArticleSet
  readonly #areFew: boolean
  #ordinals: Uint32Array | undefined

  constructor(facets: FacetIndex, found: ArticleSet) {
    this.#facets = facets
    this.#found = found
    this.#areFew = found.size * FEW_SHARE < facets.articleCount
  }

  /** A page of the values that the articles hold, and how many values there are in all. */
  page(
    field: FacetField,
    { limit, offset, contains }: ValuesPage,
  ): { readonly total: number; readonly values: readonly FacetValue[] } {
    const column = this.#facets.columns[field]
    const print = (number: number) => printValue(field, stringAt(column.values, number))
    const keeps =
      contains === undefined
        ? undefined
        : (number: number) => print(number).toLowerCase().includes(contains)
    const { total, values } = this.#top(field, offset + limit, keeps)
    const page = values.slice(offset)
    return { total, values: page.map(({ number, count }) => ({ value: print(number), count })) }
  }

  #top(field: FacetField, limit: number, keeps?: (value: number) => boolean): TopValues {
    const column = this.#facets.columns[field]
    if (!this.#areFew && keeps === undefined) return topHeld(column, this.#found, limit)
    this.#ordinals ??= this.#found.ordinals()
    return topValues(countValues(column, this.#ordinals), limit, keeps)
  }
}

function printValue(field: FacetField, value: string): string {
  return field === 'version' || field === 'servicePack' ? printVersionValue(value) : value
}
