// The best k of many: a bounded heap with the worst on top, in typed arrays because a search adds
// tens of thousands. Equal scores rank by ordinal.

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
  readonly #scores: Float64Array
  readonly #ordinals: Uint32Array
  #count = 0
  /** A lower score has no chance. */
  floor = 0

  constructor(limit: number) {
    this.#limit = limit
    this.#scores = new Float64Array(limit)
    this.#ordinals = new Uint32Array(limit)
  }

  add(ordinal: number, score: number): void {
    if (this.#count < this.#limit) {
      this.#raise(this.#count++, ordinal, score)
      if (this.#count === this.#limit) this.floor = this.#scores[0] as number
    } else if (this.#limit > 0 && this.#isWorse(0, ordinal, score)) this.#sink(ordinal, score)
  }

  /** Best first. */
  sorted(): Ranked[] {
    return this.entries().sort(byRank)
  }

  /** In no stated order. */
  entries(): Ranked[] {
    const entries: Ranked[] = []
    for (let at = 0; at < this.#count; at++) {
      entries.push({ ordinal: this.#ordinals[at] as number, score: this.#scores[at] as number })
    }
    return entries
  }

  /** Whether the entry ranks behind the given one. */
  #isWorse(at: number, ordinal: number, score: number): boolean {
    const known = this.#scores[at] as number
    return known < score || (known === score && (this.#ordinals[at] as number) > ordinal)
  }

  #raise(last: number, ordinal: number, score: number): void {
    let at = last
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#isWorse(parent, ordinal, score)) break
      this.#move(parent, at)
      at = parent
    }
    this.#put(at, ordinal, score)
  }

  #sink(ordinal: number, score: number): void {
    let at = 0
    for (;;) {
      const child = this.#worseChild(at)
      if (child >= this.#count || !this.#isWorse(child, ordinal, score)) break
      this.#move(child, at)
      at = child
    }
    this.#put(at, ordinal, score)
    this.floor = this.#scores[0] as number
  }

  #worseChild(at: number): number {
    const left = at * 2 + 1
    const right = left + 1
    if (right >= this.#count) return left
    const isRight = this.#isWorse(
      right,
      this.#ordinals[left] as number,
      this.#scores[left] as number,
    )
    return isRight ? right : left
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#ordinals[from] as number, this.#scores[from] as number)
  }

  #put(at: number, ordinal: number, score: number): void {
    this.#ordinals[at] = ordinal
    this.#scores[at] = score
  }
}
