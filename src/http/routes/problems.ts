import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ArticleParams } from '../../contract/article.ts'
import {
  ArticleRemedies,
  KnownProblems,
  KnownProblemsQuery,
  RemediesQuery,
} from '../../contract/problems.ts'
import { ServicePacks, ServicePacksParams } from '../../contract/service-packs.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { answerArticleList, articleListReplies } from './article-list.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET /known-problems, GET /products/{product}/service-packs and GET /articles/{id}/remedies. */
export const problemRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/known-problems',
    {
      schema: {
        operationId: 'listKnownProblems',
        tags: ['fixes'],
        summary: 'Confirmed problems that a release still has, by what is known to help.',
        description:
          'Those with the remedy `workaround` or `none` are known and not fixed. `counts` is the ' +
          'row of the release in a matrix of releases and remedies.',
        querystring: KnownProblemsQuery,
        response: {
          200: success(KnownProblems, 'The problems, with who confirms them.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) =>
        isUnchanged(request, reply, kb.snapshot) ? reply : kb.knownProblems(request.query),
      ),
  )
  app.get(
    '/products/:product/service-packs',
    {
      schema: {
        operationId: 'listServicePacks',
        tags: ['releases'],
        summary: 'The service packs of a product, with how many fixes each is said to hold.',
        params: ServicePacksParams,
        response: {
          200: success(ServicePacks, 'The service packs, with who tells of them.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) =>
        isUnchanged(request, reply, kb.snapshot) ? reply : kb.servicePacks(request.params.product),
      ),
  )
  app.get(
    '/articles/:id/remedies',
    {
      schema: {
        operationId: 'listArticleRemedies',
        tags: ['articles'],
        summary: 'What an article tells to install, and which problems come with it.',
        description:
          'A remedy is a release that corrects the problem, or "the latest service pack". A conflict ' +
          'is another article whose problem comes with the installation of that release.',
        params: ArticleParams,
        querystring: RemediesQuery,
        response: articleListReplies(ArticleRemedies, 'Remedies and conflicts.'),
      },
    },
    async (request, reply) =>
      live.use((kb) => {
        const { id } = request.params
        const list = () => kb.remedies(id, request.query)
        return answerArticleList(request, reply, { kb, id, name: 'remedies', list })
      }),
  )
}
