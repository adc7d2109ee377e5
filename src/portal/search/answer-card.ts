// The answer to a question: each sentence with the passages that prove it, or why there is none.

import type { Answer, AnswerSentence } from '../../contract/answers.ts'
import type { Citation } from '../../contract/citation.ts'
import { addressWith, articleAddress, passageAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { linkNumbers } from '../number-links.ts'
import { type AnswerVote, answerFeedback } from './answer-feedback.ts'

const CERTAINTIES: Readonly<Record<NonNullable<Answer['certainty']>, string>> = {
  stated: 'stated by the articles',
  derived: 'derived from what the articles state',
  inferred: 'inferred; no article says so outright',
}

/** @param vote how it can be said whether the answer helped; absent where nothing is kept. */
export function answerCard(answer: Answer, vote?: AnswerVote): Html {
  if (!isAnswerShown(answer)) return NOTHING
  if (answer.status === 'not-answered') return refusal(answer, vote)
  const { citations, certainty, status } = answer
  return html`<section class="answer" aria-label="Answer" id="answer">
<p class="eyebrow">Answer${status === 'partly' && ' to a part of the question'}${certainty && html` · <span class="certainty">${CERTAINTIES[certainty]}</span>`}</p>
${statements(answer)}
${sourceList(citations)}
${followUps(answer)}
${vote && answerFeedback(answer, vote)}
</section>`
}

/** Only where a question was asked: of a few words to search for nothing is said. */
export function isAnswerShown({ status, question, reason }: Answer): boolean {
  if (status !== 'not-answered') return true
  if (reason === undefined || reason.code === 'no-question') return false
  return reason.code !== 'not-covered' || question.includes('?')
}

/** Sentences that are lines of a list begin with a dash. */
function statements({ sentences, citations }: Answer): Html {
  const proofs = (places: readonly number[]) => places.map((at) => proofLink(citations[at], at))
  const isLine = ({ text }: AnswerSentence) => text.startsWith('- ')
  const said = sentences.filter((sentence) => !isLine(sentence))
  const lines = sentences.filter(isLine)
  return html`${said.map((sentence) => html`<p>${linkNumbers(sentence.text)}${proofs(sentence.citations)}</p>`)}${
    lines.length > 0 &&
    html`<ul>${lines.map((line) => html`<li>${linkNumbers(line.text.slice(2))}${proofs(line.citations)}</li>`)}</ul>`
  }`
}

function proofLink(citation: Citation | undefined, at: number): Html {
  if (citation === undefined) return NOTHING
  return html`<sup><a href="${passageAddress(citation)}" aria-label="[${at + 1}] Source: ${citation.article}">[${at + 1}]</a></sup>`
}

/** Longer quotes are shown from their beginning; their links lead to all of them. */
const MAX_QUOTE = 400

function sourceList(citations: readonly Citation[]): Html {
  if (citations.length === 0) return NOTHING
  return html`<details class="sources" open><summary>Sources</summary><ol>${citations.map(
    (citation) =>
      html`<li><a href="${passageAddress(citation)}">${citation.article}</a> <bdi>${citation.title}</bdi><blockquote>${quoteOf(citation)}</blockquote></li>`,
  )}</ol></details>`
}

const quoteOf = ({ quote }: Citation) =>
  quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE).trimEnd()} …` : quote

function followUps({ followUps: questions }: Answer): Html {
  if (questions.length === 0) return NOTHING
  return html`<p class="more">${questions.map((question) => html`<a href="${addressWith('/search', { q: question })}">${question}</a> `)}</p>`
}

const NEAREST = 3

function refusal(answer: Answer, vote: AnswerVote | undefined): Html {
  const { reason, nearest, narrowing } = answer
  return html`<section class="answer none" aria-label="Answer" id="answer"><p class="eyebrow">No answer</p>
<p>${reason?.text}</p>
${narrowing && html`<p><b>${narrowing}</b> Add it to the question above.</p>`}
${
  nearest.length > 0 &&
  html`<p>Nearest articles:</p><ul>${nearest.slice(0, NEAREST).map(({ id, title }) => html`<li><a class="number" href="${articleAddress(id)}">${id}</a> <bdi>${title}</bdi></li>`)}</ul>`
}${vote && answerFeedback(answer, vote)}</section>`
}
