import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { FeedbackReceipt, FeedbackVote } from '../../contract/feedback.ts'
import { closedObject, refTo } from '../../contract/schema.ts'
import { QuarryError } from '../../model/errors.ts'
import { exactBody } from '../plugins/exact-body.ts'
import { BODY_REFUSALS, REFUSALS, refusal, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** POST /feedback: whether an answer was useful. */
export const feedbackRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (
  app,
  { feedback },
) => {
  app.post(
    '/feedback',
    {
      validatorCompiler: exactBody(FeedbackVote),
      schema: {
        operationId: 'sendFeedback',
        tags: ['answers'],
        summary: 'Whether an answer was useful.',
        description:
          'The vote is on disk when the reply is sent. A later vote of the same voter on the same ' +
          'answer takes its place.',
        querystring: closedObject({}),
        body: refTo(FeedbackVote),
        response: {
          200: success(FeedbackReceipt, 'The vote is kept.'),
          403: refusal('This server keeps no feedback.'),
          '5XX': refusal('The vote could not be written.'),
          ...REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async ({ body }) => {
      if (feedback === undefined) throw new QuarryError('feedback-off', {})
      await feedback.vote(body)
      return { answerId: body.answerId, useful: body.useful }
    },
  )
}
