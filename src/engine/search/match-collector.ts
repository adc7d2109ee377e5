// Judges every article that matches a query by the filters, and remembers those that pass, for the
// facets and for sorting.

import type { FacetField } from '../../contract/filters.ts'
import type { ArticleSet } from '../../indexes/facets/query.ts'
import { GrowingArray } from '../../indexes/text/growing-array.ts'
import { type FieldFilter, intersect } from './article-filter.ts'

export interface CollectorOptions {
  readonly filters: readonly FieldFilter[]
  /** What else an article must meet; no facet leaves it out of account. */
  readonly test?: ((ordinal: number) => boolean) | undefined
  /** Facets that will be counted. */
  readonly facets: readonly FacetField[]
}

/** Articles that pass all filters but those of one field. */
interface Relaxed {
  readonly field: FacetField
  readonly articles: ArticleSet | undefined
  readonly found: GrowingArray
}

export class MatchCollector {
  readonly #articles: ArticleSet | undefined
  readonly #test: CollectorOptions['test']
  readonly #found = new GrowingArray()
  #passed: Uint32Array | undefined
  readonly #relaxed: readonly Relaxed[]

  constructor({ filters, test, facets }: CollectorOptions) {
    this.#articles = intersect(filters)
    this.#test = test
    this.#relaxed = facets
      .filter((facet) => filters.some(({ field }) => field === facet))
      .map((field) => ({ field, articles: intersect(filters, field), found: new GrowingArray() }))
  }

  /** Whether an article passes, without remembering it. */
  passes(ordinal: number): boolean {
    return (this.#articles?.has(ordinal) ?? true) && (this.#test?.(ordinal) ?? true)
  }

  /** The same; call it once for every article that matches. */
  readonly accept = (ordinal: number): boolean => {
    if (this.#test !== undefined && !this.#test(ordinal)) return false
    for (const { articles, found } of this.#relaxed) {
      if (articles === undefined || articles.has(ordinal)) found.push(ordinal)
    }
    if (this.#articles !== undefined && !this.#articles.has(ordinal)) return false
    this.#found.push(ordinal)
    return true
  }

  /** The articles that passed, in no stated order. Ask when all have been judged. */
  get found(): Uint32Array {
    this.#passed ??= this.#found.values
    return this.#passed
  }

  /** The articles that a facet counts: those that passed, its own filter left out of account. */
  foundFor(facet: FacetField): Uint32Array {
    const relaxed = this.#relaxed.find(({ field }) => field === facet)
    return relaxed?.found.values ?? this.found
  }
}
