// An article that is not held is never answered for: only what others say of it is told.

import { describeMissing } from '../missing-article.ts'
import type { Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft } from './answerer.ts'
import { counted } from './wording.ts'

const NEAREST = 3

export const notHeld: Answerer = {
  kind: 'fact',
  intents: ['any'],
  answer: async (question, sources) => {
    const missing = question.articles.filter((id) => sources.ordinalOf(id) === undefined)
    const [id] = missing
    if (id === undefined || missing.length < question.articles.length) return undefined
    return declined(question, sources, id)
  },
}

function declined(_question: Question, sources: AnswerSources, id: string): Draft {
  const { citedBy, titlesSeen } = describeMissing(sources.holdings.snapshot, id)
  const [title] = titlesSeen
  const named = title === undefined ? '' : ` They call it "${title}".`
  const text =
    citedBy.length === 0
      ? `The knowledge base does not hold ${id}, and no article refers to it.`
      : `The knowledge base does not hold ${id}; ${counted(citedBy.length, 'article')} refer to it.${named}`
  return {
    outcome: 'abstained',
    isFinal: true,
    reason: { code: 'article-not-held', text },
    nearest: citedBy.slice(0, NEAREST).flatMap((citer) => sources.ordinalOf(citer.id) ?? []),
    ...(citedBy.length > 0 && { narrowing: `Do you want to know which articles refer to ${id}?` }),
  }
}
