import { html } from './html.ts'
import type { Page } from './layout.ts'

export interface ErrorMeaning {
  readonly code: string
  readonly status: number
  readonly meaning: string
}

/** What each error code means; a refusal leads to the section of its code. */
export function errorsPage(errors: readonly ErrorMeaning[]): Page {
  const main = html`<article class="article"><h1>What refusals mean</h1>
<p>Branch on <code>code</code>, which never changes. <code>instance</code> is the request id, under which the log has more.</p>
${errors.map(section)}</article>`
  return { title: 'What refusals mean', main }
}

const section = ({ code, status, meaning }: ErrorMeaning) =>
  html`<section id="${code}"><h2>${code}</h2><p>${meaning}</p><p class="quiet">Status ${status}</p></section>`
