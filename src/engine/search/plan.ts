// What a request asks for, read: what ranks, what narrows, what the text index must test.

import type { Filters } from '../../contract/filters.ts'
import type { TextConstraint } from '../../indexes/text/constraints.ts'
import type { Catalog } from '../../store/catalog.ts'
import { analyze } from '../../text/analyzer.ts'
import { parseQuery, type TextQuery } from '../../text/query.ts'
import { readQuery, type WrittenQuery } from '../../text/query-language.ts'
import { type FieldFilter, parameterFilters, writtenFilters } from './article-filter.ts'
import type { FilterSets } from './filter-sets.ts'

export interface SearchPlan {
  readonly query: TextQuery
  /** The words that rank, as typed. */
  readonly words: string
  readonly filters: readonly FieldFilter[]
  readonly constraints: readonly TextConstraint[]
  /** There are no words: everything that passes the filters is listed. */
  readonly isList: boolean
}

/** A query that asks for everything. */
const EVERYTHING = '*'

interface Request extends Filters {
  readonly match?: TextQuery['match']
}

/** Reads a query with its operators. */
export function planSearch(
  { sets, catalog }: { readonly sets: FilterSets; readonly catalog: Catalog },
  written: WrittenQuery,
  { match = 'any', ...filters }: Request,
): SearchPlan {
  const words = rankingWords(written)
  return {
    query: parseQuery(words, match),
    words,
    filters: [
      ...parameterFilters(sets, filters),
      ...writtenFilters(sets, catalog, written.filters),
    ],
    constraints: constraintsOf(written),
    isList: words === '' || words.trim() === EVERYTHING,
  }
}

/** The same query without operators: what looked like one is words. */
export function withoutOperators(q: string, { filters, exclusions, wildcards }: WrittenQuery) {
  let words = q
  for (const { text } of [...filters, ...exclusions, ...wildcards]) {
    words = words.replace(text, () => text.replace(/["\u201c\u201d\u201e\u00ab\u00bb]|^-/g, ' '))
  }
  return { ...readQuery(''), words }
}

/** What is sought in titles ranks as well. */
function rankingWords({ words, filters }: WrittenQuery): string {
  const titles = filters.filter(({ prefix, isExcluded }) => prefix === 'title' && !isExcluded)
  return [words, ...titles.map(({ value }) => value)].filter((text) => text !== '').join(' ')
}

function constraintsOf({ filters, exclusions }: WrittenQuery): TextConstraint[] {
  const titles = filters
    .filter(({ prefix }) => prefix === 'title')
    .map(({ value, isExcluded }) => ({ terms: partsOf(value), isTitle: true, isExcluded }))
  const others = exclusions.map(({ words }) => ({
    terms: partsOf(words),
    isTitle: false,
    isExcluded: true,
  }))
  return [...titles, ...others]
}

/** Exact terms side by side. */
function partsOf(text: string): string[] {
  return analyze(text)
    .filter(({ isWhole }) => !isWhole)
    .map(({ term }) => term)
}
