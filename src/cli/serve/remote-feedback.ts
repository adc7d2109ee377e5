// Feedback of a worker is kept by the primary: one writer of the files, and a vote finds the answer
// that another worker gave.

import { checkedBy } from '../../contract/check.ts'
import { FeedbackVote } from '../../contract/feedback.ts'
import type { FeedbackBook } from '../../engine/feedback/feedback-book.ts'
import type {
  AnswerNote,
  AskedQuestion,
  FeedbackKeeper,
} from '../../engine/feedback/feedback-keeper.ts'
import { QuarryError } from '../../model/errors.ts'
import type { PrimaryChannel } from './primary-channel.ts'

interface Noted {
  readonly answer: AnswerNote
  readonly asked: AskedQuestion
}

/** The worker's end. */
export function remoteFeedback(channel: PrimaryChannel): FeedbackKeeper {
  return {
    async vote(vote) {
      try {
        await channel.ask('feedback-vote', vote, isDone)
      } catch (error) {
        throw new QuarryError('feedback-unwritable', {}, { cause: error })
      }
    },
    noteAnswer({ id, kind, status, reason }, { question, profile }) {
      const answer = { id, status, ...(kind && { kind }), ...(reason && { reason }) }
      const asked = { question, ...(profile && { profile }) }
      channel.ask('feedback-note', { answer, asked } satisfies Noted, isDone).catch(() => {}) // a statistic
    },
  }
}

/** The primary's end: answers to the two questions above. */
export function answerFeedback(book: FeedbackBook | undefined) {
  return {
    'feedback-vote': async (payload: unknown) => {
      const checked = checkedBy(FeedbackVote, payload)
      if ('invalid' in checked) throw new TypeError(checked.invalid)
      await book?.vote(checked.value)
      return true
    },
    'feedback-note': async (payload: unknown) => {
      if (isNoted(payload)) book?.noteAnswer(payload.answer, payload.asked)
      return true
    },
  }
}

const isDone = (value: unknown): value is true => value === true

/** The message of our own worker. */
const isNoted = (value: unknown): value is Noted =>
  typeof value === 'object' && value !== null && 'answer' in value && 'asked' in value
