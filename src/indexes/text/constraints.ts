// What a query demands or rules out beside its words: terms in the title, terms that must not occur.
//
//   title:"logon points"  → exact terms side by side in the title
//   title:upgrade         → any form of the word in the title
//   -exchange             → not the exact term, in no field

import { stemOf } from '../../text/filters.ts'
import { FIELD_COUNT, frequencyIn, TITLE } from './fields.ts'
import type { TextIndex } from './layout.ts'
import { findTerm, lexiconSize } from './lexicon.ts'
import { phraseHolders } from './phrase.ts'
import { articleFrequency, findExactTerm, positionStart, seekPosting } from './postings.ts'

export interface TextConstraint {
  /** Exact terms that stand side by side; a constraint without terms says nothing. */
  readonly terms: readonly string[]
  /** Whether they must stand in the title, where a single term may have any form of its stem. */
  readonly isTitle: boolean
  /** Holders are ruled out rather than kept. */
  readonly isExcluded: boolean
}

/** A test for articles; `undefined` when there is nothing to test. */
export function constraintTest(
  index: TextIndex,
  constraints: readonly TextConstraint[],
): ((ordinal: number) => boolean) | undefined {
  const wanted = constraints.filter(({ terms }) => terms.length > 0)
  const distinct = new Map(wanted.map((constraint) => [JSON.stringify(constraint), constraint]))
  const tests = [...distinct.values()].map((constraint) => {
    const holders = holdersOf(index, constraint)
    return (ordinal: number) => (holders[ordinal] === 1) !== constraint.isExcluded
  })
  return tests.length === 0 ? undefined : (ordinal) => tests.every((test) => test(ordinal))
}

/** One byte an article: 1 where it holds the terms. */
function holdersOf(index: TextIndex, { terms, isTitle }: TextConstraint): Uint8Array {
  const holders = new Uint8Array(index.articleCount)
  const [first = ''] = terms
  if (terms.length > 1) {
    const found = isTitle
      ? titlePhraseHolders(index, terms)
      : (phraseHolders(index, [terms])?.ordinals() ?? [])
    for (const ordinal of found) holders[ordinal] = 1
  } else if (isTitle) markStem(index, first, holders)
  else markTerm(index, findExactTerm(index, stemOf(first), first), holders)
  return holders
}

function markTerm(index: TextIndex, term: number, holders: Uint8Array): void {
  if (term < 0) return
  const end = index.firstPosting[term + 1] as number
  for (let at = index.firstPosting[term] as number; at < end; at++) {
    holders[index.ordinals[at] as number] = 1
  }
}

/** Articles with a term of the stem in their title. */
function markStem(index: TextIndex, term: string, holders: Uint8Array): void {
  const { stems, firstTerm, firstPosting, ordinals, frequencies } = index
  const stem = findTerm(stems, stemOf(term), 0, lexiconSize(stems))
  if (stem < 0) return
  const end = firstPosting[firstTerm[stem + 1] as number] as number
  for (let at = firstPosting[firstTerm[stem] as number] as number; at < end; at++) {
    if (frequencyIn(frequencies[at] as number, TITLE) > 0) holders[ordinals[at] as number] = 1
  }
}

function titlePhraseHolders(index: TextIndex, phrase: readonly string[]): number[] {
  const terms = phrase.map((term) => findExactTerm(index, stemOf(term), term))
  if (terms.includes(-1)) return []
  const rarest = terms.reduce((a, b) =>
    articleFrequency(index, b) < articleFrequency(index, a) ? b : a,
  )
  const holders: number[] = []
  const end = index.firstPosting[rarest + 1] as number
  for (let at = index.firstPosting[rarest] as number; at < end; at++) {
    if (frequencyIn(index.frequencies[at] as number, TITLE) === 0) continue
    const ordinal = index.ordinals[at] as number
    const [starts = [], ...others] = terms.map((term) => titlePlaces(index, term, ordinal))
    const stands = (start: number) =>
      others.every((places, distance) => places.includes(start + distance + 1))
    if (starts.some(stands)) holders.push(ordinal)
  }
  return holders
}

/** Places of a term in the title of an article; the numbers that stand beside titles are left out. */
function titlePlaces(index: TextIndex, term: number, ordinal: number): number[] {
  const start = index.firstPosting[term] as number
  const end = index.firstPosting[term + 1] as number
  const posting = seekPosting(index, ordinal, start, end)
  if (posting === end || index.ordinals[posting] !== ordinal) return []
  const count = frequencyIn(index.frequencies[posting] as number, TITLE)
  if (count === 0) return []
  const first = positionStart(index, posting)
  const length = index.lengths[ordinal * FIELD_COUNT + TITLE] as number
  return [...index.positions.subarray(first, first + count)].filter((place) => place < length)
}
