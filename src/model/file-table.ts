import type { SourceSpan } from './span.ts'

export interface DateCell {
  /** As printed: "12/20/199". */
  readonly raw: string
  /** ISO day; absent when the cell cannot be read. Never guessed. */
  readonly date?: string
}

export interface SizeCell {
  readonly raw: string
  readonly bytes?: number
  /** Half the last printed digit's worth: 0 for "253,957", 512 for "143 KB". */
  readonly precisionBytes?: number
}

export interface FileRow {
  /** "Ccm.dll"; a name that DIR prints in two columns is joined by its dot. */
  readonly name: string
  /** As printed: "2.0.1380.1125". */
  readonly version?: string
  readonly date?: DateCell
  readonly time?: string
  readonly size?: SizeCell
  readonly platform?: string
  readonly language?: string
  /** All cells as printed, left to right. */
  readonly cells: readonly string[]
  readonly span: SourceSpan
}

/**
 * How a table is drawn: header over a rule, "+---+" frame, Markdown, or without any of them: rows as
 * DIR prints them ("README  DOC  63,360  3-07-88"), rows that begin with their date.
 */
export const TABLE_LAYOUTS = ['ruled', 'grid', 'markdown', 'listing', 'plain'] as const

export type TableLayout = (typeof TABLE_LAYOUTS)[number]

/** What the line "27 file(s)  826,923 bytes" below the rows of a directory counts. */
export interface ListingTotal {
  /** Old systems count "." and ".." and directories, too. */
  readonly files: number
  readonly span: SourceSpan
}

/** A table in which an article lists the files of a fix, a disk or a directory. */
export interface FileTable {
  readonly layout: TableLayout
  /** The line that names this table: a sub-heading or a "Component: …" line. */
  readonly caption?: string
  readonly component?: string
  /** Of the introducing sentence: "English". */
  readonly language?: string
  readonly platform?: string
  /** Column names as printed; empty when the table has none. */
  readonly header: readonly string[]
  readonly rows: readonly FileRow[]
  /** Entries marked <DIR>; they are no rows. Absent when there are none. */
  readonly directories?: number
  readonly total?: ListingTotal
  readonly span: SourceSpan
}
