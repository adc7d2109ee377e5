// Where people begin: what the knowledge base holds, and what it can be asked.

import type { FacetPage } from '../contract/facets.ts'
import { addressWith, productAddress } from './addresses.ts'
import { grouped } from './grouped.ts'
import { type Html, html, NOTHING } from './html.ts'
import { healthAddress, KNOWLEDGE_BASE } from './knowledge-base/addresses.ts'
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
<li><b>${grouped(articles)}</b> <a href="${KNOWLEDGE_BASE}">${articles === 1 ? 'article' : 'articles'}</a></li>
<li><b>${grouped(products)}</b> <a href="/products">products</a></li>
<li><b>${grouped(ghosts)}</b> <a href="${healthAddress('missing')}">more cited, not held</a></li>
</ul>
${tryThem(questions)}
${toolList()}
${productList(families)}
</div>`
  return { title: 'Quarry', main, here: '/', hasSearch: true }
}

const TOOLS = [
  ['/fixes', 'Fix planner', 'What to install before an upgrade, in which order, and what for.'],
  ['/inventory', 'Inventory check', 'Which fixes the files of a machine lack.'],
  ['/logs', 'Log matcher', 'Which articles quote the lines of a log or an event.'],
  ['/releases', 'Releases', 'Which version and service pack a build is.'],
  ['/knowledge-base', 'Health', 'What is missing, contradicts itself or leads nowhere.'],
] as const

const toolList = (): Html =>
  html`<h2>Tools</h2><ul class="tools">${TOOLS.map(
    ([address, name, purpose]) => html`<li><a href="${address}">${name}</a><br>${purpose}</li>`,
  )}</ul>`

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
      html`<li><a href="${productAddress(value)}">${value}</a> <span class="count">${grouped(count)}</span></li>`,
  )}</ul>${more && html`<p class="quiet">The ${values.length} with most articles of ${total} product families; <a href="/products">all products</a>.</p>`}`
}
