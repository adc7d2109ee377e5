// The words of a question are covered by the article and by what is quoted of it.

import type { AnswerReason } from '../../../contract/answers.ts'
import { coverage } from '../../passages/rank-units.ts'
import { type Evidence, reasonOf } from './evidence.ts'
import { productAgreement } from './product-agreement.ts'

/** The question is about something. */
export function subjectIsNamed({ question, sought }: Evidence): AnswerReason | undefined {
  if (question.articles.length > 0) return undefined
  const subject = sought.terms.filter(({ isAsking }) => !isAsking)
  if (subject.length > 1 || subject.some(({ isName, word }) => isName || word.length > 2)) {
    return undefined
  }
  return { code: 'not-covered', text: 'The question does not say what it is about.' }
}

/** A question that asks for no sort of value is told from others by its words alone. */
const LEAST_OF_FACT = 0.63

/** A question that asks for no sort of value is told from others by its words alone. */
export function factsAreCovered({
  question,
  asked,
  candidate,
}: Evidence): AnswerReason | undefined {
  if (candidate.kind !== 'fact' || asked.kinds.length > 0 || question.articles.length > 0) {
    return undefined
  }
  if (candidate.coverage >= LEAST_OF_FACT) return undefined
  return reasonOf('not-covered', candidate, 'does not cover the question')
}

const NOTHING = { title: '', appliesTo: [], source: { text: '' } }

/** Share of the subject that stands where the value for another product is stated. */
const LEAST_AT_SIDE = 0.55

/** A value for a product that is not the article's own stands beside the name of that product. */
export function sidesAreCovered({ question, asked, sought, candidate }: Evidence) {
  const { article, units, chosen } = candidate
  // The line of a build itself says of which release it is.
  if (asked.kinds.every(({ name }) => name === 'build')) return undefined
  if (article.appliesTo.length === 0) return undefined
  const sides = question.products.filter(
    (product) =>
      /\d/.test(question.text.slice(product.start, product.end)) &&
      productAgreement(product, article, '') !== 'agrees',
  )
  const places = chosen.flatMap((at) => {
    const unit = units[at]
    if (unit === undefined || (asked.kinds.length > 0 && asked.share(unit.text) === 0)) return []
    return [[unit.under, unit.head, units[at - 1]?.text, unit.text, units[at + 1]?.text].join(' ')]
  })
  const isStated = sides.every((product) =>
    places.some(
      (place) =>
        productAgreement(product, NOTHING, place) === 'agrees' &&
        coverage(sought, sought.in(`${article.title} ${place}`)) >= LEAST_AT_SIDE,
    ),
  )
  if (sides.length === 0 || isStated) return undefined
  return reasonOf('not-stated', candidate, `does not state that for ${sides[0]?.name}`)
}

/** Share of the weight of the question's words that the article must hold, and the passages. */
export const LEAST_IN_ARTICLE = 0.45
export const LEAST_IN_PASSAGES = 0.3

const SHARE_WHEN_NAMED = 0.3
/** The section itself answers these, in words of its own. */
export const BY_SECTION: ReadonlySet<string> = new Set([
  'cause',
  'resolution',
  'workaround',
  'status',
  'fixed-in',
])

/** The words of the question stand in the article and in what is quoted. */
export function wordsAreCovered({ question, sought, candidate, passages, whole }: Evidence) {
  const inArticle = candidate.coverage
  const shown = BY_SECTION.has(candidate.kind) ? whole : `${candidate.article.title}\n${passages}`
  const inPassages = coverage(sought, sought.in(shown))
  // An article that is named need not be found by its words.
  const share = question.articles.length > 0 ? SHARE_WHEN_NAMED : 1
  if (inArticle >= LEAST_IN_ARTICLE * share && inPassages >= LEAST_IN_PASSAGES * share) {
    return undefined
  }
  if (question.articles.length > 0 && candidate.kind !== 'fact') return undefined
  const held = sought.in(whole)
  const missing = sought.terms.filter(({ isAsking }, number) => !isAsking && !held.has(number))
  const rarest = [...missing].sort((a, b) => b.rarity - a.rarity).slice(0, 3)
  const words = rarest.map(({ word }) => `\u201c${word}\u201d`).join(', ')
  return {
    code: 'not-covered' as const,
    text:
      words === ''
        ? 'The knowledge base does not say: no passage covers the question.'
        : `The knowledge base does not say: nothing covers ${words}.`,
  }
}
