// What every reader yields: the fields a format prints around the body, and the body as an mdast
// tree. It says how the file is written; what the article means is the business of extract/.

import type { Root } from 'mdast'
import type { Diagnostic } from './diagnostic.ts'
import type { RawFile } from './raw-file.ts'
import type { SourceSpan } from './span.ts'

/**
 * Extra facts of a `code` node. `listing` is any preformatted block; the table shapes are kept as
 * their verbatim lines, because cells can only be told apart by what they mean.
 */
declare module 'mdast' {
  interface CodeData {
    shape?: 'listing' | 'ruled-table' | 'grid-table' | 'directory-listing'
  }
  interface TableData {
    /** How the source draws a table that a rendering shows as a real one. */
    shape?: 'ruled-table' | 'grid-table'
  }
  interface ListItemData {
    /** "a.", "(1)", "-": the item's marker where the source does not print it right before it. */
    marker?: string
  }
}

export const FORMAT_NAMES = [
  'kb-markdown', // Jekyll front matter over a tab-indented text body (forms A, A', E)
  'kb-text', // DOCUMENT: header, underlined headings (form B)
  'kb-text-flat', // the same on one line (form C)
  'kb-html-text', // text of the HTML export, headings without underline (form D)
  'html', // saved page: <pre> with a text layout, or headed HTML
  'markdown', // modern Markdown: "# title", "## Symptoms"
] as const

export type FormatName = (typeof FORMAT_NAMES)[number]

/** What a printed label stands for. Each reader maps its own labels to these names. */
export type FieldName =
  | 'number' // "Q252717", "DOCUMENT:Q236596", "(264630)"
  | 'alias-number' // "Original KB number: 3014451", "previously published under Q264630"
  | 'title'
  | 'date'
  | 'product'
  | 'product-code' // "[sms]"
  | 'version'
  | 'operating-system'
  | 'keywords'
  | 'technology'
  | 'platform'
  | 'component'
  | 'hardware'
  | 'issue-type'
  | 'solution-type'
  | 'query-words'
  | 'description'

/** Where a field stands: header above the body, block below it, YAML front matter, or in the body. */
export type FieldPlace = 'front-matter' | 'header' | 'block' | 'body'

export interface Field {
  readonly name: FieldName
  readonly place: FieldPlace
  /** Trimmed; entities decoded where the container escapes them. May be empty. */
  readonly value: string
  /** Of the value as printed. */
  readonly span: SourceSpan
}

/** One line of the applies-to list, as printed. */
export interface ListedItem {
  readonly text: string
  readonly span: SourceSpan
  /** 0 for a top-level item; children of "used with:" and its like are deeper. */
  readonly depth: number
}

/**
 * Of the file that a rendering was made from: what articles call themselves and one another by (path,
 * conventions of the format) goes by it.
 */
export interface Origin {
  readonly format: FormatName
  /** Relative to the folder it was ingested from. */
  readonly path: string
}

export interface ParsedFile {
  readonly format: FormatName
  readonly raw: RawFile
  /** Only of a file that is a rendering of an article. */
  readonly origin?: Origin
  /** In source order; a name may stand several times, once per place. */
  readonly fields: readonly Field[]
  readonly appliesTo: readonly ListedItem[]
  /**
   * The body only: no header, no applies-to list, no trailing block, no legal notice. Main sections
   * start at `heading` nodes of depth 2, sub-headings are deeper. Every node has a position whose
   * offsets count in `raw.text`. The value of a text node is its slice with each line break and the
   * white space around it made one "\n" (modern Markdown and HTML: their own unescaping as well).
   */
  readonly root: Root
  readonly diagnostics: readonly Diagnostic[]
}
