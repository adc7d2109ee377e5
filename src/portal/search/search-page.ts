// What was found: the answer first, then articles with the passages that match, and what to narrow by.

import type { Answer } from '../../contract/answers.ts'
import type { SearchHit, SearchQuery, SearchResponse } from '../../contract/search.ts'
import { articleAddress } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING, trusted } from '../html.ts'
import type { Page } from '../layout.ts'
import { answerCard } from './answer-card.ts'
import type { AnswerVote } from './answer-feedback.ts'
import { chosenFilters } from './chosen-filters.ts'
import { facetLists } from './facet-lists.ts'
import { searchAddress, searchApiAddress } from './search-address.ts'

export interface SearchParts {
  readonly query: SearchQuery
  readonly response: SearchResponse
  readonly answer?: Answer | undefined
  /** How it can be said whether the answer helped. */
  readonly vote?: AnswerVote | undefined
  /** Articles found without filters, where these leave none. */
  readonly unfiltered?: number | undefined
}

export function searchPage({ query, response, answer, vote, unfiltered }: SearchParts): Page {
  const main = html`<div>
<h1><bdi>${query.q === '*' ? 'All articles' : shortened(query.q)}</bdi></h1>
${answer && answerCard(answer, vote)}
${remarks(query, response)}
${missing(response)}
<section aria-label="Articles"><h2>${counted(response)}</h2>
${chosenFilters(query, response, unfiltered)}
${response.hits.length > 0 && sorting(query)}
<ol class="hits" start="${response.offset + 1}">${response.hits.map(hitItem)}</ol>
${response.total === 0 && advice(query)}
${paging(query, response)}</section>
</div>
<aside class="around facets" aria-label="Narrow">${facetLists(query, response)}</aside>`
  return { title: `${shortened(query.q)} – Quarry`, main, query: query.q === '*' ? '' : query.q }
}

/** A pasted log is a query, too; the search field has all of it. */
const MAX_HEADING = 200

const shortened = (text: string) =>
  text.length > MAX_HEADING ? `${text.slice(0, MAX_HEADING).trimEnd()} …` : text

function counted({ total, offset, hits }: SearchResponse): string {
  if (total === 0) return 'No articles'
  if (total === 1) return 'One article'
  return `Articles ${offset + 1}–${offset + hits.length} of ${grouped(total)}`
}

function hitItem({ id, title, products, lastModified, issueTypes, snippet, siblings }: SearchHit) {
  const facts = [lastModified, ...issueTypes, products.slice(0, 3).join(', ')].filter(Boolean)
  return html`<li><h3><a href="${articleAddress(id)}"><bdi>${title}</bdi></a></h3>
<p class="meta"><span class="number">${id}</span> ${facts.join(' · ')}</p>
<p>${snippet.section !== '' && html`<span class="quiet">${snippet.section}:</span> `}<bdi>${trusted(snippet.html)}</bdi></p>
${siblings && siblings.length > 0 && html`<p class="meta">Also ${siblings.map((sibling) => html`<a href="${articleAddress(sibling.id)}">${sibling.id}</a> <bdi>${sibling.title}</bdi>. `)}</p>`}</li>`
}

/** How the query was understood, where that is not plain. */
function remarks(query: SearchQuery, { corrections = [], notices }: SearchResponse): Html {
  if (corrections.length === 0 && notices.length === 0) return NOTHING
  const told = notices.filter(({ code }) => code !== 'spelling-corrected')
  return html`<div class="panel" role="status">${
    corrections.length > 0 &&
    html`<p>Searched for ${corrections.map(({ from, to }) => html`<b>${to}</b> instead of ${from}, `)}<a href="${searchAddress(query, { spelling: 'off' })}">search as typed</a>.</p>`
  }${told.map(({ detail }) => html`<p>${detail}</p>`)}</div>`
}

function missing({ missing: ghost }: SearchResponse): Html {
  if (ghost === undefined) return NOTHING
  return html`<p class="panel"><a href="${articleAddress(ghost.id)}">${ghost.id}</a> is not held; its page tells what is known of it.</p>`
}

const advice = ({ match }: SearchQuery): Html =>
  html`<p>Fewer or other words may find more${match === 'all' && ', and so may articles with any of them'}. <a href="/search">Ways to search</a></p>`

const ORDERS = [
  ['relevance', 'Best first'],
  ['date', 'Newest first'],
  ['date-ascending', 'Oldest first'],
] as const

function sorting(query: SearchQuery): Html {
  return html`<p class="meta more">${ORDERS.map(([sort, name]) =>
    sort === (query.sort ?? 'relevance')
      ? html`<b aria-current="true">${name}</b> `
      : html`<a href="${searchAddress(query, { sort, offset: undefined })}">${name}</a> `,
  )}</p>`
}

/** The search refuses to skip more. */
const MAX_OFFSET = 1000

function paging(query: SearchQuery, { total, offset, limit }: SearchResponse): Html {
  const next = offset + limit
  const previous = Math.max(0, offset - limit)
  const last = Math.ceil(Math.min(total, MAX_OFFSET + limit) / limit)
  return html`<nav class="pages" aria-label="Pages of results">${
    offset > 0 &&
    html`<a rel="prev" href="${searchAddress(query, { offset: previous || undefined })}">Previous</a>`
  }${last > 1 && html`<span>Page ${Math.floor(offset / limit) + 1} of ${grouped(last)}</span>`}${
    next < total &&
    next <= MAX_OFFSET &&
    html`<a rel="next" href="${searchAddress(query, { offset: next })}">Next</a>`
  }<a href="${searchApiAddress(query)}">As JSON</a></nav>`
}
