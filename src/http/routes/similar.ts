import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ArticleParams } from '../../contract/article.ts'
import { SimilarQuery, SimilarResponse } from '../../contract/similar.ts'
import { answerArticleList, articleListReplies } from './article-list.ts'
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
        response: articleListReplies(SimilarResponse, 'The most similar articles.'),
      },
    },
    async (request, reply) =>
      live.use((kb) => {
        const { id } = request.params
        const list = () => kb.similar(id, request.query)
        return answerArticleList(request, reply, { kb, id, name: 'similar', list })
      }),
  )
}
