// Raises articles that hold a run of the query's words word for word, as the article does that
// quotes a pasted message or line of a log.

import type { QueryTerm } from '../../text/query.ts'
import type { Candidates } from './candidates.ts'
import { LAST_PLACE } from './layout.ts'
import { type Places, readPlaces } from './places.ts'
import { articleFrequency, findExactTerm } from './postings.ts'
import type { Quote } from './ranking.ts'
import { rarityOf } from './stem-group.ts'

/** A part of the query where it stands. */
interface Word {
  readonly place: number
  readonly rarity: number
  /** By candidate; empty when the index does not hold the term. */
  readonly places: Places
}

/** Adds share × the rarities of the longest run, if it has enough words. */
export function scoreQuotes(
  candidates: Candidates,
  terms: readonly QueryTerm[],
  { share, minLength }: Quote,
): void {
  const parts = terms.filter(({ isWhole }) => !isWhole)
  if (parts.reduce((sum, { count }) => sum + count, 0) < minLength) return
  const words = parts.flatMap((term) => wordsOf(candidates, term))
  words.sort((a, b) => a.place - b.place)
  for (let candidate = 0; candidate < candidates.size; candidate++) {
    const worth = bestRun(words, candidate, minLength)
    if (worth > 0) candidates.addGain('quote', candidate, share * worth)
  }
}

function wordsOf(candidates: Candidates, { stem, term, places }: QueryTerm): Word[] {
  const { index } = candidates
  const exact = findExactTerm(index, stem, term)
  if (exact < 0) return places.map((place) => ({ place, rarity: 0, places: [] }))
  const rarity = rarityOf(index.articleCount, articleFrequency(index, exact))
  const held = readPlaces(candidates, exact, exact + 1)
  return places.map((place) => ({ place, rarity, places: held }))
}

/** Runs that end at the places of one word. */
interface Runs {
  readonly places: readonly number[]
  readonly lengths: readonly number[]
  readonly worths: readonly number[]
}

const NO_RUNS: Runs = { places: [], lengths: [], worths: [] }

/** The most that the words of a run are worth together; 0 when none is long enough. */
function bestRun(words: readonly Word[], candidate: number, minLength: number): number {
  let best = 0
  let runs = NO_RUNS
  for (const [at, word] of words.entries()) {
    const distance = word.place - (words[at - 1]?.place ?? word.place)
    runs = continued(runs, distance, word.places[candidate] ?? [], word.rarity)
    for (let run = 0; run < runs.places.length; run++) {
      if ((runs.lengths[run] as number) < minLength) continue
      best = Math.max(best, runs.worths[run] as number)
    }
  }
  return best
}

/** Both lists of places ascend. */
function continued(
  before: Runs,
  distance: number,
  places: readonly number[],
  rarity: number,
): Runs {
  const lengths: number[] = []
  const worths: number[] = []
  let at = 0
  for (const place of places) {
    const wanted = place - distance
    while ((before.places[at] ?? LAST_PLACE) < wanted) at++
    const goesOn = before.places[at] === wanted && place !== LAST_PLACE
    lengths.push(goesOn ? (before.lengths[at] as number) + 1 : 1)
    worths.push(goesOn ? (before.worths[at] as number) + rarity : rarity)
  }
  return { places, lengths, worths }
}
