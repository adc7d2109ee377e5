import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { closedObject, PlainDocument } from '../../contract/schema.ts'
import { errorsPage } from '../../portal/errors-page.ts'
import { preferredType } from '../plugins/accept.ts'
import { portalAssets } from '../portal/portal-assets.ts'
import { sendPage } from '../portal/send-page.ts'
import { ERRORS_PATH, errorMeanings, renderErrorPage } from '../problem-meaning.table.ts'
import { REFUSALS } from './replies.ts'

const MARKDOWN = 'text/markdown'
const TYPES = [MARKDOWN, 'text/html']

/** GET /errors: what each error code means, as a page for people. */
export const errorRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const assets = portalAssets()
  app.get(
    ERRORS_PATH,
    {
      config: { produces: TYPES, access: 'public' },
      schema: {
        operationId: 'explainErrors',
        tags: ['service'],
        summary: 'What each error code means.',
        querystring: closedObject({}),
        response: {
          200: {
            description: 'A section for each code.',
            content: {
              [MARKDOWN]: { schema: PlainDocument },
              'text/html': { schema: PlainDocument },
            },
          },
          ...REFUSALS,
        },
      },
    },
    async ({ headers }, reply) => {
      reply.header('vary', 'accept')
      if (preferredType(headers.accept, TYPES) === 'text/html') {
        return sendPage(reply, assets, errorsPage(errorMeanings()))
      }
      return reply.type(`${MARKDOWN}; charset=utf-8`).send(renderErrorPage())
    },
  )
}
