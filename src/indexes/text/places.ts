// Where terms stand in candidates.

import type { Candidates } from './candidates.ts'
import { occurrencesOf } from './fields.ts'
import { positionStart } from './postings.ts'

/** Candidate → its places, positions[starts[candidate]] up to ends[candidate], ascending. */
export interface Places {
  readonly positions: Uint16Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Reads the places of each term once. */
export class PlaceReader {
  readonly candidates: Candidates
  readonly #known = new Map<number, Places>()

  constructor(candidates: Candidates) {
    this.candidates = candidates
  }

  /** Nothing is copied. */
  ofTerm(term: number): Places {
    const known = this.#known.get(term)
    if (known !== undefined) return known
    const { index, size } = this.candidates
    const { candidates, postings } = this.candidates.locate(term)
    const starts = new Uint32Array(size)
    const ends = new Uint32Array(size)
    for (let at = 0; at < candidates.length; at++) {
      const posting = postings[at] as number
      const start = positionStart(index, posting)
      starts[candidates[at] as number] = start
      ends[candidates[at] as number] = start + occurrencesOf(index.frequencies[posting] as number)
    }
    const places = { positions: index.positions, starts, ends }
    this.#known.set(term, places)
    return places
  }

  /** Places of any of the terms [firstTerm, endTerm). */
  ofTerms(firstTerm: number, endTerm: number): Places {
    const held: Places[] = []
    for (let term = firstTerm; term < endTerm; term++) {
      if (this.candidates.locate(term).candidates.length > 0) held.push(this.ofTerm(term))
    }
    const [only] = held
    return only !== undefined && held.length === 1 ? only : merged(held, this.candidates.size)
  }
}

function merged(all: readonly Places[], size: number): Places {
  const starts = new Uint32Array(size)
  const ends = new Uint32Array(size)
  const total = all.reduce((sum, places) => sum + countOf(places), 0)
  const positions = new Uint16Array(total)
  let next = 0
  for (let candidate = 0; candidate < size; candidate++) {
    starts[candidate] = next
    let lists = 0
    for (const places of all) {
      const end = places.ends[candidate] as number
      let at = places.starts[candidate] as number
      if (at < end) lists++
      for (; at < end; at++) positions[next++] = places.positions[at] as number
    }
    ends[candidate] = next
    if (lists > 1) positions.subarray(starts[candidate], next).sort()
  }
  return { positions, starts, ends }
}

function countOf({ starts, ends }: Places): number {
  let count = 0
  for (let at = 0; at < starts.length; at++) count += (ends[at] as number) - (starts[at] as number)
  return count
}
