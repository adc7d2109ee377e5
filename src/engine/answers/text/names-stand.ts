// Names, codes and numbers of a question stand in the article to the letter.

import type { AnswerReason } from '../../../contract/answers.ts'
import type { Sought } from '../../passages/sought.ts'
import { type Evidence, reasonOf } from './evidence.ts'
import { numberStands } from './version-stands.ts'

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

function isRare({ terms, highestRarity }: Sought, name: string): boolean {
  const known = terms.find(({ word }) => word === name.toLowerCase())
  return known === undefined || known.rarity >= RARE * highestRarity
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
