// What the planner asks of a site. The form sends its fields in the address, which is the permalink.

import { type Html, html } from '../html.ts'

/** Fields as they were filled in; empty ones are absent. */
export interface FixFields {
  readonly product?: string
  /** A build, or a service pack. */
  readonly release?: string
  readonly target?: string
  /** Whether several sites share a domain. */
  readonly shared?: 'yes' | 'no'
}

export interface FixFormParts {
  readonly fields: FixFields
  /** Names to choose from. */
  readonly products: readonly string[]
}

const SHARED = [
  ['', 'not said'],
  ['yes', 'yes'],
  ['no', 'no'],
] as const

export function fixForm({ fields, products }: FixFormParts): Html {
  const { product = '', release = '', target = '', shared = '' } = fields
  return html`<form class="planner" action="/fixes" method="get">
<label>Product <input name="product" value="${product}" list="products" required maxlength="200" autocomplete="off"></label>
<datalist id="products">${products.map((name) => html`<option value="${name}"></option>`)}</datalist>
<label>Build or service pack <input name="release" value="${release}" required maxlength="200" autocomplete="off"></label>
<label>Upgrade to (may be empty) <input name="target" value="${target}" maxlength="200" autocomplete="off"></label>
<label>Several sites in one domain? <select name="shared">${SHARED.map(([value, name]) =>
    value === shared
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`,
  )}</select></label>
<button class="first">Show the fixes</button>
</form>`
}
