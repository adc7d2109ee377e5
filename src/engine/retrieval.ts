// What ranks articles, as the engine sees it. The postings may be in memory or on another machine.

export interface RetrievalRequest {
  /** As typed. */
  readonly text: string
  readonly match: 'any' | 'all'
  /** How many of the best articles are wanted. */
  readonly count: number
  /** Keeps an article in the result; all are kept without it. */
  readonly accepts?: (ordinal: number) => boolean
}

export interface RankedArticle {
  readonly ordinal: number
  readonly score: number
}

export interface Retrieved {
  /** Exact number of matching articles. */
  readonly total: number
  /** The best of them, best first. */
  readonly ranked: readonly RankedArticle[]
}

export interface Retrieval {
  retrieve(request: RetrievalRequest): Promise<Retrieved>
}
