import type { Problem } from '../contract/problem.ts'
import { html } from './html.ts'
import type { Page } from './layout.ts'

/** A refusal, for people. */
export function problemPage({ title, detail, instance, help }: Problem): Page {
  const main = html`<article class="article"><h1>${title}</h1><p>${detail}</p>
<p class="quiet"><a href="${help}">What this means</a> · request ${instance}</p></article>`
  return { title, main }
}
