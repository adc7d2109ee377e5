import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ArticleParams } from '../../contract/article.ts'
import { SimilarQuery, SimilarResponse } from '../../contract/similar.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { answerMissing } from '../plugins/problems.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, refusal, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET /articles/{id}/similar: articles like one article, by any spelling of its number. */
export const similarRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/articles/:id/similar',
    {
      schema: {
        operationId: 'listSimilarArticles',
        tags: ['articles'],
        summary: 'Articles like one article, with the reasons.',
        description: 'By text, by shared links and by shared files; sibling branches are named.',
        params: ArticleParams,
        querystring: SimilarQuery,
        response: {
          200: success(SimilarResponse, 'The most similar articles.', {
            ...ETAG,
            'Content-Location': 'The canonical address of the list.',
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
        reply.header('content-location', `/v1/articles/${encodeURIComponent(canonical)}/similar`)
        if (isUnchanged(request, reply, kb.snapshot)) return reply
        const found = await kb.similar(id, request.query)
        return found ?? answerMissing(request, reply, await kb.describeMissing(id))
      }),
  )
}
