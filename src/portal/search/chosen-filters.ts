// What narrows the search, each part with a way out, also when nothing is left of it.

import { FILTER_PROPERTIES } from '../../contract/filters.ts'
import type { SearchQuery, SearchResponse } from '../../contract/search.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { searchAddress } from './search-address.ts'

const FILTERS = Object.keys(FILTER_PROPERTIES).filter(isFilter)
type FilterName = keyof typeof FILTER_PROPERTIES

function isFilter(name: string): name is FilterName {
  return Object.hasOwn(FILTER_PROPERTIES, name)
}

/** @param unfiltered how many articles there are without filters, where that is known. */
export function chosenFilters(
  query: SearchQuery,
  { total }: SearchResponse,
  unfiltered: number | undefined,
): Html {
  const chosen = FILTERS.flatMap((name) => valuesOf(query, name).map((value) => ({ name, value })))
  if (chosen.length === 0) return NOTHING
  const none = Object.fromEntries(FILTERS.map((name) => [name, undefined]))
  const all = searchAddress(query, { ...none, offset: undefined })
  const list = html`<ul class="chosen">${chosen.map(({ name, value }) => chosenItem(query, name, value))}<li><a href="${all}">Remove all filters</a></li></ul>`
  if (total > 0) return html`<nav aria-label="Chosen filters">${list}</nav>`
  return html`<div class="panel" role="status"><p>No article found is left by ${chosen.length === 1 ? 'this filter' : 'these filters together'}${
    unfiltered !== undefined &&
    html`; without ${chosen.length === 1 ? 'it' : 'them'} there ${unfiltered === 1 ? 'is' : 'are'} <a href="${all}">${grouped(unfiltered)}</a>`
  }.</p>${list}</div>`
}

export const hasFilters = (query: SearchQuery): boolean =>
  FILTERS.some((name) => query[name] !== undefined)

const valuesOf = (query: SearchQuery, name: FilterName): string[] =>
  [query[name] ?? []].flat().map(String)

function chosenItem(query: SearchQuery, name: FilterName, value: string): Html {
  const rest = valuesOf(query, name).filter((one) => one !== value)
  const address = searchAddress(query, { [name]: rest, offset: undefined })
  return html`<li><a class="badge" href="${address}" aria-label="${NAMES[name]}: ${value}, remove this filter">${NAMES[name]}: <bdi>${value}</bdi> ×</a></li>`
}

const NAMES: Readonly<Record<FilterName, string>> = {
  product: 'Product',
  family: 'Product family',
  version: 'Version',
  servicePack: 'Service pack',
  issueType: 'Type',
  keyword: 'Keyword',
  section: 'Section',
  year: 'Year',
  date: 'Date',
  hasFix: 'Has a fix',
  hasWorkaround: 'Has a workaround',
  file: 'File',
  error: 'Error code',
  collection: 'Knowledge base',
}
