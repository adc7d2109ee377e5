// The first three characters of the words that a search is after: what does not begin with one of
// these is none of them, in whatever spelling.
//
//   "connect" → "con", "c'", "co'"      "252717" → "25", "q", "kb"      "die" → "di", "dy" ("dying")

const ASCII = 128
const LOWER = 0x20
const DIGIT = /^\d/
const WORD_CHARACTER = /[a-z0-9]/
/** May stand in a word and is no part of the term: "o'clock". Others like it are beyond ASCII. */
const APOSTROPHE = "'"
/** Of shorter stems the last characters may be others than those of the word: "using", "use". */
const MIN_SURE_LENGTH = 4

/** What may follow two characters: nothing (0), some characters, any. */
const SOME = 1
const ANY = 2

export class WordStarts {
  /** Character as printed. */
  readonly #firsts = new Uint8Array(ASCII)
  /** First × 128 + second character. */
  readonly #pairs = new Uint8Array(ASCII * ASCII)
  /** Hash of three characters; where two meet, a word is looked at in vain. */
  readonly #triples = new Uint8Array(TRIPLE_HASHES)

  /** @param term a stem, a folded word or a whole name with its sign. */
  add(term: string): void {
    // "/s", ".ini": what is looked at first is the letter.
    const bare = term.replace(/^[^\p{L}\p{N}]+/u, '')
    const [first = '', second = '', third = ''] = bare
    if (first === '') return
    this.#addFirst(first)
    if (!WORD_CHARACTER.test(second)) this.#addAll(first)
    else {
      const isSure = bare.length >= MIN_SURE_LENGTH && WORD_CHARACTER.test(third)
      this.#addPair(first, second, isSure ? third : '')
      // The stems of "dying" and "dies" are one.
      if (second === 'i') this.#addPair(first, 'y', '')
      this.#addPair(first, APOSTROPHE, '')
    }
    if (!DIGIT.test(bare)) return
    this.#addFirst('q')
    this.#addFirst('k')
    this.#addAll('q')
    this.#addPair('k', 'b', '')
  }

  /** 1 or 0: whether a word that begins with this unit may be one of the words. No branch. */
  mayBegin(unit: number): number {
    return (this.#firsts[unit & 127] as number) | ((0 - (unit >>> 7)) >>> 31)
  }

  /** Whether a word that begins with these three units may be one of the words. */
  canBegin(firstUnit: number, secondUnit: number, thirdUnit: number): boolean {
    const first = firstUnit | LOWER
    const second = secondUnit | LOWER
    if (first >= ASCII || second >= ASCII) return true
    const follows = this.#pairs[first * ASCII + second]
    if (follows !== SOME) return follows === ANY
    const third = thirdUnit | LOWER
    return third >= ASCII || this.#triples[hashOf(first, second, third)] === 1
  }

  #addFirst(first: string): void {
    for (const letter of [first, first.toUpperCase()]) {
      if (letter.charCodeAt(0) < ASCII) this.#firsts[letter.charCodeAt(0)] = 1
    }
  }

  #addAll(first: string): void {
    const row = first.charCodeAt(0) * ASCII
    if (row < ASCII * ASCII) this.#pairs.fill(ANY, row, row + ASCII)
  }

  /** @param third none for any. */
  #addPair(first: string, second: string, third: string): void {
    const [one, two] = [first.charCodeAt(0), second.charCodeAt(0)]
    if (one >= ASCII) return
    const pair = one * ASCII + two
    if (third === '') this.#pairs[pair] = ANY
    if (this.#pairs[pair] === ANY) return
    this.#pairs[pair] = SOME
    // The stem of "happy" is "happi".
    for (const sign of third === 'i' ? ['i', 'y', APOSTROPHE] : [third, APOSTROPHE]) {
      this.#triples[hashOf(one, two, sign.charCodeAt(0))] = 1
    }
  }
}

const TRIPLE_HASHES = 8192

function hashOf(first: number, second: number, third: number): number {
  return ((first * 31 + second) * 31 + third) & (TRIPLE_HASHES - 1)
}
