// The data of the search box, one group for articles and one for products.
//
//   word → ranks of the suggestions that hold it, ascending      rank 0 is the most popular
//
// Ranks follow popularity, so the first suggestions that hold all typed words are the best ones.

import type { ArticleId } from '../../model/article-id.ts'
import type { WordSearch } from './word-finder.ts'

export interface SuggestIndex {
  readonly articles: SuggestGroup
  readonly products: SuggestGroup
}

export interface SuggestGroup {
  /** Rank → ordinal of the article, or position in `names`. */
  readonly members: Uint32Array
  /** Rank → how popular: citing articles, or articles of the product. Never ascends. */
  readonly popularity: Uint32Array
  /** Names that only this index holds; empty for articles, whose titles are in the catalog. */
  readonly names: readonly string[]
  /** Sorted by code units. */
  readonly words: readonly string[]
  /** Word → its first rank in `ranks`; one more entry than there are words. */
  readonly firstRank: Uint32Array
  readonly ranks: Uint32Array
  readonly neighbours: WordSearch
}

/** What the index is built from: one article of the catalog, with its citations. */
export interface SuggestSource {
  readonly ordinal: number
  readonly title: string
  /** Its id and aliases. */
  readonly ids: readonly ArticleId[]
  readonly products: readonly string[]
  readonly citations: number
  /** ISO day; the newer of two equally popular articles comes first. */
  readonly date?: string
}

/** Raised when suggest.json or the way words are cut changes. */
export const SUGGEST_VERSION = 2
