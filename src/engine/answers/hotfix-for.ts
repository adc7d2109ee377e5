// "… crashes in the spelling check. Which hotfix?": the article that brings a fix for a symptom.

import type { Article } from '../../model/article.ts'
import { type Question, wants } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { clashOf } from './article-scope.ts'

export const hotfixFor: Answerer = {
  kind: 'fixes-needed',
  intents: ['fixes-needed'],
  answer: async (question, sources) => {
    const asks = question.intents.some(({ rule }) => rule === 'which-hotfix')
    if (!asks || question.articles.length > 0 || question.builds.length > 0) return undefined
    if (wants(question, 'workaround') || wants(question, 'steps')) return undefined
    const ordinal = await sources.subject()
    const article = ordinal === undefined ? undefined : sources.article(ordinal)
    if (ordinal === undefined || article === undefined || !bringsFix(article)) return undefined
    if (!standsIn(question, article)) return undefined
    const clash = clashOf(question, article)
    if (clash !== undefined) {
      return { outcome: 'abstained', reason: clash, isFinal: false, nearest: [ordinal] }
    }
    return draftOf(question, sources, ordinal, article)
  },
}

// "0720", "PUSH_NOTIFY", "0x80070005": held to the letter
const TELLING = /\b(?:0x[0-9a-f]+|\d{3,}|[A-Z]+_[A-Z_]+)\b/gi

/** What the question names, its products aside, stands in the article. */
function standsIn({ text, products }: Question, article: Article): boolean {
  const rest = products.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  )
  const whole = article.source.text.toLowerCase()
  return (rest.match(TELLING) ?? []).every((word) => whole.includes(word.toLowerCase()))
}

function bringsFix({ fileTables, downloads, fixedIn }: Article): boolean {
  return fileTables.length > 0 || downloads.length > 0 || fixedIn.length > 0
}

function draftOf(
  _question: Question,
  sources: AnswerSources,
  ordinal: number,
  { id, title, titleSpan, downloads, fixedIn }: Article,
): Draft | undefined {
  if (titleSpan === undefined) return undefined
  const first = {
    text: `It is the fix of ${id}: ${title}.`,
    citations: sources.cite(ordinal, titleSpan),
  }
  const [download] = downloads
  const files: DraftSentence[] =
    download === undefined
      ? []
      : [{ text: `It comes as ${download.file}.`, citations: sources.cite(ordinal, download.span) }]
  const stated = fixedIn.find(
    ({ evidence, releases }) => evidence === 'text' && releases.length > 0,
  )
  const quotes = stated === undefined ? [] : sources.cite(ordinal, stated.span)
  const included = quotes.map((quote) => ({ text: quote.quote, citations: [quote] }))
  return {
    outcome: 'answered',
    certainty: 'derived',
    sentences: [first, ...files, ...included],
    data: { articles: [{ id, title, held: true }] },
    followUps: [`Which articles refer to ${id}?`],
  }
}
