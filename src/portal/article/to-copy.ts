// What readers take out of an article: commands and registry keys, each whole, where the text may wrap
// them. A script adds the buttons.

import type { ArticleView } from '../../contract/article.ts'
import { type Html, html, NOTHING } from '../html.ts'

/** More are in the text. */
const SHOWN = 20
/** Longer is a listing, which has a button of its own in the text. */
const MAX_LENGTH = 400

export function toCopy({ commands, registryKeys }: ArticleView): Html {
  const lines = new Set([
    ...commands.map(({ text }) => text),
    ...registryKeys.map(({ path }) => path),
  ])
  const shown = [...lines].filter((line) => line.length <= MAX_LENGTH).slice(0, SHOWN)
  if (shown.length === 0) return NOTHING
  return html`<section id="to-copy"><h2>Commands and keys</h2>
<ul class="articles">${shown.map((line) => html`<li><code data-copy="">${line}</code></li>`)}</ul></section>`
}
