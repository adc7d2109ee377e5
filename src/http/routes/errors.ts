import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { closedObject, PlainDocument } from '../../contract/schema.ts'
import { ERRORS_PATH, renderErrorPage } from '../problem-meaning.table.ts'
import { REFUSALS } from './replies.ts'

const MARKDOWN = 'text/markdown'

/** GET /errors: what each error code means. */
export const errorRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    ERRORS_PATH,
    {
      config: { produces: MARKDOWN, access: 'public' },
      schema: {
        operationId: 'explainErrors',
        tags: ['service'],
        summary: 'What each error code means.',
        querystring: closedObject({}),
        response: {
          200: {
            description: 'A section for each code.',
            content: { [MARKDOWN]: { schema: PlainDocument } },
          },
          ...REFUSALS,
        },
      },
    },
    async (_request, reply) => reply.type(`${MARKDOWN}; charset=utf-8`).send(renderErrorPage()),
  )
}
