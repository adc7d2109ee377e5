// Files of a computer beside those that articles ship: what is behind first.

import type { ArticleLink } from '../../contract/citation.ts'
import {
  FILE_STANDINGS,
  type InventoryFile,
  type InventoryFiles,
} from '../../contract/inventory-files.ts'
import { baseName } from '../../engine/inventory/file-facts.ts'
import { addressWith, articleAddress, passageAddress } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { drawUpTo } from '../page-weight.ts'
import { visibleText } from '../visible-text.ts'
import { type InventoryFormParts, inventoryForm } from './inventory-form.ts'
import { STANDINGS } from './standings.ts'

export interface InventoryPageParts extends InventoryFormParts {
  readonly report?: InventoryFiles | undefined
  /** Why there is no result although there is a list. */
  readonly refusal?: string | undefined
}

/** Of the table, in characters of markup. */
const MOST_OF_TABLE = 55_000
const ARTICLES_SHOWN = 3
const REMARKS_SHOWN = 10

export function inventoryPage({ report, refusal, ...form }: InventoryPageParts): Page {
  const main = html`<div>
<h1>Inventory check</h1>
<p>Which files of a computer are older than those that fixes ship, and how many fixes each is behind.</p>
${refusal !== undefined && html`<p class="panel" role="alert">${visibleText(refusal)}</p>`}
${report && resultOf(report)}
${report && html`<h2 id="again">Another list</h2>`}
${inventoryForm(form)}
</div>`
  return { title: 'Inventory check – Quarry', main, here: '/inventory' }
}

function resultOf(report: InventoryFiles): Html {
  const { drawn, rest } = drawUpTo(report.files, MOST_OF_TABLE, fileRow)
  const more = report.total - drawn.length
  return html`<section class="answer" aria-label="Result">
<p>${summary(report)}</p>
<dl class="standings">${FILE_STANDINGS.map((standing) => {
    const { kind, name, meaning } = STANDINGS[standing]
    return html`<div><dt><span class="badge ${kind}">${name}</span> <span class="quiet">${meaning}</span></dt><dd>${grouped(report.totals[standing])}</dd></div>`
  })}</dl>
${remarksOf(report)}
</section>
${report.files.length > 0 && tableOf(drawn)}
${
  more > 0 &&
  html`<p class="quiet">The first ${grouped(drawn.length)} of ${grouped(report.total)} files are shown${
    rest.length > 0 && ', as many as a page holds'
  }. All are in the CSV.</p>`
}`
}

function summary({ rows, different, totals, fixes }: InventoryFiles): Html {
  const read = `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'} read, ${grouped(different)} different.`
  if (totals.behind === 0) return html`${read} <b>None is behind</b> what articles ship.`
  const files = `${grouped(totals.behind)} ${totals.behind === 1 ? 'file is' : 'files are'} behind`
  return html`${read} <b>${files}</b>; ${grouped(fixes)} ${fixes === 1 ? 'article ships' : 'articles ship'} newer ones.`
}

function remarksOf({ remarks, remarksTotal }: InventoryFiles): Html {
  if (remarksTotal === 0) return NOTHING
  const shown = remarks.slice(0, REMARKS_SHOWN)
  const more = remarksTotal - shown.length
  return html`<details><summary>${grouped(remarksTotal)} ${remarksTotal === 1 ? 'remark' : 'remarks'} on the list</summary><ul>${shown.map(
    ({ row, text }) => html`<li>Row ${row}: ${visibleText(text)}</li>`,
  )}${more > 0 && html`<li>and ${grouped(more)} more</li>`}</ul></details>`
}

function tableOf(rows: readonly Html[]): Html {
  return html`<h2 id="files">Files</h2><div class="wide" tabindex="0" role="region" aria-labelledby="files"><table class="inventory">
<thead><tr><th scope="col">Row</th><th scope="col">File</th><th scope="col">At hand</th><th scope="col">Verdict</th><th scope="col">Newest shipped</th><th scope="col">Fixes behind</th><th scope="col">Shipped by</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
}

function fileRow(file: InventoryFile): Html {
  const { row, standing, newer, newest, shippedBy } = file
  const { kind, name } = STANDINGS[standing]
  const name255 = baseName(file.file)
  const address = addressOfFile(file)
  const atHand = [file.version, file.platform, file.size, file.date].filter(Boolean).join(' · ')
  const best = newest?.version ?? newest?.rawDate ?? newest?.citation.article
  return html`<tr><td>${row}</td><th scope="row">${
    standing === 'unknown'
      ? visibleText(name255)
      : html`<a href="${address}">${visibleText(name255)}</a>`
  }</th><td>${visibleText(atHand)}</td><td><span class="badge ${kind}">${name}</span></td>
<td>${newest && best && html`<a href="${passageAddress(newest.citation)}">${best}</a>`}</td>
<td>${newer.total > 0 && html`<b>${grouped(newer.total)}</b> ${articles(newer, address)}`}</td><td>${articles(shippedBy, address)}</td></tr>`
}

/** With the version at hand, so that the page says who ships newer. */
function addressOfFile({ file, version, platform }: InventoryFile): string {
  return addressWith(`/files/${encodeURIComponent(baseName(file))}`, { version, platform })
}

function articles(
  { total, articles: links }: { readonly total: number; readonly articles: readonly ArticleLink[] },
  address: string,
): Html {
  const shown = links.slice(0, ARTICLES_SHOWN)
  const more = total - shown.length
  return html`${shown.map(
    ({ id, title }) =>
      html`<a class="number" href="${articleAddress(id)}" title="${title}">${id}</a> `,
  )}${more > 0 && html`<a class="quiet" href="${address}">${grouped(more)} more</a>`}`
}
