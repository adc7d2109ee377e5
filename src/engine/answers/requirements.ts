// What an article says must be there before its fix is installed, in its own words.

import type { SourceSpan } from '../../model/span.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { DraftSentence } from './answerer.ts'
import { asSentence } from './wording.ts'

/** Statements of one article, in its order, each place once. */
export function requirements(sources: AnswerSources, ordinal: number): DraftSentence[] {
  const article = sources.article(ordinal)
  if (article === undefined) return []
  const { requires, requiredBefore } = article
  const spans: SourceSpan[] = [...requires, ...requiredBefore]
    .filter(({ isNegated }) => isNegated !== true)
    .map(({ span }) => span)
  return [...new Map(spans.map((span) => [span.start, span])).values()].flatMap((span) => {
    const citations = sources.cite(ordinal, span)
    const [first] = citations
    return first === undefined ? [] : [{ text: asSentence(first.quote), citations }]
  })
}
