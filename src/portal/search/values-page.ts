// All values of one facet over a search, to look for one among hundreds.

import type { FacetPage } from '../../contract/facets.ts'
import type { SearchQuery } from '../../contract/search.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { FACET_NAMES, facetItem, type PageFacet } from './facet-lists.ts'
import { searchAddress, valuesAddress } from './search-address.ts'

export interface ValuesParts {
  readonly query: SearchQuery
  readonly field: PageFacet
  /** Characters that the values must have. */
  readonly contains?: string | undefined
  readonly values: FacetPage
}

export function valuesPage({ query, field, contains = '', values }: ValuesParts): Page {
  const name = FACET_NAMES[field]
  const main = html`<div>
<p class="eyebrow"><a href="${searchAddress(query)}">Back to the articles</a></p>
<h1>${name}</h1>
<form class="short" action="/search/values" method="get">${hiddenFields(query, field)}
<label>Find in the values <input type="search" name="contains" value="${contains}" maxlength="200"></label>
<button>Find</button></form>
<p class="quiet" role="status">${found(values, contains)}</p>
<ul class="products facets">${values.values.map(({ value, count }) => facetItem(query, { field, value, count }))}</ul>
${paging(query, field, contains, values)}
</div>`
  return { title: `${name}: ${query.q}`, main, query: query.q === '*' ? '' : query.q }
}

function found({ total, values }: FacetPage, contains: string): string {
  const which = contains === '' ? '' : ` with “${contains}”`
  if (total === 0) return `There is none${which}.`
  return values.length === total
    ? `${grouped(total)} ${total === 1 ? 'value' : 'values'}${which}.`
    : `${grouped(values.length)} of ${grouped(total)}${which}, those with most articles first.`
}

/** The search that is narrowed stays with the form. */
function hiddenFields(query: SearchQuery, field: PageFacet): Html {
  const [, text = ''] = valuesAddress(query, { field }).split('?')
  const fields = [...new URLSearchParams(text)].filter(([name]) => name !== 'contains')
  return html`${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`
}

function paging(
  query: SearchQuery,
  field: PageFacet,
  contains: string,
  { total, offset, limit }: FacetPage,
): Html {
  if (total <= limit) return NOTHING
  const at = (skip: number) => valuesAddress(query, { field, contains, skip: skip || undefined })
  return html`<nav class="pages" aria-label="Pages of values">${
    offset > 0 && html`<a rel="prev" href="${at(Math.max(0, offset - limit))}">Previous</a>`
  }${offset + limit < total && html`<a rel="next" href="${at(offset + limit)}">Next</a>`}</nav>`
}
