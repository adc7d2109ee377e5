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
  /** For how many of those it is read where words stand. */
  readonly nearDepth: number
  /** What the score over exact forms counts beside the score over stems. */
  readonly exactShare: number
  readonly proximity: Proximity
  readonly quote: Quote
  readonly citedTitles: CitedTitles
  /** What an article gains that applies to all products named, as a share of the rarities asked. */
  readonly productShare: number
  /** What an article gains that ships a file in the version named, as such a share. */
  readonly rowShare: number
  /** What ln(1 + citing articles) counts. */
  readonly citationShare: number
}

/** The longest run of the query's words that stands in the article word for word. */
export interface Quote {
  /** What the rarities of its words count. */
  readonly share: number
  /** A shorter run is no quote. */
  readonly minLength: number
  /** A query of fewer words is typed, not pasted. */
  readonly minQuery: number
}

/** The titles under which other articles cite an article. */
export interface CitedTitles {
  /** What a stem can add at most, in units of its rarity. */
  readonly share: number
  /** How slowly more citing articles stop to count. */
  readonly k: number
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

// 0.759 on the Markdown archive, 0.762 with misspelt words corrected. The differences below are of one
// number changed at a time. The smallest kinds (eleven and thirteen queries) move the mean by 0.003
// when a single query changes, so that less than that tells nothing by itself.
export const RANKING: Ranking = {
  // 1.2: −0.001, 2: −0.003.
  k1: 1.5,
  // Title, query words, applies-to, lead, body. Lead 2: −0.006, 3: 0 (symptoms say what people search
  // for). Title 3: −0.001, 5: +0.001. Query words 1: 0, 2: −0.001. Applies-to 0.5: −0.001, 1.5: 0.
  weights: [4, 1.5, 1, 2.5, 1],
  // Body 0.5: −0.001, 0.7: −0.003; lead 0.5: 0, 0.7: −0.001; title 0.3 or 0.7: 0.
  lengthShares: [0.5, 0.5, 0.5, 0.6, 0.6],
  // 100: −0.003, 400: 0.
  depth: 200,
  // 30, 60, 100 and 200 give the same.
  nearDepth: 40,
  // 0: −0.032, 0.8: −0.007, 1.2 or 1.5: 0. Without stop words: −0.021.
  exactShare: 1,
  // Share 0: −0.010, 0.8: −0.002, 1.5: −0.004. Reach 5: −0.004, 20: −0.001. Decay 1: −0.001, 2: −0.004.
  proximity: { share: 1.2, reach: 10, decay: 1.5 },
  // Share 0: −0.002 (error messages −0.008, with noise −0.012, sentences that cite +0.007), 0.25: 0.
  // Length 4: −0.003, 7: −0.001. Queries from 5: −0.001 (sentences that cite −0.009), 10: 0.
  quote: { share: 0.15, minLength: 5, minQuery: 8 },
  // Share 0: −0.016, 0.25: +0.001, 0.5: −0.005. k 0.6: −0.005, 2: +0.001.
  citedTitles: { share: 0.35, k: 1.2 },
  // 0: −0.011, 0.1: −0.003, 0.3: −0.001.
  productShare: 0.2,
  // No judged query names a file with its version: set so that such a row outranks mere mentions.
  rowShare: 0.3,
  // 0: +0.001, 0.4: 0. Sentences that cite gain 0.003; others hardly change.
  citationShare: 0.2,
}
