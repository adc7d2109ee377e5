import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { SearchQuery, SearchResponse } from '../../contract/search.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET /search: ranked articles with snippets. */
export const searchRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/search',
    {
      schema: {
        operationId: 'search',
        tags: ['search'],
        summary: 'Ranked articles with snippets.',
        description: 'An article number as query puts that article first.',
        querystring: SearchQuery,
        response: {
          200: success(SearchResponse, 'The best matching articles.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) =>
        isUnchanged(request, reply, kb.snapshot) ? reply : kb.search(request.query),
      ),
  )
}
