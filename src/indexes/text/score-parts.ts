// What a score is the sum of.

export const SCORE_PARTS = [
  /** BM25F over the stems of the query. */
  'stems',
  /** The exact forms of the query. */
  'exact',
  /** The titles under which other articles cite this one. */
  'citedTitles',
  /** It applies to the products that the query names. */
  'products',
  /** It ships a file in the version that the query names. */
  'rows',
  /** How many articles cite it. */
  'citations',
  /** Neighbours of the query that are neighbours in the article. */
  'proximity',
  /** The longest run of words of the query that stands in the article word for word. */
  'quote',
] as const

export type ScorePart = (typeof SCORE_PARTS)[number]

/** Parts that count for nothing are 0. */
export type ScoreParts = Readonly<Record<ScorePart, number>>

/** One value a part, made in the order of SCORE_PARTS. */
export function eachPart<Value>(make: (part: ScorePart) => Value): Record<ScorePart, Value> {
  return {
    stems: make('stems'),
    exact: make('exact'),
    citedTitles: make('citedTitles'),
    products: make('products'),
    rows: make('rows'),
    citations: make('citations'),
    proximity: make('proximity'),
    quote: make('quote'),
  }
}
