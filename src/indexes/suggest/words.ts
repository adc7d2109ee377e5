// Cuts titles, product names and what is being typed into words.

// "Copylog.tcf", "2.0.1380", "don't", "TCP/IP": letters and digits with single joints inside.
const WHOLE = /[\p{L}\p{N}]+(?:[._\-/\\'’][\p{L}\p{N}]+)*/gu
const PART = /[\p{L}\p{N}]+/gu
const MARKS = /\p{M}+/gu

/** Longer ones are nobody's typing; they are cut, in the index and in the query alike. */
const MAX_WORD_LENGTH = 40

/** Lower-case and without accents, so that "Über" and "uber" are one word. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase()
}

/** Words as typed, joints kept: "copylog.tcf file" → "copylog.tcf", "file". */
export function typedWords(text: string): string[] {
  return (fold(text).match(WHOLE) ?? []).map((word) => word.slice(0, MAX_WORD_LENGTH))
}

/** Words a text is found by, without repetition: each typed word whole, and its parts. */
export function indexedWords(text: string): string[] {
  return [...new Set(typedWords(text).flatMap((word) => [word, ...wordParts(word)]))]
}

/** Parts of a word with joints: "copylog.tcf" → "copylog", "tcf". */
export function wordParts(word: string): string[] {
  return word.match(PART) ?? []
}
