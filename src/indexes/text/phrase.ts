// Which articles hold exact terms side by side. The rarest term leads; the lists of the others are
// gone through with it, and positions are read only where all terms occur.

import { stemOf } from '../../text/filters.ts'
import { ArticleSet } from '../article-set.ts'
import { occurrencesOf } from './fields.ts'
import { LAST_PLACE, type TextIndex } from './layout.ts'
import { articleFrequency, findExactTerm, positionStart, seekPosting } from './postings.ts'

/** Of more phrases the rarest are demanded; the words of the others count as words. */
export const MAX_PHRASES = 8

/** A list is gone through up to here; what is further off is sought. */
const MAX_STEPS = 16

interface Slot {
  /** Place within the phrase. */
  readonly place: number
  readonly end: number
  /** The posting at hand, and where its positions are. */
  at: number
  first: number
  /** The position at hand. */
  cursor: number
}

/** The articles that hold every phrase; `undefined` when there is none to hold. */
export function phraseHolders(
  index: TextIndex,
  phrases: readonly (readonly string[])[],
): ArticleSet | undefined {
  const distinct = new Map(phrases.map((phrase) => [phrase.join(' '), slotsOf(index, phrase)]))
  const rarestFirst = [...distinct.values()].sort((a, b) => leadLength(a) - leadLength(b))
  let holders: ArticleSet | undefined
  for (const slots of rarestFirst.slice(0, MAX_PHRASES)) {
    holders = holdersAmong(index, slots, holders)
  }
  return holders
}

function leadLength([lead]: readonly Slot[]): number {
  return lead === undefined ? 0 : lead.end - lead.at
}

/** The articles that hold the phrase, of those that held the ones before. */
function holdersAmong(
  index: TextIndex,
  [lead, ...others]: readonly Slot[],
  before: ArticleSet | undefined,
): ArticleSet {
  const holders = new ArticleSet(index.articleCount)
  if (lead === undefined) return holders
  for (; lead.at < lead.end; step(index, lead)) {
    const ordinal = index.ordinals[lead.at] as number
    if (before !== undefined && !before.has(ordinal)) continue
    if (allReach(index, others, ordinal) && standSideBySide(index, lead, others)) {
      holders.add(ordinal)
    }
  }
  return holders
}

/** Rarest first; none when a term of the phrase is not in the index. */
function slotsOf(index: TextIndex, phrase: readonly string[]): Slot[] {
  const terms = phrase.map((term) => findExactTerm(index, stemOf(term), term))
  if (terms.includes(-1)) return []
  return terms
    .map((term, place) => ({ term, place }))
    .sort((a, b) => articleFrequency(index, a.term) - articleFrequency(index, b.term))
    .map(({ term, place }) => {
      const at = index.firstPosting[term] as number
      const first = positionStart(index, at)
      return { place, at, end: index.firstPosting[term + 1] as number, first, cursor: first }
    })
}

/** To the next posting, whose positions follow. */
function step({ frequencies }: TextIndex, slot: Slot): void {
  slot.first += occurrencesOf(frequencies[slot.at] as number)
  slot.at++
}

/** Whether all terms are in the article. */
function allReach(index: TextIndex, slots: readonly Slot[], ordinal: number): boolean {
  for (const slot of slots) if (!reach(index, slot, ordinal)) return false
  return true
}

function reach(index: TextIndex, slot: Slot, ordinal: number): boolean {
  const { ordinals } = index
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    if (slot.at === slot.end || (ordinals[slot.at] as number) >= ordinal) break
    step(index, slot)
  }
  if (slot.at < slot.end && (ordinals[slot.at] as number) < ordinal) {
    slot.at = seekPosting(index, ordinal, slot.at, slot.end)
    if (slot.at < slot.end) slot.first = positionStart(index, slot.at)
  }
  return slot.at < slot.end && ordinals[slot.at] === ordinal
}

function standSideBySide(index: TextIndex, lead: Slot, others: readonly Slot[]): boolean {
  for (const slot of others) slot.cursor = slot.first
  const end = lead.first + occurrencesOf(index.frequencies[lead.at] as number)
  for (let at = lead.first; at < end; at++) {
    const place = index.positions[at] as number
    if (place === LAST_PLACE) return false
    if (place >= lead.place && allStand(index, others, place - lead.place)) return true
  }
  return false
}

/** Whether the terms stand at their places of a phrase that begins at `start`, which only rises. */
function allStand(index: TextIndex, slots: readonly Slot[], start: number): boolean {
  for (const slot of slots) if (!stands(index, slot, start + slot.place)) return false
  return true
}

function stands({ positions, frequencies }: TextIndex, slot: Slot, wanted: number): boolean {
  const end = slot.first + occurrencesOf(frequencies[slot.at] as number)
  while (slot.cursor < end && (positions[slot.cursor] as number) < wanted) slot.cursor++
  return slot.cursor < end && positions[slot.cursor] === wanted && wanted !== LAST_PLACE
}
