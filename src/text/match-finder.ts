// Finds the terms of a query in a text. Nearly every word is ruled out by its first three characters;
// only names and words that may match are cut into tokens, and each distinct word is analyzed once.

import { isWordAt } from './characters.ts'
import { stemOf, termOfWhole, termsOfPart } from './filters.ts'
import { PhraseFinder } from './phrase-finder.ts'
import type { QueryTerm, TextQuery } from './query.ts'
import { unitsOf } from './text-units.ts'
import { isInsidePart, isJoinedBefore, readToken } from './tokenizer.ts'
import { APOSTROPHE_BIT, bitsAt, LATIN, latinBits, MAY_BEGIN_SHIFT, WORD_BIT } from './unit-bits.ts'
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

export class MatchFinder {
  readonly #byStem = new Map<string, Wanted>()
  readonly #wholes = new Map<string, Wanted>()
  /** Token as printed → what it matches; null for nothing. */
  readonly #parts = new Map<string, Wanted | null>()
  readonly #starts = new WordStarts()
  /** Made when all words are known. */
  #latin: Uint8Array | undefined
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
    const starts = this.#starts
    this.#latin ??= latinBits(starts)
    const latin = this.#latin
    const units = unitsOf(text)
    const { length } = text
    let place = 0
    let before = 0
    for (let at = 0; at < length; at++) {
      const unit = units[at] as number
      const own = unit < LATIN ? (latin[unit] as number) : bitsAt(text, at)
      // Where words begin cannot be foreseen: without branches this is several times as fast.
      const begins = own & ~before & WORD_BIT
      const isOdd = before & APOSTROPHE_BIT
      place += begins
      before = own
      if ((begins & ((own >>> MAY_BEGIN_SHIFT) | (isOdd >>> 1))) === 0) continue
      if (isOdd !== 0 && isInsidePart(text, at)) place--
      else if (starts.canBegin(unit, units[at + 1] as number, units[at + 2] as number)) {
        const { start, parts } = nameAround(text, at)
        reader.place = place - 1 - parts
        at = readToken(text, start, reader.emit) - 1
        place = reader.place
        before = WORD_BIT
      }
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

/** Where the name starts that the part at `at` belongs to, and how many parts stand before it. */
function nameAround(text: string, at: number): { readonly start: number; readonly parts: number } {
  let start = at
  let parts = 0
  while (isJoinedBefore(text, start)) {
    start = startOfRun(text, start - 2)
    while (isInsidePart(text, start)) start = startOfRun(text, start - 2)
    parts++
  }
  return { start, parts }
}

function startOfRun(text: string, within: number): number {
  let start = within
  while (isWordAt(text, start - 1)) start--
  return start
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
