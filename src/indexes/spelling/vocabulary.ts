// The words of the text index that a misspelt word may have been meant as: plain words that several
// articles hold, by their letters for one edit, by beginning and length for two.

import { lexiconSize, termAt } from '../text/lexicon.ts'
import { articleFrequency } from '../text/postings.ts'
import type { TextIndex } from '../text/text-index.ts'

export interface VocabularyWord {
  readonly word: string
  /** How many articles hold it in exactly this form. */
  readonly frequency: number
  /** Number of the term in the text index. */
  readonly term: number
  /** Which letters it has, one bit each. */
  readonly letters: number
}

const MIN_LENGTH = 2
const MAX_LENGTH = 24
/** What fewer articles hold is often a typing error itself. */
const MIN_FREQUENCY = 3
const LETTER_A = 0x61
const LETTER_Z = 0x7a

export class Vocabulary {
  readonly #words = new Map<string, VocabularyWord>()
  /** First letter and length → words. */
  readonly #groups = new Map<string, VocabularyWord[]>()

  /** Cost: linear in the terms of the index, about 100 ms for a large archive. */
  constructor(index: TextIndex) {
    for (let term = 0; term < lexiconSize(index.terms); term++) {
      const frequency = articleFrequency(index, term)
      if (frequency >= MIN_FREQUENCY && isPlainWord(index, term)) this.#add(index, term, frequency)
    }
  }

  get(word: string): VocabularyWord | undefined {
    return this.#words.get(word)
  }

  /** Words of the same first letter whose length is at most `slack` off. */
  *alike(word: string, slack: number): Generator<VocabularyWord> {
    for (let length = word.length - slack; length <= word.length + slack; length++) {
      yield* this.#groups.get(`${word.charAt(0)}${length}`) ?? []
    }
  }

  #add(index: TextIndex, term: number, frequency: number): void {
    const word = termAt(index.terms, term)
    const entry = { word, frequency, term, letters: lettersOf(word) }
    this.#words.set(word, entry)
    const key = `${word.charAt(0)}${word.length}`
    const group = this.#groups.get(key)
    if (group === undefined) this.#groups.set(key, [entry])
    else group.push(entry)
  }
}

/** One bit for each letter from a to z that the word has. */
export function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - LETTER_A)
  return letters
}

/** Letters from a to z alone: numbers, codes, names and other scripts are never guessed at. */
function isPlainWord({ terms: { bytes, offsets } }: TextIndex, term: number): boolean {
  const start = offsets[term] as number
  const end = offsets[term + 1] as number
  if (end - start < MIN_LENGTH || end - start > MAX_LENGTH) return false
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte < LETTER_A || byte > LETTER_Z) return false
  }
  return true
}

const vocabularies = new WeakMap<TextIndex, Vocabulary>()

/** Made when an index is first asked for it. */
export function vocabularyOf(index: TextIndex): Vocabulary {
  const known = vocabularies.get(index)
  if (known !== undefined) return known
  const made = new Vocabulary(index)
  vocabularies.set(index, made)
  return made
}
