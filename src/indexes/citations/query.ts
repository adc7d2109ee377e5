// What can be asked of the citations. An article that is withheld cites nothing.

import { findTerm, lexiconSize } from '../text/lexicon.ts'
import type { CitationIndex } from './citation-index.ts'

/**
 * Calls `onCited` for every article that others cite under a title with the stem, ascending, with
 * how many do so. Cost: linear in the citations with the stem.
 */
export function eachCited(
  index: CitationIndex,
  stem: string,
  withheld: ReadonlySet<number> | undefined,
  onCited: (ordinal: number, citing: number) => void,
): void {
  const at = findTerm(index.stems, stem, 0, lexiconSize(index.stems))
  if (at < 0) return
  const { postings, targets, sources } = index
  const end = index.firstPosting[at + 1] as number
  let target = -1
  let citing = 0
  for (let posting = index.firstPosting[at] as number; posting < end; posting++) {
    const citation = postings[posting] as number
    if (withheld?.has(sources[citation] as number)) continue
    if (targets[citation] !== target) {
      if (citing > 0) onCited(target, citing)
      target = targets[citation] as number
      citing = 0
    }
    citing++
  }
  if (citing > 0) onCited(target, citing)
}

/** How many articles cite this one. */
export function citingCount(
  { firstCitation, sources }: CitationIndex,
  ordinal: number,
  withheld?: ReadonlySet<number>,
): number {
  const start = firstCitation[ordinal] as number
  const end = firstCitation[ordinal + 1] as number
  if (withheld === undefined || withheld.size === 0) return end - start
  let count = 0
  for (let at = start; at < end; at++) if (!withheld.has(sources[at] as number)) count++
  return count
}
