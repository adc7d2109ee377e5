import { articleAddress } from './addresses.ts'
import { type Html, html } from './html.ts'

// "needs Q249077 and Q252717", "KB3014451"
const NUMBER = /\b(?:Q|KB)\d{4,7}\b/g

/** Text with the numbers of articles as links to their pages. Linear. */
export function linkNumbers(text: string): Html {
  const parts: (Html | string)[] = []
  let at = 0
  for (const { 0: id, index } of text.matchAll(NUMBER)) {
    parts.push(text.slice(at, index), html`<a href="${articleAddress(id)}">${id}</a>`)
    at = index + id.length
  }
  return html`${parts}${text.slice(at)}`
}
