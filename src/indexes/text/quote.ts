// Raises articles that hold a run of the query's words word for word, as the article does that
// quotes a pasted message or line of a log.

import type { QueryTerm } from '../../text/query.ts'
import { LAST_PLACE } from './layout.ts'
import type { PlaceReader, Places } from './places.ts'
import { articleFrequency, findExactTerm } from './postings.ts'
import type { Quote } from './ranking.ts'
import { rarityOf } from './stem-group.ts'

/** A part of the query where it stands. */
interface Word {
  readonly place: number
  readonly rarity: number
  /** Absent when the index does not hold the term. */
  readonly places: Places | undefined
}

/** Adds share × the rarities of the longest run, if it and the query have enough words. */
export function scoreQuotes(
  reader: PlaceReader,
  terms: readonly QueryTerm[],
  { share, minLength, minQuery }: Quote,
): void {
  const parts = terms.filter(({ isWhole }) => !isWhole)
  if (parts.reduce((sum, { count }) => sum + count, 0) < minQuery) return
  const words = parts.flatMap((term) => wordsOf(reader, term))
  words.sort((a, b) => a.place - b.place)
  const runs = new Runs(minLength)
  for (let candidate = 0; candidate < reader.candidates.size; candidate++) {
    const worth = bestRun(words, candidate, runs)
    if (worth > 0) reader.candidates.addGain('quote', candidate, share * worth)
  }
}

function wordsOf(reader: PlaceReader, { stem, term, places }: QueryTerm): Word[] {
  const { index } = reader.candidates
  const exact = findExactTerm(index, stem, term)
  if (exact < 0) return places.map((place) => ({ place, rarity: 0, places: undefined }))
  const rarity = rarityOf(index.articleCount, articleFrequency(index, exact))
  const held = reader.ofTerm(exact)
  return places.map((place) => ({ place, rarity, places: held }))
}

/** The most that the words of a run are worth together; 0 when none is long enough. */
function bestRun(words: readonly Word[], candidate: number, runs: Runs): number {
  runs.clear()
  let before: Word | undefined
  for (const word of words) {
    runs.continue(word, word.place - (before?.place ?? word.place), candidate)
    before = word
  }
  return runs.best
}

/** Runs by ascending place of their ends; its lists are filled again for every word. */
interface RunList {
  count: number
  readonly places: number[]
  readonly lengths: number[]
  readonly worths: number[]
}

const emptyList = (): RunList => ({ count: 0, places: [], lengths: [], worths: [] })

/** The runs that end at the places of one word. */
class Runs {
  best = 0
  readonly #minLength: number
  #current = emptyList()
  #ended = emptyList()

  constructor(minLength: number) {
    this.#minLength = minLength
  }

  clear(): void {
    this.best = 0
    this.#current.count = 0
  }

  /** Goes on to the next word, so many places further. */
  continue({ places, rarity }: Word, distance: number, candidate: number): void {
    const ended = this.#current
    this.#current = this.#ended
    this.#ended = ended
    this.#current.count = 0
    if (places === undefined) return
    const end = places.ends[candidate] ?? 0
    let from = 0
    for (let at = places.starts[candidate] ?? 0; at < end; at++) {
      const place = places.positions[at] as number
      if (place === LAST_PLACE) break
      const wanted = place - distance
      while (from < ended.count && (ended.places[from] as number) < wanted) from++
      const goesOn = from < ended.count && ended.places[from] === wanted
      const length = goesOn ? (ended.lengths[from] as number) + 1 : 1
      this.#add(place, length, goesOn ? (ended.worths[from] as number) + rarity : rarity)
    }
  }

  #add(place: number, length: number, worth: number): void {
    const { places, lengths, worths } = this.#current
    const at = this.#current.count++
    places[at] = place
    lengths[at] = length
    worths[at] = worth
    if (length >= this.#minLength && worth > this.best) this.best = worth
  }
}
