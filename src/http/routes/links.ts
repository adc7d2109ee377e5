import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ArticleParams } from '../../contract/article.ts'
import { LinksQuery, LinksResponse } from '../../contract/links.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { answerMissing } from '../plugins/problems.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, refusal, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET /articles/{id}/links: what an article says of others, and others of it. */
export const linkRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/articles/:id/links',
    {
      schema: {
        operationId: 'listArticleLinks',
        tags: ['links'],
        summary: 'Links of one article, out and in, each with its meaning and its quote.',
        description:
          'An article that is cited but not held has links in and every title that it is given; ' +
          'its `held` is false. One that is neither held nor cited is 404.',
        params: ArticleParams,
        querystring: LinksQuery,
        response: {
          200: success(LinksResponse, 'The links.', {
            ...ETAG,
            'Content-Location': 'The canonical address of the list.',
          }),
          304: NOT_MODIFIED,
          404: refusal('Nobody cites an article of this number, and it is not held.'),
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) => {
        const { id } = request.params
        const known = kb.knownId(id)
        if (known === undefined) return answerMissing(request, reply, await kb.describeMissing(id))
        reply.header('content-location', `/v1/articles/${encodeURIComponent(known)}/links`)
        if (isUnchanged(request, reply, kb.snapshot)) return reply
        const found = await kb.links(id, request.query)
        return found ?? answerMissing(request, reply, await kb.describeMissing(id))
      }),
  )
}
