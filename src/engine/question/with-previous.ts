// A follow-up and the question before → one question that stands for itself:
//
//   "Which fixes before SP2?" + "what about SP3?"      → "Which fixes before SP3?"
//   "How big is Ccm.dll in Q1?" + "and on Alpha?"      → "How big is Ccm.dll in Q1 on Alpha?"
//   "What does Q1 fix?" + "Is it still needed?"        → "Is Q1 still needed?"

import { withThingsExchanged } from './exchange-things.ts'
import { isOfMany, listOrCount } from './list-and-count.ts'
import { hasPronoun, isPlural, placeNamed, withMany, withName } from './pronouns.ts'
import { readIntents } from './read-intents.ts'
import {
  readArticles,
  readBuilds,
  readCodes,
  readFiles,
  readKeywords,
  readLanguages,
  readRegistryNames,
  readServicePacks,
} from './read-names.ts'
import { readProducts } from './read-products.ts'

export interface FollowUp {
  readonly text: string
  /** It speaks of what the earlier answer told, and the earlier question names no article. */
  readonly needsSubject: boolean
  /** "the second one": which of the articles that the answer told; -1 is the last. */
  readonly place?: number
}

/** The question itself when it stands alone. */
export function withPrevious(typed: string, previous: string): FollowUp {
  const text = typed.trim()
  const before = previous.trim()
  const whole = listOrCount(text, before) ?? sameFiles(text, before)
  if (whole !== undefined) return alone(whole)
  const exchanged = withThingsExchanged(text, before)
  if (exchanged !== undefined) return alone(exchanged)
  if (!hasPronoun(text) && (hasSubject(text) || !isShort(text))) {
    return alone(withProduct(text, before))
  }
  return inContext(text, before)
}

const alone = (text: string): FollowUp => ({ text, needsSubject: false })

const FILE_INTENTS = new Set<string>(['file-version', 'file-size', 'file-date', 'ships'])

const asksOfFile = (text: string) =>
  readIntents(text).some(({ intent }) => FILE_INTENTS.has(intent))

/** "Which files does Q1 replace?" + "how big are they?": the list tells it. */
function sameFiles(text: string, before: string): string | undefined {
  const isOfFiles = readIntents(before).some(({ intent }) => intent === 'file-list')
  return isOfFiles && isPlural(text) && asksOfFile(text) ? before : undefined
}

/** Something of its own that a question can be about. */
function hasSubject(text: string): boolean {
  return (
    readArticles(text).length > 0 ||
    readFiles(text).length > 0 ||
    readCodes(text).length > 0 ||
    readRegistryNames(text).length > 0 ||
    readKeywords(text).length > 0 ||
    readProducts(text).length > 0
  )
}

/** Too short to tell a story of its own. */
const MAX_SHORT_WORDS = 7

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= MAX_SHORT_WORDS
}

/** A question that names no product is asked of the one before, when it lacks a release, too. */
function withProduct(text: string, before: string): string {
  const lacks =
    readProducts(text).length === 0 &&
    readArticles(text).length === 0 &&
    readFiles(text).length === 0
  const isOfRelease = readServicePacks(text).length > 0 || readBuilds(text).length > 0
  const [product] = readProducts(before)
  return lacks && isOfRelease && product !== undefined
    ? `${text} (${before.slice(product.start, product.end)})`
    : text
}

function inContext(text: string, before: string): FollowUp {
  const [keyword] = readKeywords(before)
  if (keyword !== undefined && isPlural(text) && readKeywords(text).length === 0) {
    return alone(withMany(text, `the articles with the keyword ${keyword}`))
  }
  const own = readArticles(text)
  const place = placeNamed(text)
  const told = own.length > 0 ? [] : readArticles(before)
  const meant = place !== undefined && told.length > 1 ? told.slice(place).slice(0, 1) : told
  const named = meant.length === 1 ? withName(text, meant[0] ?? '') : text
  const context = contextOf(text, before, named === text ? meant : [])
  return {
    text: context === '' ? named : `${named} (${context})`,
    needsSubject: own.length === 0 && told.length === 0 && !isOfMany(before),
    ...(place !== undefined && { place }),
  }
}

/** What the earlier question names and this one does not. */
function contextOf(text: string, before: string, articles: readonly string[]): string {
  const isOfArticle = readArticles(before).length > 0 || readArticles(text).length > 0
  const files = readFiles(text).length === 0 && (!isOfArticle || asksOfFile(text))
  const products = readProducts(text).length === 0 ? readProducts(before) : []
  const names = readRegistryNames(text).length === 0 ? readRegistryNames(before) : []
  const builds = readBuilds(text).length === 0 ? readBuilds(before) : []
  const languages = readLanguages(text).length === 0 ? readLanguages(before) : []
  return [
    ...articles,
    ...(files ? readFiles(before).map(({ name }) => name) : []),
    ...names,
    ...products.map(({ start, end }) => before.slice(start, end)),
    ...builds.map((build) => `build ${build}`),
    ...languages,
  ].join(', ')
}
