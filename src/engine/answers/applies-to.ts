// What an article applies to, product by product with its versions.

import type { AppliesTo } from '../../model/applies-to.ts'
import type { Article } from '../../model/article.ts'
import { canonicalProduct, isWithinFamily } from '../../model/product-family.ts'
import { type NamedProduct, type Question, wants } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { listed } from './wording.ts'

export const appliesTo: Answerer = {
  kind: 'applies-to',
  intents: ['applies-to'],
  answer: async (question, sources) => {
    const [ordinal] = sources.named()
    const article = ordinal === undefined ? undefined : sources.article(ordinal)
    if (ordinal === undefined || article === undefined) return undefined
    const [product] = question.products
    const lines = linesFor(article, product)
    if (lines.length === 0) return undefined
    const isAsked = product?.version !== undefined || product?.servicePack !== undefined
    if (wants(question, 'yes-no') && product !== undefined && isAsked) {
      return covers(sources, ordinal, article, product)
    }
    return draftOf(question, sources, ordinal, lines)
  },
}

/** The lines of the product that the question names; all when it names none of them. */
function linesFor(article: Article, product: NamedProduct | undefined): AppliesTo[] {
  const own = article.appliesTo.filter((one) => isOf(one, product))
  return own.length > 0 ? own : [...article.appliesTo]
}

function isOf({ product: printed }: AppliesTo, product: NamedProduct | undefined): boolean {
  const [one, other] = [canonicalProduct(printed), canonicalProduct(product?.family ?? '')]
  return one !== undefined && other !== undefined && isWithinFamily(one, other)
}

function draftOf(
  _question: Question,
  sources: AnswerSources,
  ordinal: number,
  lines: readonly AppliesTo[],
): Draft {
  const id = sources.link(ordinal)?.id ?? ''
  const products = [...new Set(lines.map(({ product }) => product))]
  const sentences = products.map((product): DraftSentence => {
    const own = lines.filter((one) => one.product === product)
    const versions = [...new Set(own.map(releaseOf).filter((one) => one !== ''))]
    const spans = [...new Map(own.map(({ span }) => [span.start, span])).values()]
    return {
      text: `${id} applies to ${product}${versions.length === 0 ? '' : ` ${listed(versions)}`}.`,
      citations: spans.flatMap((span) => sources.cite(ordinal, span)),
    }
  })
  const [first, ...others] = sentences
  if (first === undefined) {
    return { outcome: 'abstained', isFinal: false, reason: NOTHING }
  }
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences: [first, ...others],
    data: { values: lines.map((one) => `${one.product} ${releaseOf(one)}`.trim()) },
  }
}

const NOTHING = {
  code: 'not-stated',
  text: 'The article does not say what it applies to.',
} as const

/** "2.0 SP1", "97", "" */
function releaseOf({ version = '', servicePack = '', edition = '' }: AppliesTo): string {
  return [version, servicePack, edition].filter((part) => part !== '').join(' ')
}

/** "Does Q1 also cover SMS 2.0 without a service pack?" */
function covers(
  sources: AnswerSources,
  ordinal: number,
  article: Article,
  { version, servicePack, name }: NamedProduct,
): Draft {
  const own = linesFor(article, undefined)
  const sameVersion = own.filter((one) => version === undefined || one.version === version)
  const fitting = sameVersion.filter(
    (one) => servicePack === undefined || (one.servicePack ?? 'none') === servicePack,
  )
  const asked = [name, version, servicePack === 'none' ? 'without a service pack' : servicePack]
  const release = asked.filter((part) => part !== undefined).join(' ')
  const told = fitting.length > 0 ? fitting : own
  const verdict = fitting.length > 0
  const listedReleases = listed([...new Set(own.map((one) => releaseOf(one)))])
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences: [
      {
        text: `${verdict ? 'Yes' : 'No'}, ${article.id} ${verdict ? 'applies' : 'does not say that it applies'} to ${release}; it lists ${listedReleases}.`,
        citations: [...new Map(told.map(({ span }) => [span.start, span])).values()].flatMap(
          (span) => sources.cite(ordinal, span),
        ),
      },
    ],
    data: { verdict },
  }
}
