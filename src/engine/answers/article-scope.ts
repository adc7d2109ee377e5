// Whether an article speaks of what a question names: its products in their versions, its language.
// A question about another release than the article's is not answered from it.

import type { AnswerReason } from '../../contract/answers.ts'
import type { Article } from '../../model/article.ts'
import { platformsOf } from '../../model/platform.ts'
import { canonicalProduct, isWithinFamily } from '../../model/product-family.ts'
import { compareVersions, parseVersion } from '../../model/version.ts'
import { placesOfProducts } from '../../text/named-products.ts'
import type { NamedProduct, Question } from '../question/question.ts'
import { readServicePacks } from '../question/read-names.ts'
import { readProducts } from '../question/read-products.ts'
import { listed } from './wording.ts'

/** Enough of an article to see which products it names. */
const MAX_READ = 20_000

/**
 * The first thing the question names that the article is not about; `undefined` when there is none.
 * The article must apply to one of the named products, or, when `mayMention`, speak of each.
 */
export function clashOf(
  question: Question,
  article: Article,
  { mayMention = false }: { readonly mayMention?: boolean } = {},
): AnswerReason | undefined {
  const { products } = question
  const isForAny = products.some(({ family }) => appliesToFamily(article, family).length > 0)
  const [first] = products
  if (first !== undefined && !isForAny && !mayMention && article.appliesTo.length > 0) {
    return wrongProduct(article, first)
  }
  for (const product of question.products) {
    const clash = productClash(product, article)
    if (clash !== undefined) return clash
  }
  return languageClash(question, article) ?? systemClash(question, article)
}

// "for the Macintosh", "on OS/2", "under Unix": a system that is no processor
const SYSTEM =
  /\b(?:for|on|under|of) (?:the |a |an )?(mac(?:intosh)?|os\/2|unix|linux|solaris|as\/400|netware|xenix)\b/gi

/** A system that the question asks for and that the article names nowhere. */
export function systemClash({ text }: Question, article: Article): AnswerReason | undefined {
  const whole = `${article.title}\n${article.source.text}`.toLowerCase()
  for (const [, printed = ''] of text.matchAll(SYSTEM)) {
    if (standsIn(whole, printed.toLowerCase())) continue
    return { code: 'wrong-platform', text: `${article.id} says nothing of ${printed}.` }
  }
  return undefined
}

/** "Mac" stands for the Macintosh and the other way round. */
function standsIn(lower: string, system: string): boolean {
  return system.startsWith('mac') ? /\bmac(?:intosh)?\b/.test(lower) : lower.includes(system)
}

/** A processor other than Intel's that the article names nowhere; without a name it speaks of Intel. */
export function platformClash(question: Question, article: Article): AnswerReason | undefined {
  const said = platformsOf(article.source.text)
  const missing = question.platforms.find((one) => one !== 'intel' && !said.includes(one))
  if (missing === undefined) return undefined
  return { code: 'wrong-platform', text: `${article.id} says nothing of ${missing}.` }
}

function productClash(product: NamedProduct, article: Article): AnswerReason | undefined {
  const held = appliesToFamily(article, product.family)
  if (held.length > 0) return versionClash(product, article, held) ?? packClash(product, article)
  if (!mentions(article, product.family)) return wrongProduct(article, product)
  return mentionedVersionClash(product, article)
}

function appliesToFamily({ appliesTo }: Article, family: string): Article['appliesTo'] {
  const name = family.toLowerCase()
  return appliesTo.filter(
    ({ product }) => isOfFamily(product, family) || product.toLowerCase().includes(name),
  )
}

function wrongProduct({ id, products }: Article, { name }: NamedProduct): AnswerReason {
  const about = listed(products.slice(0, 3))
  return { code: 'wrong-product', text: `${id} is about ${about}, not about ${name}.` }
}

/** A service pack that the article names nowhere. */
function packClash(product: NamedProduct, article: Article): AnswerReason | undefined {
  const { servicePack, name, version = '' } = product
  if (servicePack === undefined || servicePack === 'none') return undefined
  const applies = article.appliesTo.flatMap((one) => one.servicePack ?? [])
  const said = readServicePacks(textOf(article))
  if ([...applies, ...said].includes(servicePack)) return undefined
  const release = `${name} ${version}`.trim()
  const text = `${article.id} does not speak of ${release} ${servicePack}.`
  return { code: 'wrong-version', text }
}

/** An article that names the product in other versions only. */
function mentionedVersionClash(product: NamedProduct, article: Article): AnswerReason | undefined {
  const { version, name, family } = product
  if (version === undefined) return undefined
  const named = readProducts(textOf(article)).filter((one) => isOfFamily(one.family, family))
  const versions = [...new Set(named.flatMap((one) => one.version ?? []))]
  const isSaid = versions.length === 0 || versions.some((one) => isSameVersion(one, version))
  if (isSaid) return undefined
  const text = `${article.id} speaks of ${name} ${listed(versions)}, not of version ${version}.`
  return { code: 'wrong-version', text }
}

function versionClash(
  product: NamedProduct,
  article: Article,
  held: Article['appliesTo'],
): AnswerReason | undefined {
  const { version } = product
  const stated = held.flatMap((one) => one.version ?? [])
  if (version === undefined || stated.length === 0) return undefined
  if (stated.some((one) => isSameVersion(one, version))) return undefined
  if (mentionsRelease(article, product)) return undefined
  const name = product.name
  const versions = listed([...new Set(stated)])
  return {
    code: 'wrong-version',
    text: `${article.id} applies to ${name} ${versions}; it does not speak of version ${version}.`,
  }
}

/** "6.0" is 6.0, of "6.x", of "6.0a"; "97" is 1997. */
function isSameVersion(one: string, other: string): boolean {
  const [a, b] = [parseVersion(one), parseVersion(other)]
  if (a === undefined || b === undefined) return one.toLowerCase() === other.toLowerCase()
  const order = compareVersions(a, b)
  return order === 0 || (order === undefined && a.scheme !== b.scheme && isInRange(one, other))
}

function isInRange(one: string, other: string): boolean {
  const [range, version] = /x$/i.test(one) ? [one, other] : [other, one]
  return /x$/i.test(range) && version.startsWith(range.slice(0, -1))
}

function isOfFamily(printed: string, family: string): boolean {
  const [one, other] = [canonicalProduct(printed), canonicalProduct(family)]
  return one !== undefined && other !== undefined && isWithinFamily(one, other)
}

/** Whether its text names a product of the family. */
function mentions(article: Article, family: string): boolean {
  const words =
    textOf(article)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return placesOfProducts(words, () => true).some((place) =>
    isOfFamily(place.family.family, family),
  )
}

/** Whether its text names the product in this version. */
function mentionsRelease(article: Article, { family, version }: NamedProduct): boolean {
  return readProducts(textOf(article)).some(
    (one) =>
      isOfFamily(one.family, family) &&
      one.version !== undefined &&
      version !== undefined &&
      isSameVersion(one.version, version),
  )
}

/** Title and body; not the header, whose fields are judged for themselves. */
function textOf({ title, sections }: Article): string {
  return [title, ...sections.map(({ text }) => text)].join('\n').slice(0, MAX_READ)
}

function languageClash(question: Question, article: Article): AnswerReason | undefined {
  const [language] = question.languages
  if (language === undefined) return undefined
  const text = textOf(article).toLowerCase()
  const tables = article.fileTables.flatMap((table) => [
    table.language ?? '',
    ...table.rows.map((row) => row.language ?? ''),
  ])
  const applies = article.appliesTo.map(({ raw }) => raw)
  const isSaid = [...tables, ...applies].some((one) => one.toLowerCase().includes(language))
  if (isSaid || text.includes(language)) return undefined
  if (language === 'english') return undefined
  const name = language.charAt(0).toUpperCase() + language.slice(1)
  return { code: 'wrong-language', text: `${article.id} does not speak of a ${name} edition.` }
}
