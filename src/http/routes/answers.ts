import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Answer, AnswerParams, AnswerQuery } from '../../contract/answers.ts'
import { closedObject, refTo } from '../../contract/schema.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { exactBody } from '../plugins/exact-body.ts'
import { BODY_REFUSALS, ETAG, INDEX_REFUSALS, NOT_MODIFIED, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

const TAGS = ['answers']
const NO_PARAMETERS = closedObject({})

/** GET and POST /answers: what the articles say on a question, with quotes, or why they do not. */
export const answerRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (
  app,
  { live, feedback },
) => {
  app.get(
    '/answers',
    {
      schema: {
        operationId: 'answer',
        tags: TAGS,
        summary: 'An answer with proof: the simple form.',
        querystring: AnswerParams,
        response: {
          200: success(Answer, 'The answer, or the reason why there is none.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) => {
        if (isUnchanged(request, reply, kb.snapshot)) return reply
        const { q, ...options } = request.query
        const answer = await kb.answer({ question: q, ...options })
        feedback?.noteAnswer(answer, { question: q })
        return answer
      }),
  )
  app.post(
    '/answers',
    {
      validatorCompiler: exactBody(AnswerQuery),
      schema: {
        operationId: 'answerQuestion',
        tags: TAGS,
        summary: 'An answer with proof, for a site and after an earlier question.',
        description:
          'Every sentence comes with verbatim quotes. Where the articles do not carry an answer the ' +
          'status is not-answered, with the reason. No session is kept: a follow-up brings the ' +
          'earlier question in `previous`.',
        querystring: NO_PARAMETERS,
        body: refTo(AnswerQuery),
        response: {
          200: success(Answer, 'The answer, or the reason why there is none.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async ({ body }) => {
      const answer = await live.use((kb) => kb.answer(body))
      feedback?.noteAnswer(answer, body)
      return answer
    },
  )
}
