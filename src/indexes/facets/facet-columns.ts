// The data of the facets, one column a field, in flat typed arrays:
//
//   value → its articles, ascending          article → its values, ascending
//
// The first way filters, the second way counts the values of many articles at once.

import type { StringTable } from '../string-table.ts'
import type { FacetField } from './fields.ts'

export interface FacetColumn {
  /** Distinct, sorted by code units; each is held by an article. */
  readonly values: StringTable
  /** Value v is held by articles[firstArticle[v]] up to the next. */
  readonly firstArticle: Uint32Array
  readonly articles: Uint32Array
  /** Article a holds valueNumbers[firstValue[a]] up to the next. */
  readonly firstValue: Uint32Array
  readonly valueNumbers: Uint32Array
}

export interface FacetIndex {
  readonly articleCount: number
  /** Article → day of its last change as a number, 20010314; 0 where it is not known. */
  readonly days: Uint32Array
  readonly columns: Readonly<Record<FacetField, FacetColumn>>
}

/** Between the parts of a version ("product\tversion") and of a service pack. */
export const PART_SEPARATOR = '\t'
