// The field that a text is pasted into. It goes in the body of a form: it stands in no address and no
// log, and is not sent back where it would make the page heavy.

import { type Html, html } from './html.ts'
import { visibleSize } from './page-weight.ts'

export interface PasteArea {
  readonly name: string
  readonly label: string
  readonly rows: number
  /** What was pasted. */
  readonly text: string
  /** Megabytes that the form takes. */
  readonly limitMegabytes: number
  /** Other ways to give it. */
  readonly help: string
}

/** A longer text is not sent back. In units of markup. */
const MOST_REPEATED = 24_000

/** Whether the page has the text itself, so that its form can be sent again. */
export const isRepeated = (text: string): boolean => visibleSize(text) <= MOST_REPEATED

export function pasteArea({ name, label, rows, text, limitMegabytes, help }: PasteArea): Html {
  const note = isRepeated(text)
    ? `${help} Up to ${limitMegabytes} MB; nothing of it is kept or logged.`
    : 'The text was read; it is too long to be repeated here. Go back to change it or to send it again.'
  return html`<label>${label} <textarea name="${name}" rows="${rows}" spellcheck="false" wrap="off" dir="ltr" aria-describedby="${name}-help">
${isRepeated(text) && text}</textarea></label>
<p class="quiet" id="${name}-help">${note}</p>`
}
