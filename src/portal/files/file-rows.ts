// The rows of file tables that name a file, as printed.

import type { FileComparison, FileHistory, FileShipment } from '../../contract/file.ts'
import { passageAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { drawUpTo } from '../page-weight.ts'
import { type FileFields, fileAddress } from './file-form.ts'

/** Of the table, in characters of markup. */
const MOST_OF_ROWS = 30_000

const COMPARED: Readonly<Record<FileComparison, readonly [kind: string, name: string]>> = {
  newer: ['warn', 'newer'],
  same: ['good', 'same'],
  older: ['quiet', 'older'],
  'other-branch': ['quiet', 'other branch'],
  'other-platform': ['quiet', 'other processor'],
  'not-comparable': ['quiet', 'not comparable'],
}

export function fileRows(name: string, fields: FileFields, history: FileHistory): Html {
  const { shipments, listed, total, offset, comparisons } = history
  if (shipments.length === 0) return NOTHING
  const isCompared = comparisons !== undefined
  const isNamed = shipments.some((one) => tableName(one) !== '')
  const { drawn } = drawUpTo(shipments, MOST_OF_ROWS, (one) =>
    shipmentRow(one, isCompared, isNamed),
  )
  const end = offset + drawn.length
  const of = listed === total ? `${total}` : `${listed} (of ${total} in all)`
  const heads = ['Article', 'Version', ...(isCompared ? ['At hand'] : []), 'Date', 'Size']
  return html`<h2 id="rows">Rows as printed</h2>
<p class="quiet">${offset + 1}–${end} of ${of}, with size and date</p>
<div class="wide" tabindex="0" role="region" aria-labelledby="rows"><table>
<thead><tr>${[...heads, 'Processor', 'Language', ...(isNamed ? ['Table'] : [])].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${drawn}</tbody></table></div>
<nav class="pages" aria-label="Pages of rows">${
    offset > 0 &&
    html`<a rel="prev" href="${fileAddress(name, { ...fields, offset: 0 })}#rows">First rows</a>`
  }${
    end < listed &&
    html`<a rel="next" href="${fileAddress(name, { ...fields, offset: end })}#rows">Next rows</a>`
  }</nav>`
}

function shipmentRow(shipment: FileShipment, isCompared: boolean, isNamed: boolean): Html {
  const { article, version, comparison, date, rawDate, rawSize, citation } = shipment
  const { platform, language } = shipment
  const [kind, name] = COMPARED[comparison ?? 'not-comparable']
  return html`<tr><td><a class="number" href="${passageAddress(citation)}" title="${article.title}">${article.id}</a></td><td>${version}</td>${
    isCompared && html`<td><span class="badge ${kind}">${name}</span></td>`
  }<td>${date ?? rawDate}</td><td>${rawSize}</td><td>${platform}</td><td>${language}</td>${isNamed && html`<td>${tableName(shipment)}</td>`}</tr>`
}

const MOST_OF_NAME = 60

const tableName = ({ component, caption }: FileShipment): string =>
  [component, caption].filter(Boolean).join(' · ').slice(0, MOST_OF_NAME)
