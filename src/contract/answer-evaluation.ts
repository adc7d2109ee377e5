// What an evaluation of answers prints.

import { type Static, Type } from 'typebox'
import { closedObject, listOf, textEnum } from './schema.ts'

const Count = (description: string) => Type.Integer({ minimum: 0, description })

export const AnswerTally = closedObject({
  n: Count('Questions.'),
  right: Count('Right answers, and questions without an answer that were not answered.'),
  wrong: Count('Answers that miss a fact or the article that states it.'),
  abstained: Count('Questions that have an answer and were not answered.'),
  false: Count('Answers to questions that have none.'),
})
export type AnswerTally = Static<typeof AnswerTally>

export const QuoteTally = closedObject({
  all: Count('Quotes of all answers.'),
  verbatim: Count('Those that stand in the article word for word.'),
  ofAnswerable: Count('Quotes of answers to questions that name the articles which state them.'),
  precise: Count('Those of them that are verbatim and from such an article.'),
})
export type QuoteTally = Static<typeof QuoteTally>

export const EvaluatedAnswer = closedObject({
  id: Type.String(),
  kind: Type.String(),
  question: Type.String(),
  outcome: textEnum(['right', 'wrong', 'abstained', 'false']),
  text: Type.String(),
})
export type EvaluatedAnswer = Static<typeof EvaluatedAnswer>

export const AnswerEvaluation = closedObject({
  all: AnswerTally,
  kinds: Type.Record(Type.String(), AnswerTally),
  quotes: QuoteTally,
  answers: listOf(EvaluatedAnswer),
})
export type AnswerEvaluation = Static<typeof AnswerEvaluation>
