// Which articles hold exact terms side by side. The rarest term leads; the lists of the others are
// sought through, and positions are read only where all terms occur.

import { stemOf } from '../../text/filters.ts'
import { occurrencesOf } from './fields.ts'
import { GrowingArray } from './growing-array.ts'
import { LAST_PLACE, type TextIndex } from './layout.ts'
import { articleFrequency, findExactTerm, positionStart, seekPosting } from './postings.ts'

interface Slot {
  /** Place within the phrase. */
  readonly place: number
  readonly end: number
  /** The posting at hand. */
  at: number
}

/** The articles that hold every phrase; `undefined` when there is none to hold. */
export function phraseHolders(
  index: TextIndex,
  phrases: readonly (readonly string[])[],
): ReadonlySet<number> | undefined {
  const distinct = new Map(phrases.map((phrase) => [phrase.join(' '), slotsOf(index, phrase)]))
  const rarestFirst = [...distinct.values()].sort((a, b) => leadLength(a) - leadLength(b))
  let holders: Set<number> | undefined
  for (const slots of rarestFirst) holders = holdersAmong(index, slots, holders)
  return holders
}

function leadLength([lead]: readonly Slot[]): number {
  return lead === undefined ? 0 : lead.end - lead.at
}

/** The articles that hold the phrase, of those that held the ones before. */
function holdersAmong(
  index: TextIndex,
  [lead, ...others]: readonly Slot[],
  before: ReadonlySet<number> | undefined,
): Set<number> {
  const holders = new Set<number>()
  if (lead === undefined) return holders
  for (; lead.at < lead.end; lead.at++) {
    const ordinal = index.ordinals[lead.at] as number
    if (before !== undefined && !before.has(ordinal)) continue
    const isHeld = others.every((slot) => seek(index, slot, ordinal))
    if (isHeld && standSideBySide(index, lead, others)) holders.add(ordinal)
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
    .map(({ term, place }) => ({
      place,
      at: index.firstPosting[term] as number,
      end: index.firstPosting[term + 1] as number,
    }))
}

function seek(index: TextIndex, slot: Slot, ordinal: number): boolean {
  slot.at = seekPosting(index, ordinal, slot.at, slot.end)
  return slot.at < slot.end && index.ordinals[slot.at] === ordinal
}

/** Where the phrase may start in the article at hand; one for all, as thousands are looked at. */
const starts = new GrowingArray()

function standSideBySide(index: TextIndex, lead: Slot, others: readonly Slot[]): boolean {
  starts.clear()
  const first = positionStart(index, lead.at)
  const end = first + occurrencesOf(index.frequencies[lead.at] as number)
  for (let at = first; at < end; at++) {
    const place = index.positions[at] as number
    if (place !== LAST_PLACE && place >= lead.place) starts.push(place - lead.place)
  }
  for (const slot of others) {
    if (starts.length === 0) return false
    keepStartsThatReach(index, slot)
  }
  return starts.length > 0
}

/** Keeps the starts after which the term follows at its distance; both lists ascend. */
function keepStartsThatReach(index: TextIndex, { at: posting, place: distance }: Slot): void {
  let at = positionStart(index, posting)
  const end = at + occurrencesOf(index.frequencies[posting] as number)
  const { values } = starts
  starts.clear()
  for (let next = 0; next < values.length; next++) {
    const wanted = (values[next] as number) + distance
    while (at < end && (index.positions[at] as number) < wanted) at++
    const place = at < end ? (index.positions[at] as number) : LAST_PLACE
    if (place === wanted && place !== LAST_PLACE) starts.push(values[next] as number)
  }
}
