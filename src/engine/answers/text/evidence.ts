// A candidate with the question it is held against, as the tests of its evidence see it.

import type { AnswerReason } from '../../../contract/answers.ts'
import type { AskedValues } from '../../passages/asked-values.ts'
import type { Sought } from '../../passages/sought.ts'
import type { Question } from '../../question/question.ts'
import type { Candidate } from './candidates.ts'

export interface Evidence {
  readonly question: Question
  readonly sought: Sought
  readonly asked: AskedValues
  readonly candidate: Candidate
  /** The question asks for nothing: it tells of trouble. */
  readonly isComplaint: boolean
  /** What would be quoted, with sub-headings and heads of tables. */
  readonly passages: string
  /** Title, header and text of the article. */
  readonly whole: string
}

/** Why the evidence does not carry the question; `undefined` when it passes. */
export type EvidenceTest = (evidence: Evidence) => AnswerReason | undefined

export function evidenceOf(
  question: Question,
  sought: Sought,
  asked: AskedValues,
  candidate: Candidate,
  isComplaint = false,
): Evidence {
  const { units, chosen, article } = candidate
  const passages = chosen
    .map((at) => `${units[at]?.under ?? ''} ${units[at]?.head ?? ''} ${units[at]?.text ?? ''}`)
    .join('\n')
  return {
    question,
    sought,
    asked,
    candidate,
    isComplaint,
    passages,
    whole: `${article.title}\n${article.source.text}`,
  }
}

/** A reason that names the article. */
export function reasonOf(
  code: AnswerReason['code'],
  { article }: Candidate,
  why: string,
): AnswerReason {
  return { code, text: `The nearest article, ${article.id}, ${why}.` }
}
