// All links of an article in one direction, a page at a time.

import type { LinksResponse } from '../../contract/links.ts'
import { articleAddress, linksAddress } from '../addresses.ts'
import { html } from '../html.ts'
import type { Page } from '../layout.ts'
import { type LinkWay, linkWay } from './link-way.ts'
import { citingItem } from './linked-articles.ts'

export function linksPage(links: LinksResponse, way: LinkWay = linkWay(undefined)): Page {
  const { id, title, direction, total, offset, limit } = links
  const name = direction === 'in' ? 'Cited by' : 'References'
  const address = (start: number) =>
    linksAddress(id, { direction, offset: start || undefined, ...way.kept })
  const main = html`<article class="article">
<p class="eyebrow"><a class="number" href="${articleAddress(id, way.kept)}">${id}</a> <bdi>${title}</bdi></p>
<h1>${name} <span class="count">${total}</span></h1>
<ol class="articles" start="${offset + 1}">${links.links.map((link) => citingItem(link, way))}</ol>
<nav class="pages" aria-label="Pages of links">${
    offset > 0 && html`<a rel="prev" href="${address(Math.max(0, offset - limit))}">Previous</a>`
  }${offset + limit < total && html`<a rel="next" href="${address(offset + limit)}">Next</a>`}</nav>
</article>`
  return { title: `${name}: ${id}`, main }
}
