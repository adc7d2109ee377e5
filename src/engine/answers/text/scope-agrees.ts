// The article speaks of the language, processor, product and release that the question names.

import type { AnswerReason } from '../../../contract/answers.ts'
import { platformsOf } from '../../../model/platform.ts'
import type { NamedProduct, Question } from '../../question/question.ts'
import { systemClash } from '../article-scope.ts'
import { type Evidence, reasonOf } from './evidence.ts'
import { type Agreement, packAgrees, packStands, productAgreement } from './product-agreement.ts'

/** A language that is named stands in the article. */
export function languagesAgree({ question, candidate, whole }: Evidence): AnswerReason | undefined {
  const lower = whole.toLowerCase()
  const missing =
    question.languages.find((language) => !lower.includes(language)) ??
    editionOf(question).find((language) => !hasEdition(language, lower))
  if (missing === undefined) return undefined
  return reasonOf('wrong-language', candidate, `says nothing of ${capitalized(missing)}`)
}

// "the French edition", "Danish language version", "Thai release"
const EDITION = /\b([a-z]+)(?:[- ]language)? (?:edition|version|release)\b/gi

function editionOf({ text, languages }: Question): string[] {
  const named = [...text.matchAll(EDITION)].map(([, language = '']) => language.toLowerCase())
  return named.filter((language) => languages.includes(language))
}

/** The article speaks of editions, and of this one among them. */
function hasEdition(language: string, lower: string): boolean {
  const edition = '(?:edition|version|release|language|locali[sz]ed)'
  return new RegExp(
    `\\b${language}\\b[^.:;]{0,80}\\b${edition}|\\b${edition}s?\\b[^.]{0,200}\\b${language}\\b`,
  ).test(lower)
}

/** A processor that is named stands in what is quoted. */
export function platformsAgree({
  question,
  candidate,
  passages,
}: Evidence): AnswerReason | undefined {
  const said = platformsOf(`${candidate.article.title} ${passages}`)
  const missing = question.platforms.find((platform) => !said.includes(platform))
  if (missing === undefined) return undefined
  return reasonOf('wrong-platform', candidate, `says nothing of that for ${missing}`)
}

/** A system that is named stands in the article. */
export function systemsAgree({ question, candidate }: Evidence): AnswerReason | undefined {
  return systemClash(question, candidate.article)
}

// "32-bit", "16 bit"
const WIDTH = /\b(8|16|32|64)[- ]bit\b/gi

/** "32-bit" stands in what is quoted. */
export function widthsAgree({ question, candidate, passages }: Evidence): AnswerReason | undefined {
  const said = `${candidate.article.title} ${passages}`
  for (const [typed, bits = ''] of question.text.matchAll(WIDTH)) {
    if (!new RegExp(`\\b${bits}[- ]bit\\b|\\bwin${bits}`, 'i').test(said)) {
      return reasonOf('wrong-platform', candidate, `says nothing of that for ${typed}`)
    }
  }
  return undefined
}

// "Windows 98", "Windows XP", "MS-DOS"; a product of its own that is named is told by its words
const SYSTEM = /\d|^Windows (?:NT|XP|CE|M|for W)|^MS-DOS/

/** The releases of products agree. */
export function productsAgree({
  question,
  candidate,
  passages,
}: Evidence): AnswerReason | undefined {
  for (const product of question.products) {
    if (WIDTH_OF_TOOL.test(product.version ?? '')) continue
    const agreement = productAgreement(product, candidate.article, passages)
    const release = [product.name, product.version].filter(Boolean).join(' ')
    if (agreement === 'other-version') {
      return reasonOf('wrong-version', candidate, `is not about ${release}`)
    }
    if (isStrange(product, agreement)) {
      return reasonOf('wrong-product', candidate, `is not about ${release}`)
    }
  }
  return undefined
}

// "32" of "link32"
const WIDTH_OF_TOOL = /^(?:16|32|64)$/

/** A release of it that is asked for must agree; of a system it is enough that it is spoken of. */
function isStrange({ version, family }: NamedProduct, agreement: Agreement): boolean {
  if (agreement === 'agrees') return false

  return version !== undefined || (agreement === 'other-product' && SYSTEM.test(family))
}

/** A service pack stands with its release. */
export function packsStand({ question, candidate }: Evidence): AnswerReason | undefined {
  const { article, units } = candidate
  const texts = [
    article.title,
    ...article.appliesTo.map(({ raw }) => raw),
    ...units.map(({ text }) => text),
  ]
  const missing =
    question.servicePacks.find((pack) => !texts.some((text) => packStands(pack, text))) ??
    question.products.find((product) => !packAgrees(product, texts))?.servicePack
  if (missing === undefined) return undefined
  return reasonOf('wrong-version', candidate, `says nothing of ${missing}`)
}

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
