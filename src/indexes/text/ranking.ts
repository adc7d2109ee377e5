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

// 0.730 on the Markdown archive. The differences below were taken at lead weight 2 (0.727), one
// number changed at a time.
export const RANKING: Ranking = {
  // 1.2: −0.002, 2: −0.008.
  k1: 1.5,
  // Title, query words, applies-to, lead, body. Lead 1: −0.025, 1.5: −0.009, 2.5: +0.004 (symptoms say
  // what people search for). Title 3: −0.004, 5: +0.001. Query words 1: −0.001, 2.5: −0.002.
  // Applies-to 0: −0.001.
  weights: [4, 1.5, 0.5, 2.5, 1],
  // Body 0.5: −0.004, 0.7: −0.007; title 0.7: 0.
  lengthShares: [0.5, 0.5, 0.5, 0.6, 0.6],
  // 100: −0.003.
  depth: 200,
  // 0: −0.025, 0.6: −0.006, 1: +0.001.
  exactShare: 0.8,
  // Share 0: −0.016, 0.6: −0.003, 1.5: −0.004. Reach 20: 0. Decay 1: +0.001, 2: −0.005.
  proximity: { share: 1, reach: 10, decay: 1.5 },
}
