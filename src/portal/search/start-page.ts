// The page of a search for nothing: how to ask, and where to begin.

import type { FacetPage } from '../../contract/facets.ts'
import { addressWith } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { type Page, searchForm } from '../layout.ts'

export interface StartParts {
  readonly families: FacetPage
  readonly questions: readonly string[]
}

const WAYS: readonly (readonly [string, string])[] = [
  ['logon fails after upgrade', 'Words find articles; misspelt ones are corrected.'],
  ['"access is denied"', 'Words that stand together.'],
  ['0x80070005', 'A code, in any notation.'],
  ['ccm.dll', 'A file that articles list.'],
  ['printer -color', 'Without a word.'],
  ['install*', 'Words that begin so.'],
  [
    'title:registry',
    'Only in titles; also product: file: error: keyword: id: and date:1999-01..1999-12.',
  ],
  ['*', 'All articles, to narrow down by product, version, type and year.'],
]

export function startPage({ families, questions }: StartParts): Page {
  const main = html`<div class="home">
<h1>Search</h1>
${searchForm('')}
<p class="quiet">Type a question, an error message, lines of a log, a file name or an article number.</p>
${questions.length > 0 && html`<h2>Questions to try</h2><ul class="try">${questions.map((question) => html`<li>${searchLink(question)}</li>`)}</ul>`}
<h2>Ways to search</h2>
<dl class="facts">${WAYS.map(([query, says]) => html`<div><dt>${searchLink(query)}</dt><dd>${says}</dd></div>`)}</dl>
${familyList(families)}
</div>`
  return { title: 'Search – Quarry', main, hasSearch: true }
}

const searchLink = (query: string) =>
  html`<a href="${addressWith('/search', { q: query })}">${query}</a>`

function familyList({ values }: FacetPage): Html {
  if (values.length === 0) return NOTHING
  return html`<h2>Product families</h2><ul class="products">${values.map(
    ({ value, count }) =>
      html`<li><a href="${addressWith('/search', { q: '*', family: value })}"><bdi>${value}</bdi></a> <span class="count">${grouped(count)}</span></li>`,
  )}</ul>`
}
