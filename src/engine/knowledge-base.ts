// The operations every shell offers, over one immutable snapshot.

import type { ArticleView } from '../contract/article.ts'
import type { MissingArticle } from '../contract/problem.ts'
import type { SearchQuery, SearchResponse } from '../contract/search.ts'
import type { Stats } from '../contract/stats.ts'
import type { SuggestQuery, SuggestResponse } from '../contract/suggest.ts'

export interface KnowledgeBase {
  /** Identifies the content; equal ids give equal replies. */
  readonly snapshot: string
  readonly articleCount: number
  /** The id under which an article is held, for any spelling of its number, alias or id. */
  canonicalId(id: string): string | undefined
  search(query: SearchQuery): Promise<SearchResponse>
  suggest(query: SuggestQuery): Promise<SuggestResponse>
  /** Takes any spelling; `undefined` when the article is not held. */
  getArticle(id: string): Promise<ArticleView | undefined>
  /** What citing articles tell about one that is not held. */
  describeMissing(id: string): Promise<MissingArticle>
  stats(): Promise<Stats>
  /** No operation may be under way. */
  close(): Promise<void>
}
