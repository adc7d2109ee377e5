// The values of every facet as a kind of index: articles of a value, values of an article.

import type { IndexKind } from '../index-kind.ts'
import { buildFacets, mergeFacets } from './build.ts'
import { decodeFacets, encodeFacets } from './codec.ts'
import type { FacetIndex } from './facet-columns.ts'

export const facetIndex: IndexKind<FacetIndex> = {
  name: 'facets.bin',
  version: 2,
  build: buildFacets,
  merge: mergeFacets,
  encode: encodeFacets,
  decode: decodeFacets,
}
