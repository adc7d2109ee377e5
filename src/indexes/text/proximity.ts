// Raises articles in which neighbours of the query are neighbours as well: most where they stand
// exactly as in the query, less the further they are off that distance, in either order.

import type { Candidates } from './candidates.ts'
import { LAST_PLACE } from './layout.ts'
import { type Places, readPlaces } from './places.ts'
import type { Proximity } from './ranking.ts'
import type { StemGroup, StemPair } from './stem-group.ts'

/** Adds what the pairs are worth to the gains of the candidates. */
export function scorePairs(
  candidates: Candidates,
  pairs: readonly StemPair[],
  proximity: Proximity,
): void {
  const places = new Map<StemGroup, Places>()
  const placesOf = (group: StemGroup) => {
    const known = places.get(group) ?? readPlaces(candidates, group.firstTerm, group.endTerm)
    places.set(group, known)
    return known
  }
  for (const pair of pairs) {
    const both = [placesOf(pair.first), placesOf(pair.second)] as const
    scorePair(candidates, pair, both, proximity)
  }
}

function scorePair(
  candidates: Candidates,
  { first, second, distance, count }: StemPair,
  [firstPlaces, secondPlaces]: readonly [Places, Places],
  { share, reach, decay }: Proximity,
): void {
  const most = count * share * Math.min(first.rarity, second.rarity)
  const worth = Float64Array.from({ length: reach + 1 }, (_, offBy) => (1 + offBy) ** -decay)
  for (let candidate = 0; candidate < candidates.size; candidate++) {
    const places = firstPlaces[candidate]
    const others = secondPlaces[candidate]
    if (places === undefined || others === undefined) continue
    const closeness = sumCloseness(places, others, distance, worth)
    candidates.addGain('proximity', candidate, (most * closeness) / (closeness + 1))
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
