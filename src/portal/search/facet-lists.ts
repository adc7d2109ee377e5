// Values that the found articles have, each a link that narrows the search or widens it again.

import type { FacetCounts } from '../../contract/facets.ts'
import type { SearchQuery, SearchResponse } from '../../contract/search.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { searchAddress, valuesAddress } from './search-address.ts'

/** In the order of the page. */
export const PAGE_FACETS = ['family', 'product', 'version', 'issueType', 'year'] as const
export type PageFacet = (typeof PAGE_FACETS)[number]

export const FACET_NAMES: Readonly<Record<PageFacet, string>> = {
  family: 'Product family',
  product: 'Product',
  version: 'Version',
  issueType: 'Type',
  year: 'Last changed',
}

export function facetLists(query: SearchQuery, { facets = [] }: SearchResponse): Html {
  return html`${PAGE_FACETS.map((field) => {
    const counts = facets.find((facet) => facet.field === field)
    const chosen = chosenValues(query, field)
    const others = chosen
      .filter((value) => !counts?.values.some((one) => one.value === value))
      .map((value) => ({ value, count: undefined }))
    const values = [...others, ...(counts?.values ?? [])]
    if (values.length === 0) return NOTHING
    return html`<section><h3>${FACET_NAMES[field]}</h3><ul>${values.map(({ value, count }) =>
      facetItem(query, { field, value, count }),
    )}</ul>${allValues(query, field, counts)}</section>`
  })}`
}

function allValues(query: SearchQuery, field: PageFacet, counts: FacetCounts | undefined): Html {
  if (counts === undefined || counts.total <= counts.values.length) return NOTHING
  return html`<p><a href="${valuesAddress(query, { field })}">All ${grouped(counts.total)}, or find one</a></p>`
}

const chosenValues = (query: SearchQuery, field: PageFacet) => (query[field] ?? []).map(String)

interface Item {
  readonly field: PageFacet
  readonly value: string
  readonly count: number | undefined
}

/** One value: chosen by its link, or let go by it. */
export function facetItem(query: SearchQuery, { field, value, count }: Item): Html {
  const chosen = chosenValues(query, field)
  const number = count !== undefined && html` <span class="count">${grouped(count)}</span>`
  if (chosen.includes(value)) {
    const rest = chosen.filter((one) => one !== value)
    const address = searchAddress(query, { [field]: rest, offset: undefined })
    return html`<li><a aria-current="true" href="${address}"><bdi>${value}</bdi> <span class="count">remove</span></a>${number}</li>`
  }
  const address = searchAddress(query, { [field]: [...chosen, value], offset: undefined })
  return html`<li><a href="${address}"><bdi>${value}</bdi></a>${number}</li>`
}
