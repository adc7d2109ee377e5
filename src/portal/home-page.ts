// Where people begin: what the knowledge base holds, and what it can be asked.

import type { FacetPage } from '../contract/facets.ts'
import { addressWith } from './addresses.ts'
import { grouped } from './grouped.ts'
import { type Html, html, NOTHING } from './html.ts'
import { type Page, searchForm } from './layout.ts'

export interface HomeParts {
  readonly articles: number
  readonly products: number
  /** Articles that are cited but not held. */
  readonly ghosts: number
  readonly families: FacetPage
  readonly questions: readonly string[]
}

export function homePage({ articles, products, ghosts, families, questions }: HomeParts): Page {
  const main = html`<div class="home">
<h1>Search the knowledge base</h1>
${searchForm('')}
<ul class="tally">
<li><b>${grouped(articles)}</b> ${articles === 1 ? 'article' : 'articles'}</li>
<li><b>${grouped(products)}</b> <a href="/products">products</a></li>
<li><b>${grouped(ghosts)}</b> more articles cited, not held</li>
</ul>
${tryThem(questions)}
<h2>Which fixes does a site need?</h2>
<p>The <a href="/fixes">fix planner</a> says what to install before an upgrade, in which order, and what for.</p>
${productList(families)}
</div>`
  return { title: 'Quarry', main, here: '/', hasSearch: true }
}

function tryThem(questions: readonly string[]): Html {
  if (questions.length === 0) return NOTHING
  return html`<h2>Questions to try</h2><ul class="try">${questions.map(
    (question) =>
      html`<li><a href="${addressWith('/search', { q: question })}">${question}</a></li>`,
  )}</ul>`
}

function productList({ values, total }: FacetPage): Html {
  if (values.length === 0) return NOTHING
  const more = total > values.length
  return html`<h2>Products</h2><ul class="products">${values.map(
    ({ value, count }) =>
      html`<li><a href="${addressWith('/search', { q: '*', family: value })}">${value}</a> <span class="count">${grouped(count)}</span></li>`,
  )}</ul>${more && html`<p class="quiet">The ${values.length} with most articles of ${total} product families.</p>`}`
}
