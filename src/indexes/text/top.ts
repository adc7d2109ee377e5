// The best k of many: a bounded heap with the worst on top. Equal scores rank by ordinal.

import { Heap } from './heap.ts'

export interface Ranked {
  readonly ordinal: number
  readonly score: number
}

/** Best first. */
export function byRank(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.ordinal - b.ordinal
}

export class TopRanked {
  readonly #limit: number
  readonly #worstFirst = new Heap<Ranked>((a, b) => byRank(a, b) > 0)

  constructor(limit: number) {
    this.#limit = limit
  }

  add(ordinal: number, score: number): void {
    if (this.#worstFirst.size < this.#limit) this.#worstFirst.push({ ordinal, score })
    else if (this.#beatsWorst(ordinal, score)) this.#worstFirst.replaceFirst({ ordinal, score })
  }

  /** Best first. */
  sorted(): Ranked[] {
    return [...this.#worstFirst.elements].sort(byRank)
  }

  #beatsWorst(ordinal: number, score: number): boolean {
    const worst = this.#worstFirst.first
    if (worst === undefined) return false
    return score > worst.score || (score === worst.score && ordinal < worst.ordinal)
  }
}
