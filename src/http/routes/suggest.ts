import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { SuggestQuery, SuggestResponse } from '../../contract/suggest.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET /suggest: completions for a search box. */
export const suggestRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/suggest',
    {
      schema: {
        operationId: 'suggest',
        tags: ['search'],
        summary: 'Completions for what has been typed so far, grouped by kind.',
        querystring: SuggestQuery,
        response: {
          200: success(SuggestResponse, 'The best completions.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) =>
        isUnchanged(request, reply, kb.snapshot) ? reply : kb.suggest(request.query),
      ),
  )
}
