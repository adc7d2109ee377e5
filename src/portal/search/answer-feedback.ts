// Whether an answer helped, and why not. The question goes along only when the reader says so.

import type { Answer } from '../../contract/answers.ts'
import { FEEDBACK_REASONS, type FeedbackReason } from '../../contract/feedback.ts'
import { type Html, html } from '../html.ts'

export interface AnswerVote {
  /** The question as typed, to come back to it. */
  readonly question: string
  /** Of this one reading of the page, so that votes of two readers are two. */
  readonly voter: string
  /** What was said already. */
  readonly given?: 'yes' | 'no' | undefined
}

const REASONS: Readonly<Record<FeedbackReason, string>> = {
  incorrect: 'It is wrong',
  'not-what-i-asked': 'It is not what I asked',
  incomplete: 'Something is missing',
  outdated: 'It is outdated',
  unclear: 'It is unclear',
  other: 'Something else',
}

const MAX_NOTE = 1000

export function answerFeedback({ id }: Answer, { question, voter, given }: AnswerVote): Html {
  if (given !== undefined) {
    return html`<p class="useful" id="useful" role="status" tabindex="-1">Thank you. The people who keep this knowledge base will see it.</p>`
  }
  const hidden = html`<input type="hidden" name="answerId" value="${id}"><input type="hidden" name="q" value="${question}"><input type="hidden" name="voter" value="${voter}">`
  return html`<div class="useful" id="useful">
<form action="/feedback" method="post" data-in-place="">${hidden}<span>Useful?</span> <button name="useful" value="yes">Yes</button></form>
<details><summary>No</summary>
<form action="/feedback" method="post" data-in-place="">${hidden}
<p><label>Why <select name="reason"><option value="">Choose a reason</option>${FEEDBACK_REASONS.map((reason) => html`<option value="${reason}">${REASONS[reason]}</option>`)}</select></label></p>
<p><label>What should it say? <textarea name="note" rows="3" maxlength="${MAX_NOTE}"></textarea></label></p>
<p><label class="check"><input type="checkbox" name="withQuestion" value="yes"> Send my question along</label></p>
<button name="useful" value="no">Send</button></form></details>
<p class="said" role="status"></p></div>`
}
