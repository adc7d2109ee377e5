import type { SectionRole } from '../../model/section.ts'
import type { SourceSpan } from '../../model/span.ts'

/** The smallest piece that may be quoted: a whole sentence, list item, or row of a table or listing. */
export interface PassageUnit {
  readonly form: 'sentence' | 'item' | 'row'
  readonly role: SectionRole
  /** Of its section, as printed. */
  readonly heading: string
  /** The sub-heading above it. */
  readonly under?: string
  /** Without markup, each run of white space made one blank. */
  readonly text: string
  readonly span: SourceSpan
  /** Number of its section, and of its block within the article. */
  readonly section: number
  readonly block: number
  /** Items of one list, and rows of one table, have the same number. */
  readonly list?: number
  /** 1-based place among the items of a numbered list. */
  readonly step?: number
  /** The row that names the columns, of a row of a table. */
  readonly head?: string
  /** "We are researching this problem": standing text that is quoted as the status alone. */
  readonly isStanding?: true
}
