// articles → pairs of article and value → columns. A merge reads the pairs of its parts again.

import type { Article } from '../../model/article.ts'
import type { Part } from '../index-kind.ts'
import { stringAt, stringCount } from '../string-table.ts'
import { ColumnWriter } from './column-writer.ts'
import type { FacetColumn, FacetIndex } from './facet-columns.ts'
import { dayNumberOf, facetValuesOf } from './facet-values.ts'
import { eachField, FACET_FIELDS, type FacetField } from './fields.ts'

type Writers = Readonly<Record<FacetField, ColumnWriter>>

/** Ordinals are positions in `articles`. */
export function buildFacets(articles: readonly Article[]): FacetIndex {
  const writers = eachField(() => new ColumnWriter(articles.length))
  for (const [ordinal, article] of articles.entries()) addArticle(writers, ordinal, article)
  const days = Uint32Array.from(articles, ({ lastModified }) => dayNumberOf(lastModified?.date))
  return finish(writers, days)
}

function addArticle(writers: Writers, ordinal: number, article: Article): void {
  const values = facetValuesOf(article)
  for (const field of FACET_FIELDS) {
    const writer = writers[field]
    const distinct = new Set(values[field].map(wellFormed))
    for (const value of distinct) writer.add(ordinal, writer.idOf(value))
  }
}

// Half of a pair, which UTF-8 cannot say.
const LONE_SURROGATE = /\p{Surrogate}/gu

function wellFormed(value: string): string {
  return value.replace(LONE_SURROGATE, '\ufffd')
}

/** Cost: linear in the pairs. */
export function mergeFacets(parts: readonly Part<FacetIndex>[], articleCount: number): FacetIndex {
  const writers = eachField(() => new ColumnWriter(articleCount))
  const days = new Uint32Array(articleCount)
  for (const { data, ordinals } of parts) {
    for (const field of FACET_FIELDS) copyColumn(data.columns[field], ordinals, writers[field])
    for (const [ordinal, final] of ordinals.entries()) {
      if (final >= 0) days[final] = data.days[ordinal] as number
    }
  }
  return finish(writers, days)
}

function copyColumn(column: FacetColumn, ordinals: Int32Array, writer: ColumnWriter): void {
  for (let value = 0; value < stringCount(column.values); value++) {
    let id = -1
    const end = column.firstArticle[value + 1] as number
    for (let at = column.firstArticle[value] as number; at < end; at++) {
      const final = ordinals[column.articles[at] as number] ?? -1
      if (final < 0) continue
      if (id < 0) id = writer.idOf(stringAt(column.values, value))
      writer.add(final, id)
    }
  }
}

function finish(writers: Writers, days: Uint32Array): FacetIndex {
  const columns = eachField((field) => writers[field].finish())
  return { articleCount: days.length, days, columns }
}
