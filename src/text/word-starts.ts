// The first two characters of the words that a search is after: what does not begin with one of
// these pairs is none of them, in whatever spelling.
//
//   "connect" → "co", "c'"      "252717" → "25", "q?", "kb"      "die" → "di", "dy" ("dying")

const ASCII = 128
const LOWER = 0x20
/** Any letter in either case, and any digit, has this bit or a value that fits its own. */
const ANY = 0
const DIGIT = /^\d/
const WORD_CHARACTER = /[a-z0-9]/
const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789'

export class WordStarts {
  /** First × 128 + second character; second 0 stands for any. */
  readonly #pairs = new Uint8Array(ASCII * ASCII)

  /** @param term a stem, a folded word or a whole name with its sign. */
  add(term: string): void {
    // "/s", ".ini": what is looked at first is the letter.
    const bare = term.replace(/^[^\p{L}\p{N}]+/u, '')
    const [first = '', second = ''] = bare
    if (first === '') return
    this.#addPair(first, second)
    // The stems of "dying" and "dies" are one.
    if (second === 'i') this.#addPair(first, 'y')
    if (!DIGIT.test(bare)) return
    this.#addPair('q', '')
    this.#addPair('k', 'b')
  }

  /** Whether one of the words may stand at `at`, where a word begins. */
  canBegin(text: string, at: number): boolean {
    const first = text.charCodeAt(at) | LOWER
    const second = text.charCodeAt(at + 1) | LOWER
    if (first >= ASCII || second >= ASCII) return true
    return this.#pairs[first * ASCII + second] === 1
  }

  #addPair(first: string, second: string): void {
    const row = first.charCodeAt(0) * ASCII
    if (row >= ASCII * ASCII) return
    const isAny = !WORD_CHARACTER.test(second)
    for (let code = ANY; code < ASCII; code++) {
      // A sign may be an apostrophe that is no part of the term: "o'clock".
      const isSign = !LETTERS_AND_DIGITS.includes(String.fromCharCode(code))
      if (isAny || isSign) this.#pairs[row + code] = 1
    }
    if (!isAny) this.#pairs[row + second.charCodeAt(0)] = 1
  }
}
