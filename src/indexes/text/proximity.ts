// Raises articles in which neighbours of the query are neighbours as well: most where they stand
// exactly as in the query, less the further they are off that distance, in either order.

import { occurrencesOf } from './fields.ts'
import { LAST_PLACE, type TextIndex } from './layout.ts'
import { positionStart, seekPosting } from './postings.ts'
import type { Proximity } from './ranking.ts'
import type { Scoring } from './score.ts'
import type { StemGroup, StemPair } from './stem-group.ts'

/** Adds what the pairs are worth to the gains of some articles, which come in ascending order. */
export function scorePairs(
  { index, ranking }: Scoring,
  pairs: readonly StemPair[],
  gains: Map<number, number>,
): void {
  const inOrder = [...gains.keys()]
  const places = new Map<StemGroup, Places>()
  const placesOf = (group: StemGroup) => {
    const known = places.get(group) ?? readPlaces(index, group, inOrder)
    places.set(group, known)
    return known
  }
  for (const pair of pairs) {
    addPair(ranking.proximity, pair, [placesOf(pair.first), placesOf(pair.second)], gains)
  }
}

/** Article → ascending places of a stem. */
type Places = ReadonlyMap<number, readonly number[]>

function readPlaces(index: TextIndex, group: StemGroup, inOrder: readonly number[]): Places {
  const places = new Map<number, number[]>()
  for (let term = group.firstTerm; term < group.endTerm; term++) {
    const end = index.firstPosting[term + 1] as number
    let at = index.firstPosting[term] as number
    for (const ordinal of inOrder) {
      at = seekPosting(index, ordinal, at, end)
      if (at === end) break
      if (index.ordinals[at] === ordinal) addPlaces(index, at, ordinal, places)
    }
  }
  return places
}

function addPlaces(
  index: TextIndex,
  posting: number,
  ordinal: number,
  places: Map<number, number[]>,
): void {
  const start = positionStart(index, posting)
  const end = start + occurrencesOf(index.frequencies[posting] as number)
  const known = places.get(ordinal)
  const list = known ?? []
  for (let at = start; at < end; at++) list.push(index.positions[at] as number)
  if (known === undefined) places.set(ordinal, list)
  else list.sort((a, b) => a - b)
}

function addPair(
  { share, reach, decay }: Proximity,
  { first, second, distance }: StemPair,
  [firstPlaces, secondPlaces]: readonly [Places, Places],
  gains: Map<number, number>,
): void {
  const rarity = Math.min(first.rarity, second.rarity)
  const worth = Float64Array.from({ length: reach + 1 }, (_, offBy) => (1 + offBy) ** -decay)
  for (const [ordinal, places] of firstPlaces) {
    const others = secondPlaces.get(ordinal)
    if (others === undefined) continue
    const closeness = sumCloseness(places, others, distance, worth)
    const gain = (share * rarity * closeness) / (closeness + 1)
    gains.set(ordinal, (gains.get(ordinal) ?? 0) + gain)
  }
}

/** Sum over the pairs of places of what each is worth: 1 at the distance, less the further off. */
function sumCloseness(
  places: readonly number[],
  others: readonly number[],
  distance: number,
  worth: Float64Array,
): number {
  const reach = worth.length - 1
  let sum = 0
  let from = 0
  for (const place of places) {
    if (place === LAST_PLACE) break
    const ideal = place + distance
    while ((others[from] ?? Number.POSITIVE_INFINITY) < ideal - reach) from++
    for (let at = from; (others[at] ?? Number.POSITIVE_INFINITY) <= ideal + reach; at++) {
      sum += worth[Math.abs((others[at] as number) - ideal)] as number
    }
  }
  return sum
}
