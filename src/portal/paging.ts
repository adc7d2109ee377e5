// Lists in pages: which part is shown, and the ways to the parts before and behind it.

import { grouped } from './grouped.ts'
import { type Html, html, NOTHING } from './html.ts'

export interface Paged {
  readonly total: number
  readonly offset: number
  readonly limit: number
}

/** "Products 51–100 of 1,234"; of an empty list nothing. @param shown on this page. */
export function pageRange(name: string, { total, offset }: Paged, shown: number): string {
  return shown === 0 ? '' : `${name} ${offset + 1}–${offset + shown} of ${grouped(total)}`
}

/** @param address of the page that begins at an offset; 0 is the first. */
export function pageLinks(
  name: string,
  { total, offset, limit }: Paged,
  address: (offset: number) => string,
): Html {
  if (offset === 0 && offset + limit >= total) return NOTHING
  return html`<nav class="pages" aria-label="Pages of ${name}">${
    offset > 0 && html`<a rel="prev" href="${address(Math.max(0, offset - limit))}">Previous</a>`
  }${offset + limit < total && html`<a rel="next" href="${address(offset + limit)}">Next</a>`}</nav>`
}
