// The chain tokenizer → filters, named and versioned: text → terms at places. The index stores what
// this yields, so any change of its output raises the version, and old snapshots are refused.

import { stemOf, termOfWhole, termsOfPart } from './filters.ts'
import { tokenize } from './tokenizer.ts'

export const ANALYZER = { name: 'quarry-english', version: 1 } as const

/** A term where it stands. */
export interface AnalyzedTerm {
  /** Folded, not stemmed. */
  readonly term: string
  readonly stem: string
  /** A whole token (file name, version, path, article number) beside its parts. */
  readonly isWhole: boolean
  /** 0-based number of the part it stands at; a whole stands at its first part. */
  readonly place: number
  /** UTF-16 units in the text. */
  readonly start: number
  readonly end: number
}

/** All terms of a short text in source order, a whole before its parts. */
export function analyze(text: string): AnalyzedTerm[] {
  const terms: AnalyzedTerm[] = []
  let place = 0
  const add = (term: string, isWhole: boolean, start: number, end: number) =>
    terms.push({ term, stem: stemOf(term), isWhole, place, start, end })
  tokenize(text, (start, end, isWhole) => {
    const token = text.slice(start, end)
    if (isWhole) {
      add(termOfWhole(token), true, start, end)
      return
    }
    const part = termsOfPart(token)
    if (part?.whole !== undefined) add(part.whole, true, start, end)
    if (part !== undefined) add(part.term, false, start, end)
    place++
  })
  return terms
}
