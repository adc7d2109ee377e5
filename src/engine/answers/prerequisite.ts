// "Which service pack does the patch require?": what must be there first, as the article states it.

import { canonicalProduct, isWithinFamily } from '../../model/product-family.ts'
import type { Requirement } from '../../model/statement.ts'
import type { Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { clashOf, platformClash } from './article-scope.ts'
import { asSentence } from './wording.ts'

// "which service pack …", "lowest SP", "what must be installed before", "prerequisites of Q1"
const ASKS_FOR_RELEASE =
  /\bservice packs?\b|\bsp ?\d?\b|\bprerequisites?\b|\binstalled (?:first|before)\b/i

export const prerequisite: Answerer = {
  kind: 'prerequisite',
  intents: ['prerequisite'],
  answer: async (question, sources) => {
    if (!ASKS_FOR_RELEASE.test(question.text) || question.files.length > 0) return undefined
    const ordinal = await sources.subject()
    const article = ordinal === undefined ? undefined : sources.article(ordinal)
    if (ordinal === undefined || article === undefined) return undefined
    const told = article.requires.filter((one) => isOn(question, one))
    if (told.length === 0) return undefined
    const clash = clashOf(question, article) ?? platformClash(question, article)
    if (clash !== undefined) {
      return { outcome: 'abstained', reason: clash, isFinal: true, nearest: [ordinal] }
    }
    return draftOf(sources, ordinal, told)
  },
}

/** Of the product that the question names, where both name one. */
function isOn(question: Question, { releases, articles, isNegated }: Requirement): boolean {
  if (isNegated === true) return false
  if (releases.length === 0) return articles.length > 0
  const asked = question.products.map(({ family }) => family)
  return releases.some(({ product }) => {
    const family = canonicalProduct(product ?? '')
    if (family === undefined || asked.length === 0) return true
    return asked.some((one) => {
      const other = canonicalProduct(one)
      return other !== undefined && isWithinFamily(family, other)
    })
  })
}

function draftOf(
  sources: AnswerSources,
  ordinal: number,
  statements: readonly Requirement[],
): Draft | undefined {
  const places = [...new Map(statements.map((one) => [one.span.start, one.span])).values()]
  const sentences = places.slice(0, 4).flatMap((span): DraftSentence[] => {
    const citations = sources.cite(ordinal, span)
    const [first] = citations
    return first === undefined ? [] : [{ text: asSentence(first.quote), citations }]
  })
  const [first, ...others] = sentences
  if (first === undefined) return undefined
  return { outcome: 'answered', certainty: 'stated', sentences: [first, ...others] }
}
