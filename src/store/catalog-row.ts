// What the catalog tells of one article without opening its record.

import type { Article } from '../model/article.ts'
import type { ArticleId } from '../model/article-id.ts'
import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { FormatName } from '../model/parsed-file.ts'
import { type ArticleCounts, countArticle } from './article-counts.ts'

/** Facts of one parsed file alone, whatever other files there are. */
export interface CatalogRow {
  /** The id that the file itself gives the article: its number, or the slug of its path. */
  readonly ownId: ArticleId
  readonly aliases: readonly ArticleId[]
  readonly collection: string
  readonly path: string
  readonly title: string
  readonly products: readonly string[]
  /** ISO day of the last change. */
  readonly date?: string
  readonly issueTypes: readonly string[]
  readonly format: FormatName
  readonly sha256: string
  readonly sizeBytes: number
  /** In source order, with repetition. */
  readonly diagnostics: readonly DiagnosticCode[]
  readonly counts: ArticleCounts
}

/** A row with the id the article has in the index, which clashes may have made another. */
export interface CatalogEntry extends CatalogRow {
  readonly id: ArticleId
}

/** @param sizeBytes of the file on disk. */
export function rowOf(article: Article, sizeBytes: number): CatalogRow {
  const date = article.lastModified?.date
  return {
    ownId: article.id,
    aliases: article.aliases,
    collection: article.collection,
    path: article.source.path,
    title: article.title,
    products: article.products,
    ...(date === undefined ? {} : { date }),
    issueTypes: article.issueTypes,
    format: article.source.format,
    sha256: article.source.sha256,
    sizeBytes,
    diagnostics: article.diagnostics.map(({ code }) => code),
    counts: countArticle(article),
  }
}
