// A follow-up that only names other things: the question before with these in the place of its own.
//
//   "How big is Ccm.dll in Q1 on Intel?" + "and on Alpha?"           → "… in Q1 on Alpha?"
//   "What is the build of Sample 5.5 SP2?" + "and of Sample 5.0?"    → "… of Sample 5.0?"

import { EXCHANGEABLES, type Exchangeable } from './exchangeable.table.ts'
import { readIntents } from './read-intents.ts'
import { readProducts } from './read-products.ts'

// "and on Alpha?", "what about SP3?", "same for German?", "or Q123456?"
const OPENING = /^(?:and|or|but|so|also|then)\b|^(?:what|how) about\b|^(?:the )?same\b/i
/** What may stand beside a bare thing: "on Alpha, please". */
const FILLER =
  /^(?:a|an|and|about|edition|for|in|instead|it|is|its|of|on|or|our|please|processor|release|same|site|sites|the|then|version|we|have|run|with)$/i

/** `undefined` when the text asks for something of its own. */
export function withThingsExchanged(text: string, before: string): string | undefined {
  const [product] = readProducts(text)
  const rest = product === undefined ? text : without(text, product)
  const things = EXCHANGEABLES.filter(({ pattern }) => rest.match(pattern) !== null)
  if (things.length === 0 && product === undefined) return undefined
  const left = things.reduce((words, { pattern }) => words.replace(pattern, ' '), rest)
  const isOpened = OPENING.test(text) && !hasOwnIntent(left.replace(OPENING, ''))
  const isBare = things.every(({ standsBare }) => standsBare) && isFiller(left)
  if (!isOpened && !isBare) return undefined
  const asked =
    product === undefined ? before : withProduct(before, text.slice(product.start, product.end))
  return things.reduce((question, thing) => exchanged(question, rest, thing), asked)
}

interface Place {
  readonly start: number
  readonly end: number
}

const without = (text: string, { start, end }: Place) =>
  `${text.slice(0, start)} ${text.slice(end)}`

function hasOwnIntent(text: string): boolean {
  return readIntents(text).some(({ intent }) => intent !== 'yes-no' && intent !== 'newer')
}

function isFiller(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => FILLER.test(word))
}

/** Another release is at another build. */
function withProduct(asked: string, name: string): string {
  const [{ version, servicePack } = { version: undefined, servicePack: undefined }] =
    readProducts(name)
  const isRelease = version !== undefined || servicePack !== undefined
  const before = isRelease ? asked.replace(AT_BUILD, '') : asked
  const last = readProducts(before).at(-1)
  return last === undefined ? appended(before, `for ${name}`) : replaced(before, last, name)
}

// " for build 1380", " build 2.00.1380.1000"
const AT_BUILD = / (?:(?:for|on|at|of) )?builds? \d+(?:\.\d+)*\b/gi

/** The last thing of its kind; where the site is to go is no release that it has. */
function exchanged(before: string, text: string, { name, pattern, preposition }: Exchangeable) {
  const found = text.match(pattern)?.[0] ?? ''
  const isRelease = /^with/i.test(found)
  const places = [...before.matchAll(pattern)].filter(
    ({ index }) => !isRelease || !TARGET_BEFORE.test(before.slice(0, index)),
  )
  const last = places.at(-1) ?? (name === 'build' ? RELEASE.exec(before) : undefined)
  const words = isRelease ? found : `${preposition} ${found}`
  return last ? replaced(before, placeOf(last), found) : appended(before, words)
}

// "before SP2": not the service pack that is there
const TARGET_BEFORE = /\b(?:before|to|prior to) $/i
// "without SP1", which a build says as well
const RELEASE = /\bwith(?:out)? (?:an? |any )?(?:sp ?\d[a-z]?|service pack(?: \d[a-z]?)?)\b/i

const placeOf = ({ index, 0: { length } }: RegExpExecArray | RegExpMatchArray): Place => ({
  start: index ?? 0,
  end: (index ?? 0) + length,
})

const replaced = (text: string, { start, end }: Place, words: string) =>
  `${text.slice(0, start)}${words}${text.slice(end)}`

function appended(question: string, words: string): string {
  const [, body = question, mark = ''] = /^(.*?)\s*([?.!]*)$/s.exec(question) ?? []
  return `${body} ${words}${mark}`
}
