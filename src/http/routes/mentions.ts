import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { MENTIONS_BODY_BYTES, MentionsQuery, MentionsReport } from '../../contract/mentions.ts'
import { closedObject, refTo } from '../../contract/schema.ts'
import { exactBody } from '../plugins/exact-body.ts'
import { BODY_REFUSALS, INDEX_REFUSALS, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** POST /mentions: the articles that a pasted text names. */
export const mentionRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.post(
    '/mentions',
    {
      bodyLimit: MENTIONS_BODY_BYTES,
      validatorCompiler: exactBody(MentionsQuery),
      schema: {
        operationId: 'findMentions',
        tags: ['answers'],
        summary: 'The articles that a ticket or mail names, and what is known of each.',
        description:
          'Numbers are read in every spelling and in addresses. With a profile each fix comes with ' +
          'its verdict for that site.',
        querystring: closedObject({}),
        body: refTo(MentionsQuery),
        response: {
          200: success(MentionsReport, 'A page of articles in the order of the text.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async ({ body }) => live.use((kb) => kb.findMentions(body)),
  )
}
