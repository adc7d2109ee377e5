// Finds the terms of a query in a text. Each distinct word of the texts is analyzed once.

import { stemOf, termOfWhole, termsOfPart } from './filters.ts'
import type { QueryTerm, TextQuery } from './query.ts'
import { tokenize } from './tokenizer.ts'

export interface TermMatch {
  /** UTF-16 units in the text. */
  readonly start: number
  readonly end: number
  /** Which stem of the query it is. */
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

const FIRST_LETTERS = 128
const NUMBER_PREFIXES = ['q', 'k']

export class MatchFinder {
  readonly #byStem = new Map<string, Wanted>()
  readonly #wholes = new Map<string, Wanted>()
  /** Token as printed → what it matches; null for nothing. */
  readonly #parts = new Map<string, Wanted | null>()
  /** ASCII characters with which a match can begin; most words are told apart by this. */
  readonly #firstLetters = new Uint8Array(FIRST_LETTERS)

  constructor({ terms }: TextQuery) {
    for (const [number, term] of terms.entries()) if (!term.isStop) this.#want(term, number)
  }

  /** In text order; a whole match hides those of its parts. */
  find(text: string): TermMatch[] {
    const matches: TermMatch[] = []
    let place = 0
    let hiddenUntil = 0
    let before: { readonly wanted: Wanted; readonly place: number } | undefined
    tokenize(text, (start, end, isWhole) => {
      if (!isWhole) place++
      const wanted = this.#lookUp(text, start, end, isWhole)
      if (wanted === null) return
      const isNeighbour = before !== undefined && follows(before, wanted, place)
      if (!isWhole) before = { wanted, place }
      if (start < hiddenUntil) return
      matches.push({ start, end, term: wanted.term, weight: wanted.weight, isNeighbour })
      if (isWhole) hiddenUntil = end
    })
    return matches
  }

  #want({ term, stem, isWhole, places }: QueryTerm, number: number): void {
    const wanted = { term: number, weight: weightOf(term, isWhole), places }
    const map = isWhole ? this.#wholes : this.#byStem
    if (!map.has(stem)) map.set(stem, wanted)
    const first = /^\d/.test(stem) ? [...NUMBER_PREFIXES, stem] : [stem]
    for (const letters of first) this.#firstLetters[letters.charCodeAt(0) % FIRST_LETTERS] = 1
  }

  #lookUp(text: string, start: number, end: number, isWhole: boolean): Wanted | null {
    const first = text.charCodeAt(start) | 0x20
    if (first < FIRST_LETTERS && this.#firstLetters[first] === 0 && !isSign(first)) return null
    if (isWhole) {
      return this.#wholes.size === 0
        ? null
        : (this.#wholes.get(termOfWhole(text.slice(start, end))) ?? null)
    }
    const token = text.slice(start, end)
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

/** Longer words are rarer on the whole, and exact names say most. */
function weightOf(term: string, isWhole: boolean): number {
  return isWhole ? 3 : 1 + Math.min(term.length, 12) / 12
}

/** The sign of "/s" and ".ini" once the bit of lower case is set. */
function isSign(first: number): boolean {
  return first === 0x2f || first === 0x2e
}

function follows(
  before: { readonly wanted: Wanted; readonly place: number },
  wanted: Wanted,
  place: number,
): boolean {
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
