// One file: its versions branch by branch, and every article that ships it.

import type { FileBranch, FileHistory, FileShipment } from '../contract/file.ts'
import { addressWith, articleAddress, passageAddress } from './addresses.ts'
import { type Html, html, NOTHING } from './html.ts'
import type { Page } from './layout.ts'

export function filePage(name: string, history: FileHistory): Page {
  const { total, articles, shipments, branches } = history
  const found =
    total === 0
      ? 'No article ships a file of this name.'
      : `${total} ${total === 1 ? 'row' : 'rows'} of file tables in ${articles} ${articles === 1 ? 'article' : 'articles'}.`
  const more = total > shipments.length
  const main = html`<div>
<p class="eyebrow">File</p>
<h1>${name}</h1>
<p>${found} <a href="${addressWith('/search', { q: name })}">Articles that name it</a></p>
${branches.map(branchSection)}
${shipments.length > 0 && shipmentTable(shipments)}
${more && html`<p><a href="/v1/files/${encodeURIComponent(name)}?limit=200">More rows as JSON</a></p>`}
</div>`
  return { title: `${name} – Quarry`, main }
}

/** Versions from the lowest to the highest, with what each step fixes. */
function branchSection({ product, edition, line, platform, steps }: FileBranch): Html {
  const title = [product, edition, line, platform].filter(Boolean).join(' ')
  return html`<section><h2>${title === '' ? 'Versions' : title}</h2><ol class="timeline">${steps.map(
    ({ version, date, articles }) =>
      html`<li><b>${version}</b> <span class="quiet">${date}</span><ul class="articles">${articles.map(
        ({ id, title: name }) =>
          html`<li><a class="number" href="${articleAddress(id)}">${id}</a> ${name}</li>`,
      )}</ul></li>`,
  )}</ol></section>`
}

function shipmentTable(shipments: readonly FileShipment[]): Html {
  return html`<h2 id="rows">Rows as printed</h2><div class="wide" tabindex="0" role="region" aria-labelledby="rows"><table>
<thead><tr><th scope="col">Article</th><th scope="col">Version</th><th scope="col">Date</th><th scope="col">Size</th><th scope="col">Platform</th><th scope="col">Language</th></tr></thead>
<tbody>${shipments.map(shipmentRow)}</tbody></table></div>`
}

function shipmentRow(shipment: FileShipment): Html {
  const { article, version, date, rawDate, rawSize, platform, language, citation } = shipment
  return html`<tr><td><a class="number" href="${passageAddress(citation)}">${article.id}</a></td>${[
    version,
    date ?? rawDate,
    rawSize,
    platform,
    language,
  ].map((cell) => html`<td>${cell ?? NOTHING}</td>`)}</tr>`
}
