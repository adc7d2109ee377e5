// Values of facets over the articles that were found, with exact counts.

import type { FacetCounts, FacetValue } from '../../contract/facets.ts'
import type { FacetField } from '../../contract/filters.ts'
import type { FacetIndex } from '../../indexes/facets/facet-columns.ts'
import { countAll, countValues, topValues } from '../../indexes/facets/query.ts'
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
  return [...new Set(fields)].map((field) => ({
    field,
    ...facetValues(facets, field, collector.foundFor(field), { limit, offset: 0 }),
  }))
}

export interface ValuesPage {
  readonly limit: number
  readonly offset: number
  /** Lower-case. */
  readonly contains?: string
}

/** A page of the values that the articles hold, and how many values there are in all. */
export function facetValues(
  facets: FacetIndex,
  field: FacetField,
  ordinals: Uint32Array,
  { limit, offset, contains }: ValuesPage,
): { readonly total: number; readonly values: readonly FacetValue[] } {
  const column = facets.columns[field]
  const isEvery = ordinals.length === facets.articleCount
  const counts = isEvery ? countAll(column) : countValues(column, ordinals)
  const print = (number: number) => printValue(field, stringAt(column.values, number))
  const { total, values } = topValues(
    counts,
    offset + limit,
    contains === undefined ? undefined : (number) => print(number).toLowerCase().includes(contains),
  )
  const page = values.slice(offset)
  return { total, values: page.map(({ number, count }) => ({ value: print(number), count })) }
}

function printValue(field: FacetField, value: string): string {
  return field === 'version' || field === 'servicePack' ? printVersionValue(value) : value
}
