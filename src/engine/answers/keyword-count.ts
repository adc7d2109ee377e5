// "How many articles carry kbexample?", "List the articles with keyword kbexample."

import { findValue, holdersOf } from '../../indexes/facets/query.ts'
import type { Question } from '../question/question.ts'
import { wants } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft } from './answerer.ts'

/** A list names no more in its data; its text names fewer. */
const MAX_LISTED = 100

export const keywordCount: Answerer = {
  kind: 'count',
  intents: ['count', 'list'],
  answer: async (question, sources) => {
    const column = sources.holdings.snapshot.facets.columns.keyword
    const found = question.keywords.flatMap((keyword) => {
      const number = findValue(column, keyword.toLowerCase())
      return number < 0 ? [] : { keyword, number }
    })
    const [first] = found
    return first === undefined ? unknownKeyword(question) : draftOf(question, sources, first)
  },
}

function unknownKeyword(question: Question): Draft | undefined {
  const keyword = question.keywords.find((name) => /^kb/i.test(name))
  if (keyword === undefined) return undefined
  return {
    outcome: 'abstained',
    isFinal: true,
    reason: { code: 'unknown-keyword', text: `No article carries the keyword ${keyword}.` },
  }
}

function draftOf(
  question: Question,
  sources: AnswerSources,
  { keyword, number }: { readonly keyword: string; readonly number: number },
): Draft {
  const column = sources.holdings.snapshot.facets.columns.keyword
  const count = holdersOf(column, number)
  const start = column.firstArticle[number] ?? 0
  const ordinals = [...column.articles.subarray(start, start + Math.min(count, MAX_LISTED))]
  const links = ordinals.flatMap((ordinal) => sources.link(ordinal) ?? [])
  const articles = links.map((link) => ({ ...link, held: true }))
  const says = count === 1 ? '1 article carries' : `${count} articles carry`
  const isList = wants(question, 'list') && !wants(question, 'count')
  const lines = isList
    ? links.map(({ id, title }) => ({ text: `- ${id}: ${title}`, citations: [] }))
    : []
  return {
    outcome: 'answered',
    kind: isList ? 'list' : 'count',
    certainty: 'stated',
    isCounted: true,
    sentences: [
      { text: `${says} the keyword ${keyword}${isList && count > 0 ? ':' : '.'}`, citations: [] },
      ...lines,
    ],
    data: { count, keyword, articles },
  }
}
