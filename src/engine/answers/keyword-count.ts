// "How many articles carry kbexample?", "List the articles with keyword kbexample."

import type { Citation } from '../../contract/citation.ts'
import { findValue, holdersOf } from '../../indexes/facets/query.ts'
import type { Question } from '../question/question.ts'
import { wants } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'

/** A list names no more in its data; its text names fewer. */
const MAX_LISTED = 100
const MAX_LINES = 20

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
  const isList = wants(question, 'list') && !wants(question, 'count')
  const lines = isList ? ordinals.slice(0, MAX_LINES).map(lineOf(sources, keyword)) : []
  const more = isList && count > MAX_LINES ? `, the first ${MAX_LINES}` : ''
  const says = count === 1 ? '1 article carries' : `${count} articles carry`
  return {
    outcome: 'answered',
    kind: isList ? 'list' : 'count',
    certainty: 'stated',
    isCounted: true,
    sentences: [
      { text: `${says} the keyword ${keyword}${more}${isList ? ':' : '.'}`, citations: [] },
      ...lines,
    ],
    data: { count, keyword, articles: links.map((link) => ({ ...link, held: true })) },
    followUps: isList ? [] : [`List the articles with the keyword ${keyword}.`],
  }
}

/** The article with the place of the keyword in it. */
function lineOf(sources: AnswerSources, keyword: string) {
  return (ordinal: number): DraftSentence => {
    const link = sources.link(ordinal)
    return {
      text: `- ${link?.id}: ${link?.title}`,
      citations: citeKeyword(sources, ordinal, keyword),
    }
  }
}

/** Where the keyword stands, as a word in any letter case; the first place. */
function citeKeyword(sources: AnswerSources, ordinal: number, keyword: string): Citation[] {
  const text = sources.holdings.snapshot.articles.readText(ordinal)?.text ?? ''
  const plain = keyword.replace(/[^\w-]/g, '')
  const found = new RegExp(`(?<![\\w-])${plain}(?![\\w-])`, 'i').exec(text)
  if (found === null || plain === '') return []
  return sources.cite(ordinal, { start: found.index, end: found.index + plain.length })
}
