// Raises articles in which neighbours of the query are neighbours as well: most where they stand
// exactly as in the query, less the further they are off that distance, in either order.

import { LAST_PLACE } from './layout.ts'
import type { PlaceReader, Places } from './places.ts'
import type { Proximity } from './ranking.ts'
import type { StemGroup, StemPair } from './stem-group.ts'

/** Adds what the pairs are worth to the gains of the candidates. */
export function scorePairs(
  reader: PlaceReader,
  pairs: readonly StemPair[],
  proximity: Proximity,
): void {
  const { reach, decay } = proximity
  const worth = Float64Array.from({ length: reach + 1 }, (_, offBy) => (1 + offBy) ** -decay)
  const places = new Map<StemGroup, Places>()
  const placesOf = (group: StemGroup) => {
    const known = places.get(group) ?? reader.ofTerms(group.firstTerm, group.endTerm)
    places.set(group, known)
    return known
  }
  for (const { first, second, distance, count } of pairs) {
    const most = count * proximity.share * Math.min(first.rarity, second.rarity)
    const [own, others] = [placesOf(first), placesOf(second)]
    for (let candidate = 0; candidate < reader.candidates.size; candidate++) {
      const closeness = sumCloseness(own, others, candidate, { distance, worth })
      if (closeness === 0) continue
      reader.candidates.addGain('proximity', candidate, (most * closeness) / (closeness + 1))
    }
  }
}

/** Sum over the pairs of places of what each is worth: 1 at the distance, less the further off. */
function sumCloseness(
  own: Places,
  others: Places,
  candidate: number,
  { distance, worth }: { readonly distance: number; readonly worth: Float64Array },
): number {
  const reach = worth.length - 1
  const end = own.ends[candidate] as number
  const otherEnd = others.ends[candidate] as number
  let from = others.starts[candidate] as number
  let sum = 0
  for (let at = own.starts[candidate] as number; at < end; at++) {
    const place = own.positions[at] as number
    if (place === LAST_PLACE) break
    const ideal = place + distance
    while (from < otherEnd && (others.positions[from] as number) < ideal - reach) from++
    for (let other = from; other < otherEnd; other++) {
      const offBy = (others.positions[other] as number) - ideal
      if (offBy > reach) break
      sum += worth[Math.abs(offBy)] as number
    }
  }
  return sum
}
