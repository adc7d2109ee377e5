// The answer to a question: each sentence with the passages that prove it, or why there is none.

import type { Answer, AnswerSentence } from '../../contract/answers.ts'
import type { Citation } from '../../contract/citation.ts'
import { articleAddress, passageAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { linkNumbers } from '../number-links.ts'

const CERTAINTIES: Readonly<Record<NonNullable<Answer['certainty']>, string>> = {
  stated: 'stated by the articles',
  derived: 'derived from what the articles state',
  inferred: 'inferred; no article says so outright',
}

export function answerCard(answer: Answer): Html {
  if (answer.status === 'not-answered') return refusal(answer)
  const { citations, certainty, status } = answer
  return html`<section class="answer" aria-label="Answer">
<p class="eyebrow">Answer${status === 'partly' && ' to a part of the question'}${certainty && html` · <span class="certainty">${CERTAINTIES[certainty]}</span>`}</p>
${statements(answer)}
${sourceList(citations)}
${followUps(answer)}
</section>`
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
  return html`<sup><a href="${passageAddress(citation)}" aria-label="Source ${at + 1}: ${citation.article}">[${at + 1}]</a></sup>`
}

function sourceList(citations: readonly Citation[]): Html {
  if (citations.length === 0) return NOTHING
  return html`<details class="sources" open><summary>Sources</summary><ol>${citations.map(
    (citation) =>
      html`<li><a href="${passageAddress(citation)}">${citation.article}</a> ${citation.title}<blockquote>${citation.quote}</blockquote></li>`,
  )}</ol></details>`
}

function followUps({ followUps: questions }: Answer): Html {
  if (questions.length === 0) return NOTHING
  return html`<p class="more">${questions.map((question) => html`<a href="/search?${new URLSearchParams({ q: question }).toString()}">${question}</a> `)}</p>`
}

/** Only where a question was asked: of a few words to search for nothing is said. */
function refusal({ question, reason, nearest, narrowing }: Answer): Html {
  if (reason === undefined || reason.code === 'no-question') return NOTHING
  if (reason.code === 'not-covered' && !question.includes('?')) return NOTHING
  return html`<section class="answer none" aria-label="Answer"><p class="eyebrow">No answer</p>
<p>${reason.text}${narrowing && html` ${narrowing}`}</p>
${
  nearest.length > 0 &&
  html`<p>Nearest: ${nearest.slice(0, 3).map(({ id, title }) => html`<a href="${articleAddress(id)}">${id}</a> ${title}. `)}</p>`
}</section>`
}
