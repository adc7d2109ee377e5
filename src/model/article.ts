import type { AppliesTo } from './applies-to.ts'
import type { ArticleId } from './article-id.ts'
import type { Boilerplate } from './boilerplate.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { ErrorMention } from './error-mention.ts'
import type { FileTable } from './file-table.ts'
import type { LogExcerpt } from './log-excerpt.ts'
import type { Command, Download, FilePath, PrintedUrl } from './mention.ts'
import type { FormatName, Origin } from './parsed-file.ts'
import type { Procedure } from './procedure.ts'
import type { Encoding } from './raw-file.ts'
import type { Reference } from './reference.ts'
import type { RegistryKey } from './registry-key.ts'
import type { Section } from './section.ts'
import type { SourceSpan } from './span.ts'
import type { Statements } from './statement.ts'

/** A date as printed and, when it can be read, as an ISO day. */
export interface ArticleDate {
  readonly raw: string
  readonly date?: string
  readonly span: SourceSpan
}

/** "(1 of 3)", "(Part 2)": the article is one part of several that were cut for their length. */
export interface ArticlePart {
  readonly part: number
  /** How many there are; absent where the title does not say. */
  readonly of?: number
}

export interface ArticleSource {
  /** Relative to the ingested folder. */
  readonly path: string
  readonly format: FormatName
  /** Only of a rendering of an article. */
  readonly origin?: Origin
  readonly encoding: Encoding
  /** Of the bytes on disk, hex. */
  readonly sha256: string
  /** The decoded file without BOM; every span of the article counts in it. */
  readonly text: string
}

/** One knowledge-base article, parsed. DESIGN: everything taken from the text carries its span. */
export interface Article extends Statements {
  readonly id: ArticleId
  /** Every other number it is known by. */
  readonly aliases: readonly ArticleId[]
  /** The knowledge base it came from. */
  readonly collection: string
  readonly title: string
  readonly titleSpan?: SourceSpan
  /** The form cuts titles at 64 characters and this one may have been cut. */
  readonly shortTitleCut: boolean
  readonly series?: ArticlePart
  /** Distinct product names of the applies-to list, else of the header. */
  readonly products: readonly string[]
  readonly appliesTo: readonly AppliesTo[]
  readonly lastModified?: ArticleDate
  /** As printed, in order, without repetition. */
  readonly keywords: readonly string[]
  readonly technology: readonly string[]
  /** The version field as printed: "winnt:2.0,2.0 SP1". */
  readonly versionField?: string
  /** "kbbug"; a few articles name two. */
  readonly issueTypes: readonly string[]
  readonly solutionTypes: readonly string[]
  readonly hardware: readonly string[]
  /** Text after "Additional query words:"; absent when the line is. */
  readonly queryWords?: string
  readonly description?: string
  readonly sections: readonly Section[]
  readonly fileTables: readonly FileTable[]
  readonly references: readonly Reference[]
  /** In source order; a code inside a message stands beside it. */
  readonly errors: readonly ErrorMention[]
  readonly logExcerpts: readonly LogExcerpt[]
  readonly registryKeys: readonly RegistryKey[]
  readonly filePaths: readonly FilePath[]
  readonly urls: readonly PrintedUrl[]
  readonly downloads: readonly Download[]
  readonly commands: readonly Command[]
  readonly procedures: readonly Procedure[]
  /** In source order, not overlapping. */
  readonly boilerplate: readonly Boilerplate[]
  readonly diagnostics: readonly Diagnostic[]
  readonly source: ArticleSource
}
