// What the log matcher asks. The text goes in the body of a form: it stands in no address and no log.

import { type Html, html } from '../html.ts'
import { visibleSize } from '../page-weight.ts'

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

/** A longer text is not sent back: the page would be as large. In units of markup. */
const MOST_REPEATED = 24_000

export function logForm({ fields, products, text = '', limitMegabytes }: LogFormParts): Html {
  const { product = '', release = '' } = fields
  const isRepeated = visibleSize(text) <= MOST_REPEATED
  return html`<form class="paste" action="/logs" method="post" enctype="multipart/form-data">
<label>Log, event or message <textarea name="log" rows="10" spellcheck="false" autocomplete="off" wrap="off" dir="ltr" aria-describedby="log-help">
${isRepeated && text}</textarea></label>
<p class="quiet" id="log-help">${
    isRepeated
      ? html`Or choose a saved log. Up to ${limitMegabytes} MB; nothing of it is kept or logged.`
      : html`The text was read; it is too long to be repeated here. Go back to change it.`
  }</p>
<div class="planner">
<label>Log file <input type="file" name="file" accept=".log,.txt,.lo_,.csv,.xml,.evt,text/*"></label>
<label>Product (may be empty) <input name="product" value="${product}" list="products" maxlength="200" autocomplete="off"></label>
<datalist id="products">${products.map((name) => html`<option value="${name}"></option>`)}</datalist>
<label>Build or service pack (may be empty) <input name="release" value="${release}" maxlength="200" autocomplete="off"></label>
<button class="first">Find the articles</button>
</div>
</form>`
}
