// How many values of a column are held by any article of a set. Nearly all are told by four of their
// holders, which are read without a branch that could not be foreseen; values with a single holder
// are told by that article all at once.

import type { ArticleSet } from '../article-set.ts'

/** Values that the same articles hold; see ValueRanking. */
export interface ValueGroups {
  readonly firstNumber: Uint32Array
  readonly firstArticle: Uint32Array
  readonly articles: Uint32Array
}

/** Holders of a group that are looked at first; spread, as neighbours are much alike. */
const PROBES = 4

export class HeldValues {
  readonly #articles: Uint32Array
  /** Articles that are the only holder of values, and of how many. */
  readonly #single: Uint32Array
  readonly #singleSizes: Uint32Array
  /** Of the other groups four holders, how many values they are, and where all holders are. */
  readonly #probes: Uint32Array
  readonly #sizes: Uint32Array
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array

  constructor({ firstNumber, firstArticle, articles }: ValueGroups) {
    const groups = Array.from({ length: firstNumber.length - 1 }, (_, group) => ({
      size: (firstNumber[group + 1] as number) - (firstNumber[group] as number),
      start: firstArticle[group] as number,
      end: firstArticle[group + 1] as number,
    }))
    groups.sort((a, b) => (articles[a.start] as number) - (articles[b.start] as number))
    const single = groups.filter(({ start, end }) => end - start === 1)
    const others = groups.filter(({ start, end }) => end - start > 1)
    this.#articles = articles
    this.#single = Uint32Array.from(single, ({ start }) => articles[start] as number)
    this.#singleSizes = Uint32Array.from(single, ({ size }) => size)
    this.#probes = Uint32Array.from(others.flatMap((group) => probesOf(articles, group)))
    this.#sizes = Uint32Array.from(others, ({ size }) => size)
    this.#starts = Uint32Array.from(others, ({ start }) => start)
    this.#ends = Uint32Array.from(others, ({ end }) => end)
  }

  /** Cost: linear in the values, whatever the set. */
  count(set: ArticleSet): number {
    let count = set.sumIn(this.#single, this.#singleSizes)
    const probes = this.#probes
    for (let group = 0; group < this.#sizes.length; group++) {
      const at = group * PROBES
      const isHeld =
        set.bitOf(probes[at] as number) |
        set.bitOf(probes[at + 1] as number) |
        set.bitOf(probes[at + 2] as number) |
        set.bitOf(probes[at + 3] as number)
      const size = this.#sizes[group] as number
      count += size * isHeld
      if (isHeld === 0 && this.#isHeld(group, set)) count += size
    }
    return count
  }

  #isHeld(group: number, set: ArticleSet): boolean {
    const start = this.#starts[group] as number
    const end = this.#ends[group] as number
    return end - start > PROBES && set.hasAnyIn(this.#articles, start, end)
  }
}

/** Some stand twice in a group of fewer holders. */
function probesOf(
  articles: Uint32Array,
  { start, end }: { readonly start: number; readonly end: number },
): number[] {
  return Array.from({ length: PROBES }, (_, probe) => {
    return articles[start + Math.round((probe * (end - start - 1)) / (PROBES - 1))] ?? 0
  })
}
