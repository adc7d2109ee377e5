// One answer, held against what a right one says.

import type { Citation } from '../../contract/citation.ts'
import { type AnswerPair, goldTexts, UNANSWERABLE } from './answer-pairs.ts'

/** The parts of an answer that are judged. */
export interface JudgedAnswer {
  readonly status: 'answered' | 'partly' | 'not-answered'
  readonly text: string
  readonly citations: readonly Citation[]
}

/**
 * `false` is an answer to a question that has none; `abstained` is right for these alone and counts as
 * `right` there.
 */
export type Outcome = 'right' | 'wrong' | 'abstained' | 'false'

/** @param canonicalId the id under which an article is held, for any spelling. */
export function judgeAnswer(
  { kind, gold, citations }: AnswerPair,
  answer: JudgedAnswer,
  canonicalId: (id: string) => string | undefined,
): Outcome {
  const isAnswered = answer.status !== 'not-answered'
  if (kind === UNANSWERABLE || gold.type === 'abstain') return isAnswered ? 'false' : 'right'
  if (!isAnswered) return 'abstained'
  const isCited = citations.length === 0 || citesOneOf(answer, citations, canonicalId)
  const isStated =
    gold.keys === undefined && gold.type === 'boolean'
      ? verdictOf(answer.text) === gold.value
      : (gold.keys ?? goldTexts(gold.value)).every((key) => occurs(key, answer.text))
  return isCited && isStated ? 'right' : 'wrong'
}

/** Whether one of the alternatives of a key stands in a text, case and white space aside. */
export function occurs(key: string, text: string): boolean {
  return key.split('|').some((one) => plain(text).includes(plain(one)))
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

// "No. The driver …", "Yes: …"; the end of the first sentence is a full stop before a blank.
const FIRST_SENTENCE = /^.*?(?:[.!?:](?=\s)|$)/s
// "yes", "no"
const VERDICT = /\b(?:yes|no)\b/i

/** What the first sentence says first; `undefined` when it says neither. */
function verdictOf(text: string): string | undefined {
  const [first = ''] = FIRST_SENTENCE.exec(text) ?? []
  return VERDICT.exec(first)?.[0].toLowerCase()
}

function citesOneOf(
  answer: JudgedAnswer,
  gold: readonly string[],
  canonicalId: (id: string) => string | undefined,
): boolean {
  const wanted = new Set(gold.map((id) => canonicalId(id) ?? id))
  return answer.citations.some(({ article }) => wanted.has(article))
}
