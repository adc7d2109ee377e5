import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { closedObject, refTo } from '../../contract/schema.ts'
import { VerificationQuery, VerificationReport } from '../../contract/verification.ts'
import { exactBody } from '../plugins/exact-body.ts'
import { BODY_REFUSALS, INDEX_REFUSALS, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** 200 quotes of full length. */
const BODY_BYTES = 16 * 1024 * 1024

/** POST /citations/verify: whether quotes still stand where they were found. */
export const citationRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.post(
    '/citations/verify',
    {
      bodyLimit: BODY_BYTES,
      validatorCompiler: exactBody(VerificationQuery),
      schema: {
        operationId: 'verifyCitations',
        tags: ['answers'],
        summary: 'Whether quotes still stand where they were found.',
        description: 'Takes citations as any reply gives them and checks them in the index of now.',
        querystring: closedObject({}),
        body: refTo(VerificationQuery),
        response: {
          200: success(VerificationReport, 'One check a citation, in their order.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async ({ body }) => live.use((kb) => kb.verifyCitations(body)),
  )
}
