// What a shell needs of whoever keeps feedback, wherever that stands: in this process or in another.

import type { Answer, AnswerQuery } from '../../contract/answers.ts'
import type { FeedbackVote } from '../../contract/feedback.ts'

/** What is remembered of an answer. */
export type AnswerNote = Pick<Answer, 'id' | 'kind' | 'status' | 'reason'>

export type AskedQuestion = Pick<AnswerQuery, 'question' | 'profile'>

export interface FeedbackKeeper {
  /** Resolves when the disk has the vote. Throws `feedback-unwritable`. */
  vote(vote: FeedbackVote): Promise<void>
  /** Takes note of an answer after its reply; never throws. */
  noteAnswer(answer: AnswerNote, asked: AskedQuestion): void
}
