import type { SearchQuery } from '../../contract/search.ts'
import { addressWith } from '../addresses.ts'

type Parameter = string | number | readonly string[] | undefined
type Changes = Readonly<Record<string, Parameter>>

/** The address of the same search with some parameters changed; `undefined` removes one. */
export const searchAddress = (query: SearchQuery, changes: Changes = {}): string =>
  addressOf('/search', query, changes)

/** All values of a facet over the same search. */
export const valuesAddress = (query: SearchQuery, changes: Changes): string =>
  addressOf('/search/values', query, { ...changes, offset: undefined, sort: undefined })

/** The same search for programs. */
export const searchApiAddress = (query: SearchQuery): string => addressOf('/v1/search', query, {})

function addressOf(path: string, query: SearchQuery, changes: Changes): string {
  const { facets: _facets, facetLimit: _limit, limit: _page, ...kept } = query
  const parameters = Object.entries({ ...kept, ...changes }).map(
    ([name, value]) => [name, textOf(value)] as const,
  )
  return addressWith(path, Object.fromEntries(parameters))
}

function textOf(value: unknown): Parameter {
  if (Array.isArray(value)) return value.map(String)
  return value === undefined ? undefined : String(value)
}
