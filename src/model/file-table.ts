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
  /** "Ccm.dll". */
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

/** A table in which an article lists the files of a fix. */
export interface FileTable {
  /** The line that names this table: a sub-heading or a "Component: …" line. */
  readonly caption?: string
  readonly component?: string
  /** Of the introducing sentence: "English". */
  readonly language?: string
  readonly platform?: string
  /** Column names as printed; empty when the table has none. */
  readonly header: readonly string[]
  readonly rows: readonly FileRow[]
  readonly span: SourceSpan
}
