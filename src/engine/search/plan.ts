// What a request asks for, read: what ranks, what narrows, what the text index must test.

import type { Filters } from '../../contract/filters.ts'
import type { TextConstraint } from '../../indexes/text/constraints.ts'
import type { Expansion } from '../../indexes/text/expand.ts'
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

/** A query with its operators, and what each of its wildcards stands for. */
export interface ReadRequest {
  readonly written: WrittenQuery
  readonly expansions: readonly Expansion[]
}

interface Request extends Filters {
  readonly match?: TextQuery['match']
}

/** Reads a query with its operators. */
export function planSearch(
  { sets, catalog }: { readonly sets: FilterSets; readonly catalog: Catalog },
  { written, expansions }: ReadRequest,
  { match = 'any', ...filters }: Request,
): SearchPlan {
  const words = rankingWords(written, expansions)
  const alternatives = expansions.map(({ terms }) => terms).filter(({ length }) => length > 0)
  return {
    query: { ...parseQuery(words, match), ...(alternatives.length > 0 && { alternatives }) },
    words,
    filters: [
      ...parameterFilters(sets, filters),
      ...writtenFilters(sets, catalog, written.filters),
    ],
    constraints: constraintsOf(written),
    isList: (words === '' && alternatives.length === 0) || words.trim() === EVERYTHING,
  }
}

/** The same query without operators: what looked like one is words. */
export function withoutOperators(
  q: string,
  { filters, exclusions, wildcards }: WrittenQuery,
): ReadRequest {
  let words = q
  for (const { text } of [...filters, ...exclusions, ...wildcards]) {
    words = words.replace(text, () => text.replace(/["\u201c\u201d\u201e\u00ab\u00bb]|^-/g, ' '))
  }
  return { written: { ...readQuery(''), words }, expansions: [] }
}

/** What is sought in titles ranks as well, and so do wildcards that stand for nothing. */
function rankingWords(
  { words, filters, wildcards }: WrittenQuery,
  expansions: readonly Expansion[],
): string {
  const plain = wildcards.filter((_, at) => expansions[at]?.terms.length === 0)
  const titles = filters.filter(({ prefix, isExcluded }) => prefix === 'title' && !isExcluded)
  const texts = [...titles.map(({ value }) => value), ...plain.map(({ pattern }) => pattern)]
  return [words, ...texts].filter((text) => text !== '').join(' ')
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
