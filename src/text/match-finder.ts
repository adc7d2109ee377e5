// Finds the terms of a query in a text. Nearly every word is ruled out by its first two characters;
// only names and words that may match are cut into tokens, and each distinct word is analyzed once.

import { endOfWordRun, startOfNextWord } from './characters.ts'
import { stemOf, termOfWhole, termsOfPart } from './filters.ts'
import { PhraseFinder } from './phrase-finder.ts'
import type { QueryTerm, TextQuery } from './query.ts'
import { isInsidePart, isJoinedBefore, readToken } from './tokenizer.ts'
import { WordStarts } from './word-starts.ts'

export interface TermMatch {
  /** UTF-16 units in the text. */
  readonly start: number
  readonly end: number
  /** Which term of the query it is; a phrase has a number behind those of the terms. */
  readonly term: number
  readonly weight: number
  /** Follows a match of the term that it follows in the query as well. */
  readonly isNeighbour: boolean
}

interface Wanted {
  readonly term: number
  readonly weight: number
  readonly places: readonly number[]
}

interface Placed {
  readonly wanted: Wanted
  readonly place: number
}

const SPACE = 0x20

export class MatchFinder {
  readonly #byStem = new Map<string, Wanted>()
  readonly #wholes = new Map<string, Wanted>()
  /** Token as printed → what it matches; null for nothing. */
  readonly #parts = new Map<string, Wanted | null>()
  readonly #starts = new WordStarts()
  readonly #phrases: PhraseFinder | undefined

  constructor({ terms, phrases }: TextQuery) {
    for (const [number, term] of terms.entries()) if (!term.isStop) this.#want(term, number)
    const longer = phrases.filter(({ length }) => length > 1)
    if (longer.length > 0) this.#phrases = new PhraseFinder(longer, terms.length)
  }

  /** In text order, not overlapping; a whole hides its parts, a phrase the words in it. */
  find(text: string): TermMatch[] {
    const matches = this.#findTerms(text)
    return this.#phrases === undefined ? matches : this.#phrases.find(text, matches)
  }

  #findTerms(text: string): TermMatch[] {
    const reader = new MatchReader((start, end, isWhole) => this.#lookUp(text, start, end, isWhole))
    let place = 0
    let nameStart = 0
    let placeOfName = 0
    let at = startOfNextWord(text, 0)
    while (at < text.length) {
      // Nearly every word stands behind a blank: it begins a name and continues nothing.
      const isFirst = !(text.charCodeAt(at - 1) > SPACE)
      if (isFirst || !isInsidePart(text, at)) {
        if (isFirst || !isJoinedBefore(text, at)) {
          nameStart = at
          placeOfName = place
        }
        place++
        if (this.#starts.canBegin(text, at)) {
          reader.place = placeOfName
          at = startOfNextWord(text, readToken(text, nameStart, reader.emit))
          place = reader.place
          continue
        }
      }
      at = startOfNextWord(text, endOfWordRun(text, at + 1))
    }
    return reader.matches
  }

  #want({ term, stem, isWhole, places }: QueryTerm, number: number): void {
    const wanted = { term: number, weight: weightOf(term, isWhole), places }
    const map = isWhole ? this.#wholes : this.#byStem
    if (!map.has(stem)) map.set(stem, wanted)
    this.#starts.add(stem)
  }

  #lookUp(text: string, start: number, end: number, isWhole: boolean): Wanted | null {
    const token = text.slice(start, end)
    if (isWhole) {
      return this.#wholes.size === 0 ? null : (this.#wholes.get(termOfWhole(token)) ?? null)
    }
    const known = this.#parts.get(token)
    if (known !== undefined) return known
    const wanted = this.#analyze(token)
    this.#parts.set(token, wanted)
    return wanted
  }

  #analyze(token: string): Wanted | null {
    const { stem, whole } = analyzePart(token)
    const exact = whole === undefined ? undefined : this.#wholes.get(whole)
    return exact ?? this.#byStem.get(stem) ?? null
  }
}

/** Takes the tokens of one text and keeps those that match. */
class MatchReader {
  readonly matches: TermMatch[] = []
  /** Number of parts before the next token. */
  place = 0
  readonly #lookUp: (start: number, end: number, isWhole: boolean) => Wanted | null
  #hiddenUntil = 0
  #before: Placed | undefined

  constructor(lookUp: (start: number, end: number, isWhole: boolean) => Wanted | null) {
    this.#lookUp = lookUp
  }

  readonly emit = (start: number, end: number, isWhole: boolean): void => {
    if (!isWhole) this.place++
    const wanted = this.#lookUp(start, end, isWhole)
    if (wanted === null) return
    const isNeighbour = this.#before !== undefined && follows(this.#before, wanted, this.place)
    if (!isWhole) this.#before = { wanted, place: this.place }
    if (start < this.#hiddenUntil) return
    const { term, weight } = wanted
    this.matches.push({ start, end, term, weight, isNeighbour })
    if (isWhole) this.#hiddenUntil = end
  }
}

/** Longer words are rarer on the whole, and exact names say most. */
function weightOf(term: string, isWhole: boolean): number {
  return isWhole ? 3 : 1 + Math.min(term.length, 12) / 12
}

function follows(before: Placed, wanted: Wanted, place: number): boolean {
  const distance = place - before.place
  return wanted.places.some((at) => before.wanted.places.includes(at - distance))
}

interface AnalyzedPart {
  /** Empty when nothing is left of the part. */
  readonly stem: string
  readonly whole?: string
}

/** Words of texts read lately, for all queries: analysis costs ten times as much as a look-up. */
const analyzedParts = new Map<string, AnalyzedPart>()
const MAX_ANALYZED_PARTS = 50_000
const MAX_REMEMBERED_LENGTH = 32

function analyzePart(token: string): AnalyzedPart {
  const known = analyzedParts.get(token)
  if (known !== undefined) return known
  const terms = termsOfPart(token)
  const stem = terms === undefined ? '' : stemOf(terms.term)
  const analyzed = terms?.whole === undefined ? { stem } : { stem, whole: terms.whole }
  if (token.length > MAX_REMEMBERED_LENGTH) return analyzed
  if (analyzedParts.size >= MAX_ANALYZED_PARTS) analyzedParts.clear()
  // A slice would keep the whole text it was cut from alive.
  analyzedParts.set(Buffer.from(token).toString(), analyzed)
  return analyzed
}
