// Products that a query names, by name, alias or abbreviation:
//
//   "Round in VB6 on NT4" → Visual Basic, Windows NT

import { PRODUCT_FAMILIES, type ProductFamily } from '../model/product-families.table.ts'
import { productKey } from '../model/product-family.ts'
import type { QueryTerm } from './query.ts'
import { WORDS_THAT_ARE_PRODUCTS } from './words-that-are-products.table.ts'

const NAMED = PRODUCT_FAMILIES.flatMap((family) =>
  [family.family, ...family.names, ...(family.words ?? []), ...Object.keys(family.aliases)].map(
    (name) => [partsOfName(productKey(name)), family] as const,
  ),
)
const FAMILY_OF_NAME = new Map(NAMED.filter(([name]) => !WORDS_THAT_ARE_PRODUCTS.has(name)))
const FAMILY_OF_WORD = new Map(NAMED.filter(([name]) => WORDS_THAT_ARE_PRODUCTS.has(name)))
/** Words of the longest name. */
const MOST_WORDS = Math.max(...[...FAMILY_OF_NAME.keys()].map((name) => name.split(' ').length))
// "vb6", "nt4": an abbreviation and its version in one word.
const WITH_VERSION = /^([a-z]+)\d+$/

/** "visual c++" → "visual c", as the parts of a query have it. */
function partsOfName(name: string): string {
  return name.replace(/[^a-z0-9]+/g, ' ').trim()
}

/** In order of the query, each once; the longest name wins at a place. */
export function namedProducts(terms: readonly QueryTerm[]): ProductFamily[] {
  const words = terms
    .filter(({ isWhole }) => !isWhole)
    .flatMap(({ term, places }) => places.map((place) => ({ term, place })))
    .sort((a, b) => a.place - b.place)
    .map(({ term }) => term)
  return [...new Set(placesOfProducts(words).map(({ family }) => family))]
}

export interface ProductPlace {
  readonly family: ProductFamily
  /** Position of its first word, and how many there are. */
  readonly at: number
  readonly length: number
}

/**
 * Products in a row of lower-case words of letters and digits, in order; the longest name wins at a
 * place.
 * @param mayBeWord whether a word that is a product only beside others is one at this place.
 */
export function placesOfProducts(
  words: readonly string[],
  mayBeWord: (at: number, length: number) => boolean = () => false,
): ProductPlace[] {
  const places: ProductPlace[] = []
  for (let at = 0; at < words.length; ) {
    const named = familyAt(words, at) ?? ambiguousAt(words, at, mayBeWord)
    if (named !== undefined) places.push({ ...named, at })
    at += named?.length ?? 1
  }
  return places
}

function familyAt(words: readonly string[], at: number) {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length--) {
    const family = FAMILY_OF_NAME.get(words.slice(at, at + length).join(' '))
    if (family !== undefined) return { family, length }
  }
  const abbreviation = WITH_VERSION.exec(words[at] ?? '')?.[1] ?? ''
  const family = FAMILY_OF_NAME.get(abbreviation)
  return family && { family, length: 1 }
}

function ambiguousAt(
  words: readonly string[],
  at: number,
  mayBeWord: (at: number, length: number) => boolean,
) {
  const word = words[at] ?? ''
  const family = FAMILY_OF_WORD.get(word) ?? FAMILY_OF_WORD.get(WITH_VERSION.exec(word)?.[1] ?? '')
  return family !== undefined && mayBeWord(at, 1) ? { family, length: 1 } : undefined
}
