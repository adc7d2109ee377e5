import type { Statements } from '../../model/statement.ts'
import type { StatedSentence } from './stated-sentence.ts'

/** Statements found so far, by kind. */
export type StatementDraft = { readonly [Kind in keyof Statements]: Statements[Kind][number][] }

/** Reads one kind of statement from a sentence that holds one of its trigger words. */
export interface StatementRule {
  /** Lower-case beginnings of words. */
  readonly triggers: readonly string[]
  read(sentence: StatedSentence, into: StatementDraft): void
}
