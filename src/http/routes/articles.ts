import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ArticleParams, ArticleView } from '../../contract/article.ts'
import { closedObject } from '../../contract/schema.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { answerMissing } from '../plugins/problems.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, refusal, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET /articles/{id}: one article, by any spelling of its number. */
export const articleRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/articles/:id',
    {
      schema: {
        operationId: 'getArticle',
        tags: ['articles'],
        summary: 'One article.',
        params: ArticleParams,
        querystring: closedObject({}),
        response: {
          200: success(ArticleView, 'The article.', {
            ...ETAG,
            'Content-Location': 'The canonical address of the article.',
          }),
          304: NOT_MODIFIED,
          404: refusal('The article is not held; `citedBy` and `titlesSeen` tell what is known.'),
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) => {
        const { id } = request.params
        const canonical = kb.canonicalId(id)
        if (canonical === undefined) {
          return answerMissing(request, reply, await kb.describeMissing(id))
        }
        reply.header('content-location', `/v1/articles/${encodeURIComponent(canonical)}`)
        if (isUnchanged(request, reply, kb.snapshot)) return reply
        return (
          (await kb.getArticle(id)) ?? answerMissing(request, reply, await kb.describeMissing(id))
        )
      }),
  )
}
