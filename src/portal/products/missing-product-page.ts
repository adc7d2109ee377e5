import { addressWith, productAddress } from '../addresses.ts'
import { html } from '../html.ts'
import type { Page } from '../layout.ts'

/** A name that no article applies to. @param nearest names that are known. */
export function missingProductPage(name: string, nearest: readonly string[]): Page {
  const main = html`<div>
<h1>No such product</h1>
<p>No article applies to “${name}”.</p>
${nearest.length > 0 && html`<p>Perhaps one of these:</p><ul class="articles">${nearest.map((one) => html`<li><a href="${productAddress(one)}">${one}</a></li>`)}</ul>`}
<p><a href="${addressWith('/products', {})}">All products</a></p>
</div>`
  return { title: `${name} – Quarry`, main, here: '/products' }
}
