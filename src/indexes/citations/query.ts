// What can be asked of the citations. An article that is withheld cites nothing.

import { findTerm, lexiconSize } from '../text/lexicon.ts'
import type { CitationIndex } from './citation-index.ts'

type Withheld = ReadonlySet<number> | undefined

/**
 * Calls `onCited` for every one of the articles that others cite under a title with the stem, with
 * its place in `ordinals` and how many do so. Ordinals ascend. Cost: logarithmic for each ordinal,
 * then linear in its citations with the stem.
 */
export function eachCited(
  index: CitationIndex,
  stem: string,
  ordinals: Uint32Array,
  withheld: Withheld,
  onCited: (candidate: number, citing: number) => void,
): void {
  const at = findTerm(index.stems, stem, 0, lexiconSize(index.stems))
  if (at < 0) return
  const { postings, firstCitation } = index
  const end = index.firstPosting[at + 1] as number
  let posting = index.firstPosting[at] as number
  for (let candidate = 0; candidate < ordinals.length && posting < end; candidate++) {
    const ordinal = ordinals[candidate] as number
    const first = firstCitation[ordinal] as number
    const behind = firstCitation[ordinal + 1] as number
    if (first === behind) continue
    posting = seek(postings, first, posting, end)
    let citing = 0
    for (; posting < end && (postings[posting] as number) < behind; posting++) {
      if (isCounted(index, postings[posting] as number, withheld)) citing++
    }
    if (citing > 0) onCited(candidate, citing)
  }
}

/** First place in [from, to) whose citation is not before `citation`; `to` when there is none. */
function seek(postings: Uint32Array, citation: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((postings[middle] as number) < citation) low = middle + 1
    else high = middle
  }
  return low
}

function isCounted({ sources }: CitationIndex, citation: number, withheld: Withheld): boolean {
  return withheld === undefined || !withheld.has(sources[citation] as number)
}

/** How many articles cite this one. */
export function citingCount(index: CitationIndex, ordinal: number, withheld?: Withheld): number {
  const start = index.firstCitation[ordinal] as number
  const end = index.firstCitation[ordinal + 1] as number
  if (withheld === undefined || withheld.size === 0) return end - start
  let count = 0
  for (let citation = start; citation < end; citation++) {
    if (isCounted(index, citation, withheld)) count++
  }
  return count
}
