import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ArticleParams } from '../../contract/article.ts'
import {
  HubsQuery,
  HubsResponse,
  Neighbourhood,
  NeighbourhoodQuery,
  PathQuery,
  PathResponse,
} from '../../contract/links.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { answerMissing } from '../plugins/problems.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, refusal, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

const UNKNOWN = refusal('Nobody cites an article of this number, and it is not held.')

/** GET /articles/{id}/neighbourhood, GET /paths, GET /hubs: how articles hang together. */
export const linkGraphRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/articles/:id/neighbourhood',
    {
      schema: {
        operationId: 'getNeighbourhood',
        tags: ['links'],
        summary: 'What lies a few links around an article, held or only cited.',
        description:
          'Links count in both directions. An article that more than a hundred others cite is ' +
          'shown, but what lies beyond it is left out unless it stands in the middle.',
        params: ArticleParams,
        querystring: NeighbourhoodQuery,
        response: {
          200: success(Neighbourhood, 'Articles and the links between them.', {
            ...ETAG,
            'Content-Location': 'The canonical address of the neighbourhood.',
          }),
          304: NOT_MODIFIED,
          404: UNKNOWN,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) => {
        const { id } = request.params
        const known = kb.knownId(id)
        if (known === undefined) return answerMissing(request, reply, await kb.describeMissing(id))
        const path = `/v1/articles/${encodeURIComponent(known)}/neighbourhood`
        reply.header('content-location', path)
        if (isUnchanged(request, reply, kb.snapshot)) return reply
        const found = await kb.neighbourhood(id, request.query)
        return found ?? answerMissing(request, reply, await kb.describeMissing(id))
      }),
  )
  app.get(
    '/paths',
    {
      schema: {
        operationId: 'findPath',
        tags: ['links'],
        summary: 'The shortest way from one article to another, with a quote for each link.',
        querystring: PathQuery,
        response: {
          200: success(PathResponse, 'The way; `found` is false where none leads.', ETAG),
          304: NOT_MODIFIED,
          404: UNKNOWN,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) => {
        const unknown = [request.query.from, request.query.to].find(
          (id) => kb.knownId(id) === undefined,
        )
        if (unknown !== undefined) {
          return answerMissing(request, reply, await kb.describeMissing(unknown))
        }
        if (isUnchanged(request, reply, kb.snapshot)) return reply
        const path = await kb.path(request.query)
        return path ?? answerMissing(request, reply, await kb.describeMissing(request.query.from))
      }),
  )
  app.get(
    '/hubs',
    {
      schema: {
        operationId: 'listHubs',
        tags: ['links'],
        summary: 'The most cited articles; with `held=false` those that are not held.',
        querystring: HubsQuery,
        response: {
          200: success(HubsResponse, 'The most cited first.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) =>
        isUnchanged(request, reply, kb.snapshot) ? reply : kb.hubs(request.query),
      ),
  )
}
