import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { exactCheck } from '../../contract/check.ts'
import { closedObject, refTo } from '../../contract/schema.ts'
import { SearchQuery, SearchRequest, SearchResponse } from '../../contract/search.ts'
import { SearchBatch, SearchBatchFrame, SearchBatchResponse } from '../../contract/search-batch.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { exactBody } from '../plugins/exact-body.ts'
import { answerBatch } from './batch.ts'
import { BODY_REFUSALS, ETAG, INDEX_REFUSALS, NOT_MODIFIED, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET and POST /search: ranked articles with snippets. POST /search/batch: several at once. */
export const searchRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/search',
    {
      schema: {
        operationId: 'search',
        tags: ['search'],
        summary: 'Ranked articles with snippets.',
        description:
          'An article number as query puts that article first; when it is not held, `missing` tells ' +
          'what is known of it. Filters of one field are alternatives, those of different fields ' +
          'must all hold.',
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
  app.post(
    '/search',
    {
      validatorCompiler: exactBody(SearchRequest),
      schema: {
        operationId: 'searchByBody',
        tags: ['search'],
        summary: 'The same search as a JSON object.',
        querystring: closedObject({}),
        body: refTo(SearchRequest),
        response: {
          200: success(SearchResponse, 'The best matching articles.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async ({ body }) => live.use((kb) => kb.search(body)),
  )
  app.post(
    '/search/batch',
    {
      validatorCompiler: exactBody(SearchBatchFrame),
      schema: {
        operationId: 'searchBatch',
        tags: ['search'],
        summary: 'Several searches at once.',
        description: 'All results come from one index. A query that is refused spoils no other.',
        querystring: closedObject({}),
        body: refTo(SearchBatch),
        response: {
          200: success(SearchBatchResponse, 'One result a query, in their order.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async (request) =>
      live.use((kb) => {
        const { queries } = request.body
        return answerBatch({ queries, check: checkQuery, answer: kb.search }, request)
      }),
  )
}

const checkQuery = exactCheck(SearchRequest)
