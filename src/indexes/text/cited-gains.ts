// What the titles under which other articles cite an article add to its score.

import type { CitationIndex } from '../citations/citation-index.ts'
import { eachCited } from '../citations/query.ts'
import type { CitedTitles } from './ranking.ts'
import type { StemGroup } from './stem-group.ts'

/** Gains by article, zero for most. One a citation index, emptied before each search. */
export class CitedGains {
  readonly #gains: Float64Array
  readonly #gained: number[] = []

  constructor(articleCount: number) {
    this.#gains = new Float64Array(articleCount)
  }

  at(ordinal: number): number {
    return this.#gains[ordinal] as number
  }

  add(ordinal: number, gain: number): void {
    const before = this.#gains[ordinal] as number
    if (before === 0) this.#gained.push(ordinal)
    this.#gains[ordinal] = before + gain
  }

  clear(): void {
    for (const ordinal of this.#gained) this.#gains[ordinal] = 0
    this.#gained.length = 0
  }
}

const gainsOf = new WeakMap<CitationIndex, CitedGains>()

/**
 * A stem adds share × count × rarity × n ÷ (k + n), n being the citing articles whose titles hold it.
 * The result is valid until the next call for the same citations.
 */
export function citedGains(
  citations: CitationIndex,
  groups: ReadonlyMap<string, StemGroup>,
  { share, k }: CitedTitles,
  withheld?: ReadonlySet<number>,
): CitedGains {
  const gains = gainsOf.get(citations) ?? new CitedGains(citations.articleCount)
  gainsOf.set(citations, gains)
  gains.clear()
  for (const [stem, { count, rarity }] of groups) {
    const factor = share * count * rarity
    eachCited(citations, stem, withheld, (ordinal, citing) => {
      gains.add(ordinal, (factor * citing) / (k + citing))
    })
  }
  return gains
}
