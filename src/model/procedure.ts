import type { Mention } from './mention.ts'
import type { SourceSpan } from './span.ts'

export const NOTE_KINDS = ['note', 'warning', 'important', 'caution', 'tip'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** Words with their place. */
export interface PrintedText {
  /** Each run of white space made one blank. */
  readonly text: string
  readonly span: SourceSpan
}

/** A note, without its label; its scope is its paragraph. */
export interface Note extends PrintedText {
  readonly kind: NoteKind
}

/** What stands in a step, in printed order. */
export type StepPart =
  | ({ readonly kind: 'text' } & PrintedText)
  /** A listing or table; `text` keeps its lines. */
  | ({ readonly kind: 'code' } & PrintedText)
  | Note
  /** "-or-", "-and-" between the parts around it. */
  | ({ readonly kind: 'or' | 'and' } & PrintedText)

export interface ProcedureStep {
  /** As printed: "3.", "b.", "•"; empty where the form prints none. */
  readonly marker: string
  /** Value of number or letter (a = 1); absent for bullets. */
  readonly number?: number
  /** 0 for a step of the procedure itself, 1 for a step of that step, … */
  readonly depth: number
  readonly parts: readonly StepPart[]
  /** From its marker to the end of its last part or nested step. */
  readonly span: SourceSpan
}

/** A list of numbered or lettered steps, or a method that is told in prose. */
export interface Procedure extends Mention {
  /** The sentence or sub-heading that introduces it. */
  readonly title?: PrintedText
  /** "Method 1", "Workaround 2": the alternative it belongs to. */
  readonly method?: PrintedText
  /** How it is joined to the procedure before it: "-or-", "-and-". */
  readonly joinedBy?: 'or' | 'and'
  /** Notes between its title and its first step. */
  readonly notes: readonly Note[]
  /** In printed order; nested steps follow the step they belong to. Empty for prose. */
  readonly steps: readonly ProcedureStep[]
}
