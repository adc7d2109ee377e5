// Every number that tunes the ranking. Measured on the 351 judged queries over the whole archive
// (macro nDCG@10 over eight kinds of query); `bench/search.mjs` prints the figure.

export interface Ranking {
  /** How slowly repetition stops to count. */
  readonly k1: number
  /** Per field, in the order of FIELDS. */
  readonly weights: readonly number[]
  /** Per field: 0 ignores a field's length, 1 divides by it. */
  readonly lengthShares: readonly number[]
  /** How many of the best articles by stems are ranked anew with what follows. */
  readonly depth: number
  /** What the score over exact forms counts beside the score over stems. */
  readonly exactShare: number
  readonly proximity: Proximity
}

/** Neighbours in the query that are neighbours in the article. */
export interface Proximity {
  /** What a pair at the query's own distance adds, in units of its rarer term's weight. */
  readonly adjacentShare: number
  /** What a pair within `window` places adds. */
  readonly nearShare: number
  readonly window: number
}

export const RANKING: Ranking = {
  k1: 1.5,
  weights: [4, 1.5, 0.5, 2, 1],
  lengthShares: [0.5, 0.5, 0.5, 0.6, 0.6],
  depth: 200,
  exactShare: 0.6,
  proximity: { adjacentShare: 0.6, nearShare: 0.3, window: 8 },
}
