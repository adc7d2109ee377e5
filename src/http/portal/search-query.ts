// What a form asks of the search.

import { checkedBy } from '../../contract/check.ts'
import { FacetQuery } from '../../contract/facets.ts'
import { type SearchQuery, SearchQuery as SearchSchema } from '../../contract/search.ts'
import { QuarryError } from '../../model/errors.ts'
import { PAGE_FACETS } from '../../portal/search/facet-lists.ts'
import { type FormFields, readForm } from './read-form.ts'

const FACET_VALUES = 8

/** `undefined` where nothing is asked. Throws `request-invalid`. */
export function searchQueryOf(fields: FormFields): SearchQuery | undefined {
  const asked = readForm(fields, SearchSchema.properties)
  if (asked['q'] === undefined) return undefined
  const page = { facets: [...PAGE_FACETS], facetLimit: FACET_VALUES }
  const checked = checkedBy(SearchSchema, { ...asked, ...page })
  if ('invalid' in checked) throw invalid(checked.invalid)
  return checked.value
}

/** What the values of a facet are counted over; the order and the page of the articles do not matter. */
export function facetQueryOf(fields: FormFields, limit: number): FacetQuery {
  const { skip, offset: _offset, limit: _limit, ...others } = fields
  const asked = readForm({ ...others, offset: skip }, FacetQuery.properties)
  const checked = checkedBy(FacetQuery, { ...asked, limit })
  if ('invalid' in checked) throw invalid(checked.invalid)
  return checked.value
}

const invalid = (detail: string) => new QuarryError('request-invalid', { detail: `${detail}.` })
