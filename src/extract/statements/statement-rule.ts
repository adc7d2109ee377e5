import type { Statements } from '../../model/statement.ts'
import type { StatedSentence } from './stated-sentence.ts'

/** Statements found so far, by kind. */
export type StatementDraft = { readonly [Kind in keyof Statements]: Statements[Kind][number][] }

/** Reads one kind of statement from a sentence that holds one of its trigger words. */
export interface StatementRule {
  /** Lower-case beginnings of words, or `FULL_NUMBER_TRIGGER`. */
  readonly triggers: readonly string[]
  read(sentence: StatedSentence, into: StatementDraft): void
}

/** Stands for any number of three parts and more: "2.0.1380". */
export const FULL_NUMBER_TRIGGER = '1.2.3'
