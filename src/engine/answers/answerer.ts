// What an answerer is given and what it gives: a draft whose every sentence brings its quotes.

import type {
  AnswerCertainty,
  AnswerData,
  AnswerKind,
  AnswerReason,
} from '../../contract/answers.ts'
import type { Citation } from '../../contract/citation.ts'
import type { IntentName } from '../question/intent.ts'
import type { Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'

export interface DraftSentence {
  readonly text: string
  readonly citations: readonly Citation[]
}

/** An answer that carries its evidence. */
export interface CarriedDraft {
  readonly outcome: 'answered' | 'partly'
  /** Where it differs from the answerer's own. */
  readonly kind?: AnswerKind
  readonly sentences: readonly [DraftSentence, ...DraftSentence[]]
  readonly certainty: AnswerCertainty
  readonly data?: AnswerData
  /** Counts and lists of keywords are proved by the index itself; all else must be cited. */
  readonly isCounted?: true
  /** Questions to go on with; they are offered only when they would be answered. */
  readonly followUps?: readonly string[]
}

/** The evidence does not carry the question, and why. */
export interface AbstainedDraft {
  readonly outcome: 'abstained'
  readonly reason: AnswerReason
  /** The evidence was found and says otherwise: no later answerer may answer. */
  readonly isFinal: boolean
  /** Ordinals, best first. */
  readonly nearest?: readonly number[]
  /** One question back that would help. */
  readonly narrowing?: string
}

export type Draft = CarriedDraft | AbstainedDraft

/** One way to answer; the table of answerers is in order of trust. */
export interface Answerer {
  readonly kind: AnswerKind
  /** It is asked only when the question shows one of them; "any" is asked always. */
  readonly intents: readonly (IntentName | 'any')[]
  /** `undefined` when the question is none of its own. */
  answer(question: Question, sources: AnswerSources): Promise<Draft | undefined>
}
