// Articles that others cite and the knowledge base does not hold, by how often they are cited.

import type { Hub, HubsQuery, HubsResponse } from '../../contract/links.ts'
import { articleAddress } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../layout.ts'
import { pageLinks, pageRange } from '../paging.ts'
import { csvAddress, healthAddress } from './addresses.ts'
import { healthNav } from './health-nav.ts'

export function missingPage({ product = [] }: HubsQuery, missing: HubsResponse): Page {
  const { total, hubs } = missing
  const main = html`<div>
${healthNav('missing')}
<h1>Articles that are cited and not held</h1>
<p>The most cited first. Each leads to all that is known of it: who cites it, under which titles, in which sentences.</p>
<form class="inline" action="${healthAddress('missing')}" method="get"><label>Cited by articles on the product <input name="product" value="${product[0]}" maxlength="200"></label><button>Show</button></form>
<p role="status">${total === 0 ? 'No such article.' : `${pageRange('Articles', missing, hubs.length)}.`} ${total > 0 && html`<a href="${csvAddress('missing', { product })}" download>Download as CSV</a>`}</p>
<div class="wide" tabindex="0" role="region" aria-label="Missing articles"><table>
<thead><tr><th scope="col">Article</th><th scope="col">Cited by</th><th scope="col">Titles it is given</th></tr></thead>
<tbody>${hubs.map(missingRow)}</tbody></table></div>
${pageLinks('missing articles', missing, (offset) => healthAddress('missing', { product, offset: offset || undefined }))}
</div>`
  return { title: 'Missing articles – Quarry', main, here: '/knowledge-base' }
}

/** More of one article are in the file and on its page. */
const TITLES = 3

function missingRow({ id, citedBy, titlesSeen }: Hub): Html {
  const shown = titlesSeen.slice(0, TITLES)
  const more = titlesSeen.length - shown.length
  return html`<tr><td><a class="number ghost" href="${articleAddress(id)}">${id}</a></td><td class="figure">${grouped(citedBy)}</td><td>${shown.map(
    ({ title, count }, at) =>
      html`${at > 0 && html`<br>`}${title} <span class="count">${count}</span>`,
  )}${more > 0 && html` <span class="quiet">and ${more} more</span>`}</td></tr>`
}

export const MISSING_COLUMNS = ['article', 'cited by', 'titles'] as const

/** As many cells as there are columns. */
export const missingCells = ({ id, citedBy, titlesSeen }: Hub): string[] => [
  id,
  String(citedBy),
  titlesSeen.map(({ title, count }) => `${title} (${count})`).join(' | '),
]
