// The terms of the lexicon that fit a pattern: "mfc*" → mfc, mfc42, mfc42.dll …

import { fold } from '../../text/filters.ts'
import { fitsPattern, literalStart } from '../../text/wildcard.ts'
import type { TextIndex } from './layout.ts'
import { type Lexicon, termAt } from './lexicon.ts'
import { articleFrequency } from './postings.ts'
import { TopRanked } from './top.ts'

/** A pattern stands for its most frequent terms; more would make it stand for nothing. */
export const MAX_EXPANSIONS = 64

export interface Expansion {
  /** Most frequent first. */
  readonly terms: readonly string[]
  /** There are more. */
  readonly isCut: boolean
}

/**
 * Letter case and accents do not count. Stems begin with the letter of their terms, so the cost is
 * linear in the terms of one letter.
 */
export function expandPattern(index: TextIndex, pattern: string): Expansion {
  const folded = pattern
    .split('*')
    .map((part) => fold(part))
    .join('*')
  const start = new TextEncoder().encode(literalStart(folded))
  const top = new TopRanked(MAX_EXPANSIONS)
  let count = 0
  const { first, end } = termsOfLetter(index, start[0] ?? 0)
  for (let term = first; term < end; term++) {
    if (!startsWith(index.terms, term, start)) continue
    if (!fitsPattern(folded, termAt(index.terms, term))) continue
    count++
    top.add(term, articleFrequency(index, term))
  }
  const terms = top.sorted().map(({ ordinal }) => termAt(index.terms, ordinal))
  return { terms, isCut: count > terms.length }
}

function termsOfLetter({ stems, firstTerm }: TextIndex, letter: number) {
  return {
    first: firstTerm[firstFrom(stems, letter)] ?? 0,
    end: firstTerm[firstFrom(stems, letter + 1)] ?? 0,
  }
}

/** Number of the first stem whose first byte is not below `letter`; how many there are if none is. */
function firstFrom({ bytes, offsets }: Lexicon, letter: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((bytes[offsets[middle] as number] as number) < letter) low = middle + 1
    else high = middle
  }
  return low
}

function startsWith({ bytes, offsets }: Lexicon, term: number, start: Uint8Array): boolean {
  const from = offsets[term] as number
  if ((offsets[term + 1] as number) - from < start.length) return false
  for (let at = 0; at < start.length; at++) if (bytes[from + at] !== start[at]) return false
  return true
}
