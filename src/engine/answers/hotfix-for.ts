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
    const isOtherwise = wants(question, 'workaround') || wants(question, 'steps')
    if (!asks || isOtherwise || question.articles.length > 0 || question.builds.length > 0)
      return undefined
    const [best] = await sources.ranked()
    const article = best === undefined ? undefined : sources.article(best.ordinal)
    if (best === undefined || article === undefined || !bringsFix(article)) return undefined
    const clash = clashOf(question, article)
    if (clash !== undefined) {
      return { outcome: 'abstained', reason: clash, isFinal: false, nearest: [best.ordinal] }
    }
    return draftOf(question, sources, best.ordinal, article)
  },
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
