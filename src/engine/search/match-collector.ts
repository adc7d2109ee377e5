// Judges the articles that match a query by the filters, and remembers those that pass, for the
// facets and for sorting.

import type { FacetField } from '../../contract/filters.ts'
import { ArticleSet } from '../../indexes/article-set.ts'
import { type FieldFilter, intersect } from './article-filter.ts'

export interface CollectorOptions {
  readonly filters: readonly FieldFilter[]
  /** What else an article must meet; no facet leaves it out of account. */
  readonly test?: ((ordinal: number) => boolean) | undefined
  /** Facets that will be counted. */
  readonly facets: readonly FacetField[]
}

/** What a facet counts: all filters but its own apply. */
interface Relaxed {
  readonly field: FacetField
  readonly articles: ArticleSet | undefined
  found?: ArticleSet
}

export class MatchCollector {
  readonly #articles: ArticleSet | undefined
  readonly #test: CollectorOptions['test']
  readonly #relaxed: readonly Relaxed[]
  /** The articles that passed. */
  found: ArticleSet

  constructor(articleCount: number, { filters, test, facets }: CollectorOptions) {
    this.found = new ArticleSet(articleCount)
    this.#articles = intersect(filters)
    this.#test = test
    this.#relaxed = facets
      .filter((facet) => filters.some(({ field }) => field === facet))
      .map((field) => ({ field, articles: intersect(filters, field) }))
  }

  /** Whether an article passes, without remembering it. */
  passes(ordinal: number): boolean {
    return (this.#articles?.has(ordinal) ?? true) && (this.#test?.(ordinal) ?? true)
  }

  /** Remembers those that pass of all articles that match, and returns them; not to be changed. */
  readonly judge = (matches: ArticleSet): ArticleSet => {
    const tested = this.#test === undefined ? matches : matches.filter(this.#test)
    for (const relaxed of this.#relaxed) relaxed.found = within(tested, relaxed.articles)
    this.found = within(tested, this.#articles)
    return this.found
  }

  /** The articles that a facet counts: those that passed, its own filter left out of account. */
  foundFor(facet: FacetField): ArticleSet {
    return this.#relaxed.find(({ field }) => field === facet)?.found ?? this.found
  }
}

function within(matches: ArticleSet, articles: ArticleSet | undefined): ArticleSet {
  return articles === undefined ? matches : matches.intersection(articles)
}
