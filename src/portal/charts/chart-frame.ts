// What all charts have: a picture with its name, and the same values as a table.

import { type Html, html } from '../html.ts'

export interface ChartText {
  /** Unlike any other id of the page. */
  readonly id: string
  /** What is seen, in a few words. */
  readonly title: string
  /** What it comes to, in a sentence. */
  readonly description?: string | undefined
}

interface ChartParts extends ChartText {
  readonly width: number
  readonly height: number
  readonly drawing: Html
  /** The drawing has links, which a picture could not. */
  readonly hasLinks: boolean
  readonly heads: readonly string[]
  readonly rows: readonly Html[]
}

/** A picture of a fixed size in units of CSS pixels; where there is no room it scrolls by itself. */
export function chartFrame(parts: ChartParts): Html {
  const { id, title, description, width, height, drawing, hasLinks, heads, rows } = parts
  return html`<figure class="chart">
<div class="wide" tabindex="0" role="region" aria-label="${title}">
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${hasLinks ? 'group' : 'img'}" aria-labelledby="${id}-title"${
    description !== undefined && html` aria-describedby="${id}-description"`
  }>
<title id="${id}-title">${title}</title>
${description !== undefined && html`<desc id="${id}-description">${description}</desc>`}
${drawing}
</svg></div>
<details><summary>${title} as a table</summary><div class="wide" tabindex="0" role="region" aria-label="${title} as a table"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div></details>
</figure>`
}

/** 12.340 → "12.3": coordinates need no more. */
export const rounded = (value: number): string => String(Math.round(value * 10) / 10)
