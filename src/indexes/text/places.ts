// Where terms stand in candidates.

import type { Candidates } from './candidates.ts'
import { occurrencesOf } from './fields.ts'
import { positionStart } from './postings.ts'

/** Candidate → ascending places, where it has any. */
export type Places = readonly (readonly number[] | undefined)[]

/** Places of any of the terms [firstTerm, endTerm). */
export function readPlaces(candidates: Candidates, firstTerm: number, endTerm: number): Places {
  const places: number[][] = []
  for (let term = firstTerm; term < endTerm; term++) {
    const { candidates: holders, postings } = candidates.locate(term)
    for (let at = 0; at < holders.length; at++) {
      addPlaces(candidates, postings[at] as number, holders[at] as number, places)
    }
  }
  return places
}

function addPlaces(
  { index }: Candidates,
  posting: number,
  candidate: number,
  places: number[][],
): void {
  const start = positionStart(index, posting)
  const end = start + occurrencesOf(index.frequencies[posting] as number)
  const known = places[candidate]
  const list = known ?? []
  for (let at = start; at < end; at++) list.push(index.positions[at] as number)
  if (known === undefined) places[candidate] = list
  else list.sort((a, b) => a - b)
}
