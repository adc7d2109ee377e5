// Every number that tunes the ranking. Figures are macro nDCG@10 over the 351 judged queries of eight
// kinds on the whole archive (`npm run bench:search` prints it); kinds of eleven queries make the
// third digit uncertain, so values are round and lie in the middle of a plateau.

export interface Ranking {
  /** How slowly repetition stops to count. */
  readonly k1: number
  /** Per field, in the order of FIELDS; a field of weight 0 is not searched. */
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
  /** What a pair can add at most, in units of the rarity of its more frequent stem. */
  readonly share: number
  /** How many places off the distance of the query a pair may be. */
  readonly reach: number
  /** A pair that is n places off is worth (1 + n)^−decay. */
  readonly decay: number
}

export const RANKING: Ranking = {
  // 1.2: −0.005, 2: −0.004.
  k1: 1.5,
  // Title, query words, applies-to, lead, body. Lead 1: −0.03 (symptoms say what people search for),
  // 2.5: +0.001. Title 3: −0.001, 5: +0.001. Query words 1: 0, 2.5: −0.003. Applies-to 0: −0.002.
  weights: [4, 1.5, 0.5, 2, 1],
  // Each of them ±0.1: −0.004 to +0.001; body 0.9: −0.016.
  lengthShares: [0.5, 0.5, 0.5, 0.6, 0.6],
  // 50: −0.004, 100: −0.003, 400 and 1,000: 0.
  depth: 200,
  // 0: −0.028, 0.4: −0.005, 0.8: +0.002.
  exactShare: 0.6,
  // Share 0: −0.015, 0.6: −0.004, 1.5: −0.005. Reach 20: −0.002. Decay 1 and 2: −0.003.
  proximity: { share: 1, reach: 10, decay: 1.5 },
}
