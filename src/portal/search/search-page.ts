// What was found: the answer first, then articles with the passages that match, and what to narrow by.

import type { Answer } from '../../contract/answers.ts'
import type { SearchHit, SearchQuery, SearchResponse } from '../../contract/search.ts'
import { addressWith, articleAddress } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING, trusted } from '../html.ts'
import type { Page } from '../layout.ts'
import { answerCard } from './answer-card.ts'
import { facetLists } from './facet-lists.ts'
import { searchAddress } from './search-address.ts'

export interface SearchParts {
  readonly query: SearchQuery
  readonly response: SearchResponse
  readonly answer?: Answer | undefined
}

export function searchPage({ query, response, answer }: SearchParts): Page {
  const main = html`<div>
<h1>${query.q === '*' ? 'All articles' : query.q}</h1>
${answer && answerCard(answer)}
${remarks(query, response)}
${missing(response)}
<section aria-label="Articles"><h2>${counted(response)}</h2>
${response.hits.length > 0 && sorting(query)}
<ol class="hits" start="${response.offset + 1}">${response.hits.map(hitItem)}</ol>
${paging(query, response)}</section>
</div>
<aside class="around facets" aria-label="Narrow">${facetLists(query, response)}</aside>`
  return { title: `${query.q} – Quarry`, main, query: query.q === '*' ? '' : query.q }
}

function counted({ total, offset, hits }: SearchResponse): string {
  if (total === 0) return 'No articles'
  if (total === 1) return 'One article'
  return `Articles ${offset + 1}–${offset + hits.length} of ${grouped(total)}`
}

function hitItem({ id, title, products, lastModified, issueTypes, snippet, siblings }: SearchHit) {
  const facts = [lastModified, ...issueTypes, products.slice(0, 3).join(', ')].filter(Boolean)
  return html`<li><h3><a href="${articleAddress(id)}">${title}</a></h3>
<p class="meta"><span class="number">${id}</span> ${facts.join(' · ')}</p>
<p>${snippet.section !== '' && html`<span class="quiet">${snippet.section}:</span> `}${trusted(snippet.html)}</p>
${siblings && siblings.length > 0 && html`<p class="meta">Also ${siblings.map((sibling) => html`<a href="${articleAddress(sibling.id)}">${sibling.id}</a> ${sibling.title}. `)}</p>`}</li>`
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

const ORDERS = [
  ['relevance', 'Best first'],
  ['date', 'Newest first'],
  ['date-ascending', 'Oldest first'],
] as const

function sorting(query: SearchQuery): Html {
  return html`<p class="meta more">${ORDERS.map(([sort, name]) =>
    sort === (query.sort ?? 'relevance')
      ? html`<b>${name}</b> `
      : html`<a href="${searchAddress(query, { sort, offset: undefined })}">${name}</a> `,
  )}</p>`
}

/** The search refuses to skip more. */
const MAX_OFFSET = 1000

function paging(query: SearchQuery, { total, offset, limit }: SearchResponse): Html {
  const next = offset + limit
  const previous = Math.max(0, offset - limit)
  return html`<nav class="pages" aria-label="Pages of results">${
    offset > 0 &&
    html`<a rel="prev" href="${searchAddress(query, { offset: previous || undefined })}">Previous</a>`
  }${
    next < total &&
    next <= MAX_OFFSET &&
    html`<a rel="next" href="${searchAddress(query, { offset: next })}">Next</a>`
  }<a href="${addressWith('/v1/search', { q: query.q })}">As JSON</a></nav>`
}
