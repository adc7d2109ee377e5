// What the log matcher asks.

import { type Html, html } from '../html.ts'
import { pasteArea } from '../paste-area.ts'

/** Fields as they were filled in; empty ones are absent. */
export interface LogFields {
  readonly product?: string
  /** A build, or a service pack. */
  readonly release?: string
}

export interface LogFormParts {
  readonly fields: LogFields
  /** Names to choose from. */
  readonly products: readonly string[]
  /** What was pasted. */
  readonly text?: string | undefined
  /** Megabytes that the form takes. */
  readonly limitMegabytes: number
}

export function logForm({ fields, products, text = '', limitMegabytes }: LogFormParts): Html {
  const { product = '', release = '' } = fields
  const area = pasteArea({
    name: 'log',
    label: 'Log, event or message',
    rows: 10,
    text,
    limitMegabytes,
    help: 'Or choose a saved log.',
  })
  return html`<form class="paste" action="/logs" method="post" enctype="multipart/form-data">
${area}
<div class="fields">
<label>Log file <input type="file" name="file" accept=".log,.txt,.lo_,.csv,.xml,text/*"></label>
<label>Product (may be empty) <input name="product" value="${product}" list="products" maxlength="200"></label>
<datalist id="products">${products.map((name) => html`<option value="${name}"></option>`)}</datalist>
<label>Build or service pack (may be empty) <input name="release" value="${release}" maxlength="200"></label>
<button class="first">Find the articles</button>
</div>
</form>`
}
