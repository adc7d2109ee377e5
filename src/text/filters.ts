// From a token as printed to the terms it is indexed under. Everything here depends on the token
// alone and on no locale.

import { stem } from 'porter2'

/** Longer parts (encoded data, a line without blanks) are indexed by their beginning. */
export const MAX_PART_LENGTH = 64

/** The terms of a part. `term` always meets other spellings; `whole` is the exact form, if another. */
export interface PartTerms {
  readonly term: string
  readonly whole?: string
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const ASCII = /^[\x00-\x7f]*$/
// "Q252717", "KB252717", "kb3014451"
const ARTICLE_NUMBER = /^(?:q|kb)0*([1-9]\d{3,6})$/
// "0x0000000a"
const HEX = /^0x0*([0-9a-f]+)$/
// "2.00.1380": components that are all zeros
const ZERO_COMPONENT = /(?<![^.])0+(?![^.])/g
// "2.00.1380", "4.0"
const VERSION = /^\d+(?:\.\d+)+$/
const ZEROS = /^0+$/
const PLAIN_WORD = /^[a-z]{3,}$/
// Letters that NFKD leaves whole.
const FOLDED_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}
const FOLDED_LETTER = /[ßæœøđðþłı]/g
const NOT_KEPT = /[^\p{L}\p{N}._\\/+#-]/gu

/** Lower case without accents and apostrophes: "Größe" → "grosse", "can't" → "cant". Idempotent. */
export function fold(token: string): string {
  const plain = token.replace(/['\u2019]/g, '')
  if (ASCII.test(plain)) return plain.toLowerCase()
  const folded = unaccent(unaccent(plain))
  return folded.replace(FOLDED_LETTER, (letter) => FOLDED_LETTERS[letter] ?? letter)
}

// Twice: a lower-case letter may decompose although its capital does not.
function unaccent(text: string): string {
  return text.toLowerCase().normalize('NFKD').toLowerCase().replace(NOT_KEPT, '')
}

/** The terms of a part; `undefined` when nothing is left of it (a lone combining mark). */
export function termsOfPart(token: string): PartTerms | undefined {
  const cut = token.length > MAX_PART_LENGTH ? cutToken(token) : token
  // "user's" → "user"
  const term = fold(cut.replace(/['\u2019]s$/i, ''))
  if (term === '') return undefined
  if (!/\d/.test(term)) return { term }
  const number = ARTICLE_NUMBER.exec(term)?.[1]
  if (number !== undefined) return { term: number, whole: `q${number}` }
  const hex = HEX.exec(term)?.[1]
  if (hex !== undefined) return withWhole(`0x${hex}`, term)
  return { term: ZEROS.test(term) ? '0' : term }
}

/** The term of a whole token; versions lose superfluous zeros: "2.00.1380" → "2.0.1380". */
export function termOfWhole(token: string): string {
  const term = fold(token)
  return VERSION.test(term) ? term.replace(ZERO_COMPONENT, '0') : term
}

/**
 * The stem a term is ranked under. Only words have another than themselves: numbers, codes,
 * versions and file names stay as they are. A function of the term, so that a term has one stem.
 */
export function stemOf(term: string): string {
  return PLAIN_WORD.test(term) ? stem(term) : term
}

function withWhole(term: string, whole: string): PartTerms {
  return term === whole ? { term } : { term, whole }
}

function cutToken(token: string): string {
  const last = token.charCodeAt(MAX_PART_LENGTH - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return token.slice(0, splitsPair ? MAX_PART_LENGTH - 1 : MAX_PART_LENGTH)
}
