// Which UTF-16 units belong to a word: letters, digits and combining marks of every script. A
// surrogate counts only as half of a valid pair, so a lone one always separates words.

const LETTER_OR_DIGIT = /^[\p{L}\p{N}\p{M}]$/u

const UNKNOWN = 0
const WORD = 1
const OTHER = 2
const classes = new Uint8Array(0x10000)

/** How many units the word character at `at` takes: 1 or 2, and 0 when none stands there. */
export function wordUnitsAt(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit <= 0xdfff) return isAstralWordAt(text, at) ? 2 : 0
  const known = classes[unit]
  if (known !== UNKNOWN) return known === WORD ? 1 : 0
  if (Number.isNaN(unit)) return 0
  const isWord = LETTER_OR_DIGIT.test(String.fromCharCode(unit))
  classes[unit] = isWord ? WORD : OTHER
  return isWord ? 1 : 0
}

/** ASCII digit. */
export function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}

function isAstralWordAt(text: string, at: number): boolean {
  const codePoint = text.codePointAt(at)
  return (
    codePoint !== undefined &&
    codePoint > 0xffff &&
    LETTER_OR_DIGIT.test(String.fromCodePoint(codePoint))
  )
}
