// Reading postings: where a term's list is, where an article stands in it, where its positions are.

import { occurrencesOf } from './fields.ts'
import { POSITION_STRIDE_BITS, type TextIndex } from './layout.ts'
import { findTerm, lexiconSize } from './lexicon.ts'

/** Number of a term in the lexicon, or -1. */
export function findExactTerm(index: TextIndex, stem: string, term: string): number {
  const { stems, firstTerm, terms } = index
  const at = findTerm(stems, stem, 0, lexiconSize(stems))
  return at < 0 ? -1 : findTerm(terms, term, firstTerm[at] as number, firstTerm[at + 1] as number)
}

/** How many articles hold the term. */
export function articleFrequency({ firstPosting }: TextIndex, term: number): number {
  return (firstPosting[term + 1] as number) - (firstPosting[term] as number)
}

/** First posting in [from, to) whose article is not before `ordinal`; `to` when there is none. */
export function seekPosting(
  { ordinals }: TextIndex,
  ordinal: number,
  from: number,
  to: number,
): number {
  let low = from
  let step = 1
  while (low + step < to && (ordinals[low + step] as number) < ordinal) {
    low += step
    step *= 2
  }
  let high = Math.min(to, low + step + 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ordinals[middle] as number) < ordinal) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the positions of a posting start in `positions`. */
export function positionStart(index: TextIndex, posting: number): number {
  const block = posting >>> POSITION_STRIDE_BITS
  let start = index.positionStarts[block] as number
  for (let at = block << POSITION_STRIDE_BITS; at < posting; at++) {
    start += occurrencesOf(index.frequencies[at] as number)
  }
  return start
}
