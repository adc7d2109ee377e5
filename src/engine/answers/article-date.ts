// "When was Q1 last changed?": the date that the article itself prints.

import { type Question, wants } from '../question/question.ts'
import type { Answerer } from './answerer.ts'

// "last changed", "reviewed", "how old is", "date of Q1"
const OF_ARTICLE =
  /\b(?:changed|updated|modified|revised|reviewed|written|published)\b|\bhow old\b|\bdate of (?:the )?(?:article )?(?:q|kb ?)\d/i

export const articleDate: Answerer = {
  kind: 'fact',
  intents: ['file-date'],
  answer: async (question, sources) => {
    const [ordinal] = sources.named()
    if (ordinal === undefined || !isOfArticle(question)) return undefined
    const article = sources.article(ordinal)
    if (article?.lastModified === undefined) return undefined
    const { raw, date, span } = article.lastModified
    const citations = sources.cite(ordinal, span)
    if (citations.length === 0) return undefined
    const day = date === undefined || date === raw ? raw : `${raw} (${date})`
    return {
      outcome: 'answered',
      certainty: 'stated',
      sentences: [{ text: `${article.id} was last changed on ${day}.`, citations }],
      data: { values: [date ?? raw] },
    }
  },
}

function isOfArticle(question: Question): boolean {
  return question.files.length === 0 && !wants(question, 'steps') && OF_ARTICLE.test(question.text)
}
