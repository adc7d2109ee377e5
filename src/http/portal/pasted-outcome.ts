// Refusals of forms with a pasted text, told on the page beside the form.

import { isRefusal } from '../../model/errors.ts'
import { PAGE } from './page-options.ts'
import { PASTED_MEGABYTES, type PastedForm } from './pasted-form.ts'

/** The route of such a form: what is pasted stands in no log. */
export const PASTED = { ...PAGE, config: { ...PAGE.config, hasPrivateBody: true } } as const

interface Refusal {
  readonly status: number
  readonly refusal: string
  readonly report?: never
}

/**
 * Why there is nothing to look at; `undefined` when there is.
 *
 * @param larger where a larger text is taken.
 */
export function refusedForm(form: PastedForm | undefined, larger: string): Refusal | undefined {
  if (form === undefined || form.failure === 'unreadable') {
    return { status: 400, refusal: 'The form could not be read.' }
  }
  if (form.failure === 'too-large') {
    return { status: 413, refusal: `The text is larger than ${PASTED_MEGABYTES} MB. ${larger}` }
  }
  if (form.text.trim() !== '') return undefined
  return { status: 400, refusal: 'There is no text. Paste one, or choose a file.' }
}

/** What the engine cannot be asked becomes a refusal; other errors are thrown. */
export async function toldOnPage<Result>(ask: () => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await ask()
  } catch (error) {
    if (!isRefusal(error) || !(error instanceof Error)) throw error
    return { status: 400, refusal: error.message }
  }
}
