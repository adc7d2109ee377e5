// What narrows a search: sets of articles, all of which an article must be in.

import type { FacetField, Filters } from '../../contract/filters.ts'
import type { ArticleSet } from '../../indexes/article-set.ts'
import { FACET_FIELDS } from '../../indexes/facets/fields.ts'
import type { Catalog } from '../../store/catalog.ts'
import { parseDayRange } from '../../text/query-dates.ts'
import { FILTER_PREFIXES, type FilterPrefix, type QueryFilter } from '../../text/query-language.ts'
import { canonicalSpelling } from '../find-article.ts'
import type { FilterSets } from './filter-sets.ts'

export interface FieldFilter {
  /** The facet whose counts leave this filter out of account; absent where none does. */
  readonly field?: FacetField
  readonly articles: ArticleSet
}

/** The articles in all the sets, those of one field left out; `undefined` when no set is left. */
export function intersect(
  filters: readonly FieldFilter[],
  except?: FacetField,
): ArticleSet | undefined {
  const [first, ...others] = filters.filter(({ field }) => except === undefined || field !== except)
  return others.reduce((common, { articles }) => common?.intersection(articles), first?.articles)
}

type SetOf = (sets: FilterSets, filters: Filters) => ArticleSet | undefined

const SET_OF: Readonly<Record<FacetField, SetOf>> = {
  product: (sets, { product }) => product && sets.ofProducts(product),
  family: (sets, { family }) => family && sets.ofFamilies(family),
  version: (sets, { version, product }) =>
    version && sets.ofVersions(version, { products: product }),
  servicePack: (sets, { servicePack, version, product }) =>
    servicePack && sets.ofServicePacks(servicePack, { products: product, versions: version }),
  issueType: (sets, { issueType }) => issueType && sets.ofTexts('issueType', typesOf(issueType)),
  keyword: (sets, { keyword }) => keyword && sets.ofTexts('keyword', lowerCase(keyword)),
  section: (sets, { section }) => section && sets.ofTexts('section', section),
  year: (sets, { year }) => year && sets.ofTexts('year', year.map(String)),
  hasFix: (sets, { hasFix }) =>
    hasFix === undefined ? undefined : sets.ofTexts('hasFix', [String(hasFix)]),
  hasWorkaround: (sets, { hasWorkaround }) =>
    hasWorkaround === undefined
      ? undefined
      : sets.ofTexts('hasWorkaround', [String(hasWorkaround)]),
  file: (sets, { file }) => file && sets.ofTexts('file', lowerCase(file)),
  error: (sets, { error }) => error && sets.ofErrors(error),
  collection: (sets, { collection }) => collection && sets.ofTexts('collection', collection),
}

const lowerCase = (texts: readonly string[]) => texts.map((text) => text.trim().toLowerCase())

/** "bug" is "kbbug". */
function typesOf(types: readonly string[]): string[] {
  return lowerCase(types).flatMap((type) => [type, `kb${type}`])
}

/** The filters that a request names as parameters. */
export function parameterFilters(sets: FilterSets, filters: Filters): FieldFilter[] {
  const found = FACET_FIELDS.flatMap((field) => {
    const articles = SET_OF[field](sets, filters)
    return articles === undefined ? [] : [{ field, articles }]
  })
  const days = filters.date === undefined ? undefined : parseDayRange(filters.date)
  return days === undefined ? found : [...found, { articles: sets.ofDays(days) }]
}

type Prefix = Exclude<FilterPrefix, 'title'>

/** Several values of one prefix are alternatives. */
const SET_OF_PREFIX: Readonly<
  Record<Prefix, (sets: FilterSets, values: readonly string[], catalog: Catalog) => ArticleSet>
> = {
  product: (sets, values) => sets.ofProducts(values),
  file: (sets, values) => sets.ofTexts('file', lowerCase(values)),
  error: (sets, values) => sets.ofErrors(values),
  keyword: (sets, values) => sets.ofTexts('keyword', lowerCase(values)),
  id: (sets, values, catalog) =>
    sets.ofOrdinals(values.flatMap((value) => catalog.findAll(canonicalSpelling(value)))),
  date: (sets, values) => sets.ofDays(...values.flatMap((value) => parseDayRange(value) ?? [])),
}

/** The filters written in the query itself; those of titles are for the text index to judge. */
export function writtenFilters(
  sets: FilterSets,
  catalog: Catalog,
  written: readonly QueryFilter[],
): FieldFilter[] {
  const prefixes = FILTER_PREFIXES.filter((prefix): prefix is Prefix => prefix !== 'title')
  return prefixes.flatMap((prefix) =>
    [false, true].flatMap((isExcluded) => {
      const values = written
        .filter((filter) => filter.prefix === prefix && filter.isExcluded === isExcluded)
        .map(({ value }) => value)
      if (values.length === 0) return []
      const articles = SET_OF_PREFIX[prefix](sets, values, catalog)
      return [{ articles: isExcluded ? articles.inverted() : articles }]
    }),
  )
}
