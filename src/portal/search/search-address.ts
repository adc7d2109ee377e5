import type { SearchQuery } from '../../contract/search.ts'
import { addressWith } from '../addresses.ts'

type Parameter = string | number | readonly string[] | undefined

/** The address of the same search with some parameters changed; `undefined` removes one. */
export function searchAddress(
  query: SearchQuery,
  changes: Readonly<Record<string, Parameter>> = {},
): string {
  const { facets: _facets, facetLimit: _limit, limit: _page, ...kept } = query
  const parameters = Object.entries({ ...kept, ...changes }).map(
    ([name, value]) => [name, textOf(value)] as const,
  )
  return addressWith('/search', Object.fromEntries(parameters))
}

function textOf(value: unknown): Parameter {
  if (Array.isArray(value)) return value.map(String)
  return value === undefined ? undefined : String(value)
}
