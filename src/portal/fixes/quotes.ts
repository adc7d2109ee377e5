import type { Citation } from '../../contract/citation.ts'
import { passageAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'

/** Quotes with links to their passages: the first at once, the others when they are asked for. */
export function quotes(citations: readonly Citation[]): Html {
  const [first, ...others] = citations
  if (first === undefined) return NOTHING
  const more = others.length === 1 ? '1 more quote' : `${others.length} more quotes`
  return html`${quoteOf(first)}${
    others.length > 0 &&
    html`<details class="more-quotes"><summary>${more}</summary>${others.map(quoteOf)}</details>`
  }`
}

const quoteOf = (citation: Citation): Html =>
  html`<blockquote class="proof"><a href="${passageAddress(citation)}">${citation.quote}</a> <cite>${citation.article}</cite></blockquote>`
