// What people say of answers, and what the knowledge base could not answer.

import { type Static, Type } from 'typebox'
import { MAX_QUESTION_LENGTH } from './answers.ts'
import { closedObject, listOf, textEnum } from './schema.ts'

export const FEEDBACK_REASONS = [
  'incorrect',
  'not-what-i-asked',
  'incomplete',
  'outdated',
  'unclear',
  'other',
] as const
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number]

export const FeedbackVote = closedObject(
  {
    answerId: Type.String({
      pattern: '^[0-9a-f]{8,64}$',
      description: 'The `id` of the answer.',
      examples: ['0123456789abcdef'],
    }),
    useful: Type.Boolean(),
    reason: Type.Optional(
      textEnum([...FEEDBACK_REASONS], { description: 'Why it was not useful.' }),
    ),
    note: Type.Optional(Type.String({ maxLength: 1000, description: 'For the people of the KB.' })),
    question: Type.Optional(
      Type.String({
        maxLength: MAX_QUESTION_LENGTH,
        description: 'Kept when it is sent; send it only where that is all right.',
      }),
    ),
    intent: Type.Optional(
      Type.String({
        pattern: '^[a-z][a-z0-9-]{0,39}$',
        description: 'The `kind` of the answer; the server knows that of its latest answers.',
      }),
    ),
    products: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
        maxItems: 10,
        description: 'What the question was about.',
      }),
    ),
    voter: Type.Optional(
      Type.String({
        pattern: '^[\\w.:-]{1,64}$',
        description:
          'Any token by which a client tells its people apart. The latest vote of a voter on an ' +
          'answer counts; without a token all are one voter.',
      }),
    ),
  },
  { $id: 'FeedbackVote' },
)
export type FeedbackVote = Static<typeof FeedbackVote>

export const FeedbackReceipt = closedObject(
  { answerId: Type.String(), useful: Type.Boolean() },
  { $id: 'FeedbackReceipt', description: 'The vote as it was kept.' },
)
export type FeedbackReceipt = Static<typeof FeedbackReceipt>

/** A question that was asked and not answered. Its text is there only where the operator keeps it. */
export const UnansweredQuestion = closedObject({
  intent: Type.Optional(Type.String()),
  products: Type.Optional(listOf(Type.String())),
  reason: Type.Optional(Type.String()),
  question: Type.Optional(Type.String()),
})
export type UnansweredQuestion = Static<typeof UnansweredQuestion>

const at = Type.String({ minLength: 10, description: 'When it was kept, ISO.' })

/** A line of the file of votes. */
export const KeptVote = closedObject({ at, ...FeedbackVote.properties })
export type KeptVote = Static<typeof KeptVote>

/** A line of the file of questions without an answer. */
export const KeptQuestion = closedObject({ at, ...UnansweredQuestion.properties })
export type KeptQuestion = Static<typeof KeptQuestion>

const count = Type.Integer({ minimum: 0 })

const FeedbackCounts = closedObject({
  name: Type.String({ description: '"(none)" where none is known.' }),
  useful: count,
  notUseful: count,
  unanswered: count,
})

/** What `quarry feedback` prints; served as a page to administrators alone: notes may say anything. */
export const FeedbackReport = closedObject({
  since: Type.Optional(Type.String({ description: 'ISO day.' })),
  useful: count,
  notUseful: count,
  unanswered: count,
  unreadable: Type.Integer({ minimum: 0, description: 'Lines that could not be read.' }),
  byIntent: listOf(FeedbackCounts),
  byProduct: listOf(FeedbackCounts),
  byReason: listOf(FeedbackCounts),
  notes: listOf(
    closedObject({
      at: Type.String(),
      answerId: Type.String(),
      useful: Type.Boolean(),
      note: Type.String(),
    }),
    { description: 'The latest first, at most 20.' },
  ),
  questions: listOf(closedObject({ question: Type.String(), times: count }), {
    description:
      'Kept texts of questions that were not answered or not well, the most frequent first.',
  }),
})
export type FeedbackReport = Static<typeof FeedbackReport>
export type FeedbackCounts = Static<typeof FeedbackCounts>
