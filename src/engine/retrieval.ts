// What ranks articles, as the engine sees it. The postings may be in memory or on another machine,
// so the engine waits for them and hands over everything in one request.

import type { ArticleSet } from '../indexes/article-set.ts'
import { productAffinity } from '../indexes/facets/product-affinity.ts'
import { articlesOfRows } from '../indexes/files/row-matches.ts'
import { constraintTest, type TextConstraint } from '../indexes/text/constraints.ts'
import { type Expansion, expandPattern } from '../indexes/text/expand.ts'
import { searchText } from '../indexes/text/query.ts'
import type { ScoreParts } from '../indexes/text/score-parts.ts'
import { rarityOf, stemGroups } from '../indexes/text/stem-group.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { namedProducts } from '../text/named-products.ts'
import type { TextQuery } from '../text/query.ts'
import { siblingKeys } from './search/sibling-keys.ts'
import { type CorrectedQuery, type CorrectionOptions, correctQuery } from './spelling.ts'

export interface RetrievalRequest {
  readonly query: TextQuery
  readonly limit: number
  readonly offset: number
  /** Those of the matching articles that are in the result; all are without it. Called once. */
  readonly narrow?: (matches: ArticleSet) => ArticleSet
  /** Articles that count as not held: they are not found, nor does what they say of others count. */
  readonly withheld?: ReadonlySet<number>
  /** Articles that tell the same stay hits of their own. */
  readonly isFlat?: true
}

export interface RankedArticle {
  readonly ordinal: number
  readonly score: number
  /** What the score is the sum of, where the text index gave it. */
  readonly parts?: ScoreParts
  /** Matching articles that tell the same and are no hits of their own, best first. */
  readonly siblings?: readonly number[]
}

export interface Retrieved {
  /** Exact number of matching articles. */
  readonly total: number
  /** Those of the page, best first. */
  readonly hits: readonly RankedArticle[]
  /** No article holds the phrases of the query, so that their words were sought. */
  readonly isRelaxed?: boolean
}

/** ln of all articles over those that hold a word. */
export interface Rarities {
  /** By stem. */
  readonly of: ReadonlyMap<string, number>
  /** Of a word that no article holds. */
  readonly highest: number
}

export interface Retrieval {
  retrieve(request: RetrievalRequest): Promise<Retrieved>
  /** The terms that a wildcard stands for; none when nothing fits it. */
  expand(pattern: string): Promise<Expansion>
  /** A test for the articles that meet all constraints; `undefined` when all articles do. */
  restrict(
    constraints: readonly TextConstraint[],
  ): Promise<((ordinal: number) => boolean) | undefined>
  /** How rare the words of a query are. */
  rarities(query: TextQuery): Promise<Rarities>
  /** The words as they were meant, where some are misspelt. */
  correct(words: string, options: CorrectionOptions): Promise<CorrectedQuery | undefined>
}

/** Retrieval over postings in this process. */
export function localRetrieval({
  text,
  facets,
  files,
  citations,
  catalog,
}: Pick<Snapshot, 'text' | 'facets' | 'files' | 'citations' | 'catalog'>): Retrieval {
  const keysOf = siblingKeys(catalog)
  return {
    expand: async (pattern) => expandPattern(text, pattern),
    restrict: async (constraints) => constraintTest(text, constraints),
    retrieve: async ({ query, isFlat, ...options }) => {
      const affinity = productAffinity(facets, namedProducts(query.terms))
      const rowHolders = articlesOfRows(files, query.terms)
      return searchText(text, query, {
        ...options,
        citations,
        ...(isFlat ? {} : { keysOf }),
        ...(affinity && { affinity }),
        ...(rowHolders && { rowHolders }),
      })
    },
    rarities: async (query) => ({
      of: new Map([...stemGroups(text, query)].map(([stem, { rarity }]) => [stem, rarity])),
      highest: rarityOf(text.articleCount, 0),
    }),
    correct: async (words, options) => correctQuery(text, words, options),
  }
}
