// Whether the evidence carries the question: what it names must stand in the article or in what is
// quoted, to the letter for names and numbers; else the reason why there is no answer.

import type { AnswerReason } from '../../../contract/answers.ts'
import { platformsOf } from '../../../model/platform.ts'
import type { AskedValues } from '../../passages/asked-values.ts'
import { coverage } from '../../passages/rank-units.ts'
import type { Sought } from '../../passages/sought.ts'
import type { PassageUnit } from '../../passages/unit.ts'
import type { IntentName } from '../../question/intents.table.ts'
import { type Question, wants } from '../../question/question.ts'
import type { Candidate } from './candidates.ts'
import { namesFixedRelease } from './fixed-release.ts'
import { packAgrees, packStands, productAgreement } from './product-agreement.ts'
import { numberStands } from './version-stands.ts'

export interface Evidence {
  readonly question: Question
  readonly sought: Sought
  readonly asked: AskedValues
  readonly candidate: Candidate
  /** What would be quoted, with sub-headings and heads of tables. */
  readonly passages: string
  /** Title, header and text of the article. */
  readonly whole: string
}

type Test = (evidence: Evidence) => AnswerReason | undefined

/** In order; the first that fails is the reason. */
const TESTS: readonly Test[] = [
  articlesAreHeld,
  filesAreNamed,
  namesAreNamed,
  numbersStand,
  languagesAgree,
  platformsAgree,
  widthsAgree,
  productsAgree,
  packsStand,
  fileFactsStand,
  fixStands,
  registryIsSpokenOf,
  defaultStands,
  subjectIsNamed,
  valuesStand,
  factsAreCovered,
  sidesAreCovered,
  wordsAreCovered,
]

export function evidenceOf(
  question: Question,
  sought: Sought,
  asked: AskedValues,
  candidate: Candidate,
): Evidence {
  const { units, chosen, article } = candidate
  const passages = chosen
    .map((at) => `${units[at]?.under ?? ''} ${units[at]?.head ?? ''} ${units[at]?.text ?? ''}`)
    .join('\n')
  return {
    question,
    sought,
    asked,
    candidate,
    passages,
    whole: `${article.title}\n${article.source.text}`,
  }
}

/** `undefined` when the evidence carries the question. */
export function whyNot(evidence: Evidence): AnswerReason | undefined {
  for (const test of TESTS) {
    const reason = test(evidence)
    if (reason !== undefined) return reason
  }
  return undefined
}

function filesAreNamed({ question, candidate, whole }: Evidence): AnswerReason | undefined {
  const lower = whole.toLowerCase()
  const missing = question.files.find(({ name }) => !lower.includes(name.toLowerCase()))
  if (missing === undefined) return undefined
  return reasonOf('unknown-file', candidate, `does not name the file ${missing.name}`)
}

/** Share of the highest rarity: fewer articles hold such a name than an abbreviation of a product. */
const RARE = 0.6

function isRare({ terms, highestRarity }: Sought, name: string): boolean {
  const known = terms.find(({ word }) => word === name.toLowerCase())
  return known === undefined || known.rarity >= RARE * highestRarity
}

function namesAreNamed({ question, sought, candidate, whole }: Evidence): AnswerReason | undefined {
  const lower = whole.toLowerCase()
  const codes = question.codes.map(({ raw }) => raw.split(/\s/).at(-1) ?? '')
  const rare = question.registryNames.filter((name) => isRare(sought, name))
  const names = [...rare, ...codes]
  const missing = names.find((name) => !lower.includes(name.toLowerCase()))
  if (missing === undefined) return undefined
  return reasonOf('not-covered', candidate, `does not name \u201c${missing}\u201d`)
}

function articlesAreHeld({ question, candidate }: Evidence): AnswerReason | undefined {
  const { id, aliases } = candidate.article
  if (question.articles.length === 0) return undefined
  if (question.articles.some((named) => named === id || aliases.includes(named))) return undefined
  return reasonOf('article-not-held', candidate, `is not ${question.articles.join(' or ')}`)
}

// "2660", "98765", "1994", "0720", "6.0b", "2.0.2.1112"; not "1,600", "Q123456", "4MB", "90%"
const NUMBER = /(?<![\w.,$-])(?:\d{4,}|\d+\.\d[\w.]*\w|\d+\.\d)(?![\w%]|,\d)/g
// "about 1600", "ca. 1600": the asker's own count
const ROUGH = /\b(?:ca\.?|about|around|over|more than|some|roughly)\s*$/i

function numbersStand({ question, candidate, whole }: Evidence): AnswerReason | undefined {
  const { text, products, articles } = question
  const numbers = [...text.matchAll(NUMBER)]
    .filter(({ index }) => !products.some(({ start, end }) => index >= start && index < end))
    .filter(({ index }) => !ROUGH.test(text.slice(Math.max(0, index - 12), index)))
    .map(([number]) => number)
    .filter((number) => !articles.some((id) => id.endsWith(number)))
  const missing = numbers.find((number) => !numberStands(number, whole))
  if (missing === undefined) return undefined
  return reasonOf('not-covered', candidate, `does not hold \u201c${missing}\u201d`)
}

function languagesAgree({ question, candidate, whole }: Evidence): AnswerReason | undefined {
  const lower = whole.toLowerCase()
  const missing = question.languages.find((language) => !lower.includes(language))
  if (missing === undefined) return undefined
  return reasonOf('wrong-language', candidate, `says nothing of ${capitalized(missing)}`)
}

function platformsAgree({ question, candidate, passages }: Evidence): AnswerReason | undefined {
  const said = platformsOf(`${candidate.article.title} ${passages}`)
  const missing = question.platforms.find((platform) => !said.includes(platform))
  if (missing === undefined) return undefined
  return reasonOf('wrong-platform', candidate, `says nothing of that for ${missing}`)
}

// "32-bit", "16 bit"
const WIDTH = /\b(8|16|32|64)[- ]bit\b/gi

function widthsAgree({ question, candidate, passages }: Evidence): AnswerReason | undefined {
  const shown = [candidate.article.title, ...candidate.article.appliesTo.map(({ raw }) => raw)]
  const said = `${shown.join(' ')} ${passages}`
  for (const [typed, bits = ''] of question.text.matchAll(WIDTH)) {
    if (!new RegExp(`\\b${bits}[- ]bit\\b|\\bwin${bits}`, 'i').test(said)) {
      return reasonOf('wrong-platform', candidate, `says nothing of that for ${typed}`)
    }
  }
  return undefined
}

// "Windows 98", "Windows XP", "MS-DOS"; a product of its own that is named is told by its words
const SYSTEM = /\d|^Windows \S/

function productsAgree({ question, candidate, passages }: Evidence): AnswerReason | undefined {
  for (const product of question.products) {
    const agreement = productAgreement(product, candidate.article, passages)
    const release = [product.name, product.version].filter(Boolean).join(' ')
    if (agreement === 'other-version') {
      return reasonOf('wrong-version', candidate, `is not about ${release}`)
    }
    const isRelease = product.version !== undefined || SYSTEM.test(product.family)
    if (agreement !== 'agrees' && isRelease) {
      return reasonOf('wrong-product', candidate, `is not about ${release}`)
    }
  }
  return undefined
}

function packsStand({ question, candidate }: Evidence): AnswerReason | undefined {
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

/** Intents that ask for a cell of a file table → what a sentence must hold beside the name. */
const FILE_FACTS: readonly (readonly [intent: IntentName, value: RegExp])[] = [
  // "2.0.1380.1125", "4.97"
  ['file-version', /(?<![\w.])\d+\.\d[\d.]*/],
  // "24,576 bytes", "112 KB"
  ['file-size', /\d[\d,.]*\s*(?:bytes|KB|MB|K)\b/i],
  // "6/17/98", "June 4, 1992"
  ['file-date', /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{1,2}, \d{4}\b/],
  ['file-list', /\w\.\w{3}\b/],
]

/** Tables of files are read by their own answerer: here a sentence must say it. */
function fileFactsStand({ question, asked, candidate }: Evidence): AnswerReason | undefined {
  if (question.files.length === 0) return undefined
  const isDated = asked.kinds.some(({ name }) => name === 'date')
  const facts = FILE_FACTS.filter(([intent]) => wants(question, intent)).filter(
    ([intent]) => intent !== 'file-date' || isDated,
  )
  const names = question.files.map(({ name }) => name.toLowerCase())
  const said = candidate.chosen
    .flatMap((at) => candidate.units[at] ?? [])
    .filter(
      ({ form, text }) => form !== 'row' && names.some((name) => text.toLowerCase().includes(name)),
    )
  if (facts.every(([, value]) => said.some(({ text }) => value.test(text)))) return undefined
  return reasonOf('not-stated', candidate, `does not state that of ${question.files[0]?.name}`)
}

function fixStands({ question, candidate }: Evidence): AnswerReason | undefined {
  if (candidate.kind !== 'fixed-in') return undefined
  const said = candidate.chosen.flatMap((at) => candidate.units[at]?.text ?? [])
  if (said.some((text) => namesFixedRelease(text, question.text))) return undefined
  return reasonOf('not-stated', candidate, 'does not say in which release it was corrected')
}

// "registry", "HKEY_LOCAL_MACHINE", "SYSTEM.INI"
const SETTINGS = /\bregistry\b|\bHKEY|\bREG_|\.ini\b/i

function registryIsSpokenOf({ asked, candidate }: Evidence): AnswerReason | undefined {
  if (!asked.kinds.some(({ name }) => name === 'registry-name')) return undefined
  if (candidate.units.some(({ text }) => SETTINGS.test(text))) return undefined
  return reasonOf('not-stated', candidate, 'names no registry value')
}

/** How far above a default the name of what it is the default of may stand. */
const ABOVE_DEFAULT = 4
// "Value Name: Logging": what is below is said of it
const NAMES_VALUE = /\bvalue name\b|\bREG_[A-Z]+\b.*\bdescription\b/i

/** The units above, up to the one that names another value, and the one below. */
function surroundings(units: readonly PassageUnit[], at: number): string[] {
  const texts = [units[at]?.text ?? '', units[at + 1]?.text ?? '']
  for (let above = at - 1; above >= Math.max(0, at - ABOVE_DEFAULT); above--) {
    const unit = units[above]
    if (unit === undefined || unit.section !== units[at]?.section) break
    texts.push(unit.text)
    if (NAMES_VALUE.test(unit.text)) break
  }
  return texts
}

/** Share of the words of the question that stand where a default is stated. */
const LEAST_AT_DEFAULT = 0.35

function defaultStands({ asked, sought, candidate }: Evidence): AnswerReason | undefined {
  if (!asked.kinds.some(({ name }) => name === 'default')) return undefined
  const { units, chosen } = candidate
  const isStated = chosen.some((at) => {
    const unit = units[at]
    if (unit === undefined || !/\bdefault/i.test(unit.text)) return false
    const place = [unit.under, unit.head, ...surroundings(units, at)].join(' ')
    return coverage(sought, sought.in(place)) >= LEAST_AT_DEFAULT
  })
  if (isStated) return undefined
  return reasonOf('not-stated', candidate, 'does not state that default')
}

function valuesStand({ asked, candidate, passages }: Evidence): AnswerReason | undefined {
  if (asked.holdsRequired(passages)) return undefined
  return reasonOf('not-stated', candidate, 'does not state the value that is asked for')
}

function subjectIsNamed({ question, sought }: Evidence): AnswerReason | undefined {
  if (question.articles.length > 0) return undefined
  const subject = sought.terms.filter(({ isAsking }) => !isAsking)
  if (subject.length > 1 || subject.some(({ isName, word }) => isName || word.length > 2)) {
    return undefined
  }
  return { code: 'not-covered', text: 'The question does not say what it is about.' }
}

/** A question that asks for no sort of value is told from others by its words alone. */
const LEAST_OF_FACT = 0.63

function factsAreCovered({ question, asked, candidate }: Evidence): AnswerReason | undefined {
  if (candidate.kind !== 'fact' || asked.kinds.length > 0 || question.articles.length > 0) {
    return undefined
  }
  if (candidate.coverage >= LEAST_OF_FACT) return undefined
  return reasonOf('not-covered', candidate, 'does not cover the question')
}

const NOTHING = { title: '', appliesTo: [], source: { text: '' } }

/** Share of the subject that stands where the value for another product is stated. */
const LEAST_AT_SIDE = 0.6

/** A value for a product that is not the article's own stands beside the name of that product. */
function sidesAreCovered({ question, asked, sought, candidate }: Evidence) {
  const { article, units, chosen } = candidate
  if (asked.kinds.length === 0 || article.appliesTo.length === 0) return undefined
  const sides = question.products.filter(
    (product) =>
      /\d/.test(question.text.slice(product.start, product.end)) &&
      productAgreement(product, article, '') !== 'agrees',
  )
  const isStated = chosen.some((at) => {
    const unit = units[at]
    if (unit === undefined || asked.share(unit.text) === 0) return false
    const place = [unit.under, unit.head, units[at - 1]?.text, unit.text, units[at + 1]?.text].join(
      ' ',
    )
    const isBeside = sides.every(
      (product) => productAgreement(product, NOTHING, place) === 'agrees',
    )
    return isBeside && coverage(sought, sought.in(place)) >= LEAST_AT_SIDE
  })
  if (sides.length === 0 || isStated) return undefined
  return reasonOf('not-stated', candidate, `does not state that for ${sides[0]?.name}`)
}

/** Share of the weight of the question's words that the article must hold, and the passages. */
export const LEAST_IN_ARTICLE = 0.4
export const LEAST_IN_PASSAGES = 0.3

const SHARE_WHEN_NAMED = 0.3
/** The section itself answers these, in words of its own. */
const BY_SECTION: ReadonlySet<string> = new Set([
  'cause',
  'resolution',
  'workaround',
  'status',
  'fixed-in',
])

function wordsAreCovered({ question, sought, candidate, passages, whole }: Evidence) {
  const inArticle = candidate.coverage
  const shown = BY_SECTION.has(candidate.kind) ? whole : `${candidate.article.title}\n${passages}`
  const inPassages = coverage(sought, sought.in(shown))
  // An article that is named need not be found by its words.
  const share = question.articles.length > 0 ? SHARE_WHEN_NAMED : 1
  if (inArticle >= LEAST_IN_ARTICLE * share && inPassages >= LEAST_IN_PASSAGES * share) {
    return undefined
  }
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

function reasonOf(code: AnswerReason['code'], { article }: Candidate, why: string): AnswerReason {
  return { code, text: `The nearest article, ${article.id}, ${why}.` }
}

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
