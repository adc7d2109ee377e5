// What a UTF-16 unit is to the tokenizer. Words are letters, digits and combining marks of every
// script. A surrogate counts only as half of a valid pair, so a lone one always separates words.

const LETTER_OR_DIGIT = /^[\p{L}\p{N}\p{M}]$/u

/** Not yet looked at, or half of a pair: `classAt` tells. */
export const UNKNOWN = 0
export const WORD = 1
/** Separates words. */
export const OTHER = 2
/** "." and "_": hold the parts of a name together. */
export const NAME_CONNECTOR = 3
/** "\" and "/": hold the names of a path together. */
export const PATH_CONNECTOR = 4
/** "-": holds together beside a digit. */
export const HYPHEN = 5
/** "'" and "’": within a word. */
export const APOSTROPHE = 6

const classes = new Uint8Array(0x10000)
for (const sign of '._') classes[sign.charCodeAt(0)] = NAME_CONNECTOR
for (const sign of '\\/') classes[sign.charCodeAt(0)] = PATH_CONNECTOR
for (const sign of "'\u2019") classes[sign.charCodeAt(0)] = APOSTROPHE
classes['-'.charCodeAt(0)] = HYPHEN

/** Unit → its class, as far as it is known; for loops that are too hot for `classAt`. */
export const KNOWN_CLASSES: Readonly<Uint8Array> = classes

/** Class of the unit at a place; outside the text `OTHER`. */
export function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return OTHER
  const unit = text.charCodeAt(at)
  const known = classes[unit] as number
  return known === UNKNOWN ? classify(text, at, unit) : known
}

export function isWordAt(text: string, at: number): boolean {
  return classAt(text, at) === WORD
}

/** First place from `at` on where no word character stands. */
export function endOfWordRun(text: string, at: number): number {
  const { length } = text
  let end = at
  while (end < length) {
    if (classes[text.charCodeAt(end)] !== WORD && classAt(text, end) !== WORD) break
    end++
  }
  return end
}

/** First place from `at` on where a word character stands; the length when there is none. */
export function startOfNextWord(text: string, at: number): number {
  const { length } = text
  let start = at
  while (start < length) {
    const known = classes[text.charCodeAt(start)] as number
    if (known === WORD || (known === UNKNOWN && classAt(text, start) === WORD)) break
    start++
  }
  return start
}

/** ASCII digit. */
export function isDigitAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false
  const unit = text.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}

function classify(text: string, at: number, unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return surrogateClass(text, at, unit)
  const known = LETTER_OR_DIGIT.test(String.fromCharCode(unit)) ? WORD : OTHER
  classes[unit] = known
  return known
}

function surrogateClass(text: string, at: number, unit: number): number {
  const start = unit < 0xdc00 ? at : at - 1
  const codePoint = start < 0 ? UNKNOWN : (text.codePointAt(start) ?? UNKNOWN)
  const isPair = codePoint > 0xffff
  return isPair && LETTER_OR_DIGIT.test(String.fromCodePoint(codePoint)) ? WORD : OTHER
}
