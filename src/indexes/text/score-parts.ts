// What a score is the sum of.

export const SCORE_PARTS = [
  /** BM25F over the stems of the query. */
  'stems',
  /** The titles under which other articles cite this one. */
  'citedTitles',
  /** The exact forms of the query. */
  'exact',
  /** Neighbours of the query that are neighbours in the article. */
  'proximity',
  /** It applies to the products that the query names. */
  'products',
  /** It ships a file in the version that the query names. */
  'rows',
  /** How many articles cite it. */
  'citations',
] as const

export type ScorePart = (typeof SCORE_PARTS)[number]

/** Parts of nothing are 0. */
export type ScoreParts = Readonly<Record<ScorePart, number>>
