// A follow-up and the question before → one question that stands for itself:
//
//   "Which fixes before SP2?" + "what about SP3?"      → "Which fixes before SP3?"
//   "How big is Ccm.dll in Q1?" + "and on Alpha?"      → "How big is Ccm.dll in Q1 on Alpha?"
//   "What does Q1 fix?" + "Is it still needed?"        → "Is it still needed? (Q1)"

import { readIntents } from './read-intents.ts'
import {
  readArticles,
  readBuilds,
  readCodes,
  readFiles,
  readLanguages,
  readRegistryNames,
  readServicePacks,
} from './read-names.ts'
import { readProducts } from './read-products.ts'

interface Entity {
  readonly pattern: RegExp
  /** How it is said when the earlier question has none: "on Alpha". */
  readonly preposition: string
}

/** Things that a follow-up exchanges. Every pattern has an example. */
const ENTITIES: readonly Entity[] = [
  { pattern: /\b(?:q|kb ?)\d{4,7}\b/gi, preposition: 'in' }, // "Q123456"
  { pattern: /\bbuilds? \d+(?:\.\d+)*\b/gi, preposition: 'for' }, // "build 1380"
  { pattern: /\b(?:sp|service pack) ?\d{1,2}[a-z]?\b/gi, preposition: 'for' }, // "SP3"
  { pattern: /\b(?:intel|x86|i386|alpha|mips|powerpc|ppc)\b/gi, preposition: 'on' }, // "Alpha"
  {
    // "German"
    pattern:
      /\b(?:arabic|chinese|czech|danish|dutch|english|finnish|french|german|greek|hebrew|hungarian|italian|japanese|korean|norwegian|polish|portuguese|russian|spanish|swedish|thai|turkish)\b/gi,
    preposition: 'in',
  },
  { pattern: /\b[\w$~-]+\.(?:dll|exe|sys|vxd|ocx|drv|com|ini|cpl)\b/gi, preposition: 'for' }, // "Ccm.dll"
]

// "and on Alpha?", "what about SP3?", "same for German?", "or Q123456?"
const OPENING = /^(?:and|or|but|so|also|then)\b|^(?:what|how) about\b|^(?:the )?same\b/i
// "it", "that fix", "they": what was spoken of
const PRONOUN =
  /\b(?:it|its|they|them|those|these|this (?:fix|hotfix|article|file|one)|that (?:fix|hotfix|article|file|one)|the (?:fix|hotfix|article|file|same)|that|there)\b/i

export interface FollowUp {
  readonly text: string
  /** It speaks of what the earlier answer told, and the earlier question names no article. */
  readonly needsSubject: boolean
}

/** The question itself when it stands alone. */
export function withPrevious(typed: string, previous: string): FollowUp {
  const text = typed.trim()
  const before = previous.trim()
  const isElliptical = OPENING.test(text) && !hasOwnIntent(withoutEntities(text))
  if (isElliptical && hasEntity(text)) return { text: exchanged(before, text), needsSubject: false }
  if (!PRONOUN.test(text) && (hasSubject(text) || !isShort(text))) {
    return { text: withProduct(text, before), needsSubject: false }
  }
  const context = contextOf(before, text)
  const needsSubject = readArticles(text).length === 0 && readArticles(before).length === 0
  return { text: context === '' ? text : `${text} (${context})`, needsSubject }
}

/** What is left when the opening and the things to exchange are gone. */
function withoutEntities(text: string): string {
  const rest = text.replace(OPENING, '')
  return ENTITIES.reduce((left, { pattern }) => left.replace(pattern, ''), rest)
}

function hasOwnIntent(text: string): boolean {
  return readIntents(text).some(({ intent }) => intent !== 'yes-no' && intent !== 'newer')
}

function hasEntity(text: string): boolean {
  return ENTITIES.some(({ pattern }) => text.match(pattern) !== null)
}

/** Something of its own that a question can be about. */
function hasSubject(text: string): boolean {
  return (
    readArticles(text).length > 0 ||
    readFiles(text).length > 0 ||
    readCodes(text).length > 0 ||
    readRegistryNames(text).length > 0 ||
    readProducts(text).length > 0
  )
}

/** Too short to tell a story of its own. */
const MAX_SHORT_WORDS = 7

function isShort(text: string): boolean {
  return text.split(/\s+/).length <= MAX_SHORT_WORDS
}

/** The earlier question with the new thing in place of its last one of the kind. */
function exchanged(before: string, text: string): string {
  return ENTITIES.reduce((question, { pattern, preposition }) => {
    const found = text.match(pattern)?.[0]
    if (found === undefined) return question
    const last = [...question.matchAll(pattern)].at(-1)
    if (last === undefined) return appended(question, `${preposition} ${found}`)
    const end = last.index + last[0].length
    return `${question.slice(0, last.index)}${found}${question.slice(end)}`
  }, before)
}

function appended(question: string, words: string): string {
  const [, body = question, mark = ''] = /^(.*?)\s*([?.!]*)$/s.exec(question) ?? []
  return `${body} ${words}${mark}`
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

/** What the earlier question names and this one does not. */
function contextOf(before: string, text: string): string {
  const articles = readArticles(text).length === 0 ? readArticles(before) : []
  const files = readFiles(text).length === 0 && articles.length === 0 ? readFiles(before) : []
  const products = readProducts(text).length === 0 ? readProducts(before) : []
  const builds = readBuilds(text).length === 0 ? readBuilds(before) : []
  const languages = readLanguages(text).length === 0 ? readLanguages(before) : []
  return [
    ...articles,
    ...files.map(({ name }) => name),
    ...products.map(({ start, end }) => before.slice(start, end)),
    ...builds.map((build) => `build ${build}`),
    ...languages,
  ].join(', ')
}
