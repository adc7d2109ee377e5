import type { Citation } from '../contract/citation.ts'
import { passageAddress } from './addresses.ts'
import { type Html, html } from './html.ts'

const MAX_QUOTE = 240

/** Text without its end where it is long; nothing is cut within a character. */
export function shortened(text: string, most = MAX_QUOTE): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.trimEnd()} …`
}

/** A quote that leads to its place. */
export const quoteLink = (citation: Citation): Html =>
  html`<blockquote><a href="${passageAddress(citation)}">${shortened(citation.quote)}</a></blockquote>`

/** The same with the number of its article in front. */
export const citedQuote = (citation: Citation): Html =>
  html`<blockquote><a href="${passageAddress(citation)}"><span class="number">${citation.article}</span> ${shortened(citation.quote)}</a></blockquote>`
