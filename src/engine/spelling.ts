// Misspelt words of a query → the words that were probably meant. Only what no article holds is
// corrected, never a number, code, name or quoted word:
//
//   "logon scirpt fials" → script, fails      "logonscript" → logon script      "netw ork" → network

import { neighboursOf } from '../indexes/spelling/neighbours.ts'
import { shareTogether } from '../indexes/spelling/together.ts'
import {
  type Vocabulary,
  type VocabularyWord,
  vocabularyOf,
} from '../indexes/spelling/vocabulary.ts'
import { findTerm, lexiconSize } from '../indexes/text/lexicon.ts'
import { articleFrequency, findExactTerm } from '../indexes/text/postings.ts'
import type { TextIndex } from '../indexes/text/text-index.ts'
import { type CorrectableWord, correctableWords } from '../text/correctable-words.ts'

export interface Correction {
  /** As typed; two words where a blank was too many. */
  readonly from: string
  readonly to: string
}

export interface CorrectedQuery {
  /** The query with the corrections in place of the words. */
  readonly text: string
  /** In the order of the query; at least one. */
  readonly corrections: readonly Correction[]
}

export interface CorrectionOptions {
  /** The query as typed finds nothing: very rare words count as misspelt, too. */
  readonly isHopeless?: boolean
}

/** Longer words may have two errors. */
const MIN_LENGTH_OF_TWO_ERRORS = 8
const MIN_LENGTH = 4
/** A short word has many neighbours, so it must be a common one. */
const SHORT_LENGTH = 5
const MIN_FREQUENCY = 5
const MIN_FREQUENCY_OF_SHORT = 30
/** Halves of a word that lacks its blank. */
const MIN_HALF_LENGTH = 3
const MIN_HALF_FREQUENCY = 20
const MIN_HALF_TOGETHER = 0.05
/** At most so many articles hold a word that is given up where the query finds nothing. */
const HOPELESS_FREQUENCY = 3
const HOPELESS_RATIO = 100
/** A query of many unknown words is in another language or a log: it is left alone. */
const MAX_CORRECTIONS = 3
/** What the rest of a query has a say in: so many candidates, so many of its terms. */
const MAX_CANDIDATES = 4
const MAX_CONTEXT = 3

/** What a correction is worth; the unit is the natural logarithm of how many articles hold it. */
const WORTH = { frequency: 1, sameFirst: 2, sameLetters: 1, sameLast: 0.5, together: 4 } as const

/** `undefined` when nothing is to be corrected. Cost: below 1 ms a misspelt word. */
export function correctQuery(
  index: TextIndex,
  text: string,
  { isHopeless = false }: CorrectionOptions = {},
): CorrectedQuery | undefined {
  const words = correctableWords(text)
  const misspelt = words.filter((word) => isMisspelt(index, word, isHopeless))
  if (misspelt.length === 0 || misspelt.length > MAX_CORRECTIONS) return undefined
  const speller = new Speller(
    index,
    words.filter((word) => !misspelt.includes(word)),
  )
  const places = misspelt.flatMap((word) => speller.correct(word, words) ?? [])
  return places.length === 0 ? undefined : replaced(text, places)
}

interface Place {
  readonly start: number
  readonly end: number
  readonly to: string
}

/** Whether no article holds the word or another form of it. */
function isMisspelt(index: TextIndex, { term, stem }: CorrectableWord, isHopeless: boolean) {
  if (term.length < MIN_LENGTH) return false
  const known = findTerm(index.stems, stem, 0, lexiconSize(index.stems))
  if (known < 0) return true
  return isHopeless && (index.stemFrequencies[known] ?? 0) <= HOPELESS_FREQUENCY
}

/** Corrects the words of one query. */
class Speller {
  readonly #index: TextIndex
  readonly #vocabulary: Vocabulary
  /** The rarest terms that the query spells right. */
  readonly #context: readonly number[]

  constructor(index: TextIndex, spelt: readonly CorrectableWord[]) {
    this.#index = index
    this.#vocabulary = vocabularyOf(index)
    this.#context = spelt
      .filter(({ isStop }) => !isStop)
      .map(({ stem, term }) => findExactTerm(index, stem, term))
      .filter((term) => term >= 0)
      .sort((a, b) => articleFrequency(index, a) - articleFrequency(index, b))
      .slice(0, MAX_CONTEXT)
  }

  correct(word: CorrectableWord, words: readonly CorrectableWord[]): Place | undefined {
    const joined = this.#join(word, words)
    if (joined !== undefined) return joined
    const to = this.#oneError(word) ?? this.#split(word.term) ?? this.#twoErrors(word)
    return to === undefined ? undefined : { start: word.start, end: word.end, to }
  }

  #oneError(word: CorrectableWord): string | undefined {
    return this.#best(word, 1)
  }

  #twoErrors(word: CorrectableWord): string | undefined {
    return word.term.length < MIN_LENGTH_OF_TWO_ERRORS ? undefined : this.#best(word, 2)
  }

  #best({ term, stem }: CorrectableWord, limit: number): string | undefined {
    const least = term.length <= SHORT_LENGTH ? MIN_FREQUENCY_OF_SHORT : MIN_FREQUENCY
    const held = findExactTerm(this.#index, stem, term)
    const own = held < 0 ? 0 : articleFrequency(this.#index, held)
    const candidates = neighboursOf(this.#vocabulary, term, limit)
      .map(({ word }) => word)
      .filter(({ frequency }) => frequency >= Math.max(least, own * HOPELESS_RATIO))
    const likely = ranked(candidates, (word) => worthOf(word, term)).slice(0, MAX_CANDIDATES)
    const worthHere = (word: VocabularyWord) => worthOf(word, term) + this.#worthTogether(word)
    return ranked(likely, worthHere)[0]?.word
  }

  #worthTogether({ term }: VocabularyWord): number {
    const shares = this.#context.map((other) => shareTogether(this.#index, term, other))
    return WORTH.together * Math.max(0, ...shares)
  }

  /** "logonscript" → "logon script". */
  #split(term: string): string | undefined {
    let best: { readonly text: string; readonly worth: number } | undefined
    for (let at = MIN_HALF_LENGTH; at <= term.length - MIN_HALF_LENGTH; at++) {
      const head = this.#vocabulary.get(term.slice(0, at))
      const tail = this.#vocabulary.get(term.slice(at))
      if (head === undefined || tail === undefined) continue
      const worth = Math.min(head.frequency, tail.frequency)
      if (worth < MIN_HALF_FREQUENCY || worth <= (best?.worth ?? 0)) continue
      if (shareTogether(this.#index, head.term, tail.term) < MIN_HALF_TOGETHER) continue
      best = { text: `${head.word} ${tail.word}`, worth }
    }
    return best?.text
  }

  /** "netw ork" → "network": with the word before it or behind it. */
  #join(word: CorrectableWord, words: readonly CorrectableWord[]): Place | undefined {
    const at = words.indexOf(word)
    const pairs = [
      [words[at - 1], word],
      [word, words[at + 1]],
    ] as const
    for (const [first, second] of pairs) {
      if (first === undefined || second === undefined || second.start !== first.end + 1) continue
      const joined = this.#vocabulary.get(first.term + second.term)
      if (joined === undefined || joined.frequency < MIN_HALF_FREQUENCY) continue
      return { start: first.start, end: second.end, to: joined.word }
    }
    return undefined
  }
}

/** Best first. */
function ranked(
  words: readonly VocabularyWord[],
  worth: (word: VocabularyWord) => number,
): VocabularyWord[] {
  return words
    .map((word) => ({ word, worth: worth(word) }))
    .sort((a, b) => b.worth - a.worth || (a.word.word < b.word.word ? -1 : 1))
    .map(({ word }) => word)
}

function worthOf({ word, frequency }: VocabularyWord, typed: string): number {
  const isSame = (at: number) => word.at(at) === typed.at(at)
  return (
    WORTH.frequency * Math.log(frequency) +
    (isSame(0) ? WORTH.sameFirst : 0) +
    (isSame(-1) ? WORTH.sameLast : 0) +
    (sortedLetters(word) === sortedLetters(typed) ? WORTH.sameLetters : 0)
  )
}

function sortedLetters(word: string): string {
  return [...word].sort().join('')
}

function replaced(text: string, places: readonly Place[]): CorrectedQuery {
  const corrections: Correction[] = []
  let at = 0
  let result = ''
  for (const { start, end, to } of places) {
    if (start < at) continue
    corrections.push({ from: text.slice(start, end), to })
    result += text.slice(at, start) + to
    at = end
  }
  return { text: result + text.slice(at), corrections }
}
