// Names, codes and numbers of a question stand in the article to the letter.

import type { AnswerReason } from '../../../contract/answers.ts'
import type { Sought, SoughtTerm } from '../../passages/sought.ts'
import { withoutOpening } from '../capital-names.ts'
import { type Evidence, reasonOf } from './evidence.ts'
import { numberStands, placesOfVersion, versionStands } from './version-stands.ts'

/** Of the articles that are named one is this. */
export function articlesAreHeld({ question, candidate }: Evidence): AnswerReason | undefined {
  const { id, aliases } = candidate.article
  if (question.articles.length === 0) return undefined
  if (question.articles.some((named) => named === id || aliases.includes(named))) return undefined
  return reasonOf('article-not-held', candidate, `is not ${question.articles.join(' or ')}`)
}

/** Every file that is named stands in the article. */
export function filesAreNamed({ question, candidate, whole }: Evidence): AnswerReason | undefined {
  const lower = whole.toLowerCase()
  const missing = question.files.find(({ name }) => !lower.includes(name.toLowerCase()))
  if (missing === undefined) return undefined
  return reasonOf('unknown-file', candidate, `does not name the file ${missing.name}`)
}

/** Share of the highest rarity: fewer articles hold such a name than an abbreviation of a product. */
const RARE = 0.6

function isRare(sought: Sought, name: string): boolean {
  const { terms, highestRarity } = sought
  const known = terms.find(({ word }) => word === name.toLowerCase()) ?? inflected(sought, name)
  return known === undefined || known.rarity >= RARE * highestRarity
}

/** "Files" stands for the "file" that the question holds as well. */
function inflected(sought: Sought, name: string): SoughtTerm | undefined {
  const [number] = sought.in(name)
  return number === undefined ? undefined : sought.terms[number]
}

/** So does every rare name and every code. */
export function namesAreNamed({
  question,
  sought,
  candidate,
  whole,
}: Evidence): AnswerReason | undefined {
  const lower = whole.toLowerCase()
  const products = question.products.map(({ start, end }) => question.text.slice(start, end))
  const isOfProduct = (name: string) => products.some((product) => product.includes(name))
  const codes = question.codes
    .map(({ raw }) => raw.split(/\s/).at(-1) ?? '')
    .filter((code) => !isOfProduct(code))
  const rare = question.registryNames
    .filter((name) => !isOfProduct(name))
    .filter((name) => isRare(sought, name))
  const names = [...rare, ...codes]
  const missing = names.find((name) => !lower.includes(name.toLowerCase()))
  if (missing === undefined) return undefined
  return reasonOf('not-covered', candidate, `does not name \u201c${missing}\u201d`)
}

// "2660", "98765", "1994", "0720", "6.0b", "2.0.2.1112"; not "1,600", "Q123456", "4MB", "90%"
const NUMBER = /(?<![\w.,$-])(?:\d{4,}|\d+\.\d[\w.]*\w|\d+\.\d)(?![\w%]|,\d)/g
// "about 1600", "ca. 1600": the asker's own count
const ROUGH = /\b(?:ca\.?|about|around|over|more than|some|roughly)\s*$/i

/** So does every number that is none of a product. */
export function numbersStand({ question, candidate, whole }: Evidence): AnswerReason | undefined {
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

// "Windows Mobile 5", "Creative Writer 2.0": a name of two words or more with its release
const RELEASED_NAME = /\b([A-Z][\w+-]*(?: [A-Z][\w+-]*){1,3}) (\d+(?:\.\d+)*[a-z]?)(?!\w|\.\w)/g
/** Shorter words may be abbreviations, which articles spell out. */
const SHORTEST_WORD = 4

/** A product that no table knows stands in the article by its full name, with that release. */
export function releasedNamesStand({
  question,
  candidate,
  whole,
}: Evidence): AnswerReason | undefined {
  const { text, products, languages } = question
  for (const { 0: printed, 1: name = '', 2: release = '', index } of text.matchAll(RELEASED_NAME)) {
    const end = index + printed.length
    if (products.some((product) => product.start < end && product.end > index)) continue
    const words = withoutOpening(name)
      .split(' ')
      .filter(({ length }) => length >= SHORTEST_WORD)
      .filter((word) => !languages.includes(word.toLowerCase()))
    if (words.length < 2) continue
    if (standTogether(words.slice(-2), whole) && versionStands(release, whole)) continue
    return reasonOf('unknown-product', candidate, `is not about ${printed}`)
  }
  return undefined
}

// "Jet 1.1", "Sched+ 1.0a": one word with a release that has a dot
const RELEASED_WORD = /(?<![\w.+-])([A-Z][\w+-]+) (?:version )?(\d+\.\d+[a-z]?)(?![\w]|\.\d)/g
// "ADT", "WP": articles may spell it out
const ABBREVIATION = /^.{1,2}$|^[A-Z]{2,5}$/
/** In front of a release so far its name is looked for. */
const BEFORE_RELEASE = 110

/** A word with a release stands in front of that release in the article. */
export function releasedWordsStand({ question, candidate, whole }: Evidence) {
  const { text, products } = question
  for (const { 0: printed, 1: name = '', 2: release = '', index } of text.matchAll(RELEASED_WORD)) {
    const end = index + printed.length
    if (products.some((product) => product.start < end && product.end > index)) continue
    if (withoutOpening(`${name} `) === '' || ABBREVIATION.test(name)) continue
    const wanted = name.toLowerCase().replace(/\W+$/, '')
    const isThere = placesOfVersion(release, whole).some((place) =>
      whole
        .slice(Math.max(0, place.start - BEFORE_RELEASE), place.start)
        .toLowerCase()
        .includes(wanted),
    )
    if (!isThere) return reasonOf('unknown-product', candidate, `is not about ${printed}`)
  }
  return undefined
}

/** "LaserMaster's WinPrint" is LaserMaster WinPrint. */
function standTogether(words: readonly string[], text: string): boolean {
  const [first = '', second = ''] = words.map((word) => word.replace(/[^\w]/g, '\\$&'))
  return new RegExp(`${first}\\W(?:\\w{0,3}\\W){0,2}${second}`, 'i').test(text)
}

// "Moving Wizard", "Video for Windows", "Desktop Themes": not at the beginning of a sentence
const TITLED_NAME =
  /(?<=[a-z,;\d] )[A-Z][a-z]{3,}(?: (?:for|of|and|to) [A-Z][a-z]{3,}| [A-Z][a-z]{3,})+/g
// "the Switcher": likewise
const TITLED_WORD = /(?<=[a-z,;\d] )[A-Z][a-z]{4,}\b/g

/** Names with capitals stand in the article as they are, and so does a rare word with one. */
export function titledNamesStand({
  question: { text, products, languages },
  sought,
  candidate,
  whole,
}: Evidence): AnswerReason | undefined {
  const isFree = ({ 0: name, index }: RegExpExecArray) =>
    !products.some(({ start, end }) => start < index + name.length && end > index)
  const names = [...text.matchAll(TITLED_NAME)].filter(isFree).map(([name]) => name)
  const words = [...text.matchAll(TITLED_WORD)]
    .filter(isFree)
    .map(([word]) => word)
    .filter((word) => !languages.includes(word.toLowerCase()) && isRare(sought, word))
  if (names.length + words.length === 0) return undefined
  const lower = whole.toLowerCase().replace(/\s+/g, ' ')
  const missing =
    names.find((name) => !partsOf(name).every((part) => lower.includes(part.toLowerCase()))) ??
    words.find(
      (word) => sought.in(word).size > 0 && !lower.includes(word.toLowerCase().slice(0, 5)),
    )
  if (missing === undefined) return undefined
  return reasonOf('not-covered', candidate, `does not name \u201c${missing}\u201d`)
}

/** "Switcher of Sample Artist": the part and what it is a part of stand for themselves. */
const partsOf = (name: string) => name.split(/ (?:of|and) /)
