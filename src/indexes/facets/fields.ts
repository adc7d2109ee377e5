// The facets and the order of their columns in the index.

export const FACET_FIELDS = [
  'product',
  'family',
  'version',
  'servicePack',
  'issueType',
  'keyword',
  'section',
  'year',
  'hasFix',
  'hasWorkaround',
  'file',
  'error',
  'collection',
] as const

export type FacetField = (typeof FACET_FIELDS)[number]

/** One value a field, made in the order of FACET_FIELDS. */
export function eachField<Value>(make: (field: FacetField) => Value): Record<FacetField, Value> {
  return {
    product: make('product'),
    family: make('family'),
    version: make('version'),
    servicePack: make('servicePack'),
    issueType: make('issueType'),
    keyword: make('keyword'),
    section: make('section'),
    year: make('year'),
    hasFix: make('hasFix'),
    hasWorkaround: make('hasWorkaround'),
    file: make('file'),
    error: make('error'),
    collection: make('collection'),
  }
}
