import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ArticleParams } from '../../contract/article.ts'
import {
  ArticleRemedies,
  KnownProblems,
  KnownProblemsQuery,
  RemediesQuery,
} from '../../contract/problems.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { answerMissing } from '../plugins/problems.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, refusal, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET /known-problems and GET /articles/{id}/remedies. */
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
        response: {
          200: success(ArticleRemedies, 'Remedies and conflicts.', {
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
        reply.header('content-location', `/v1/articles/${encodeURIComponent(canonical)}/remedies`)
        if (isUnchanged(request, reply, kb.snapshot)) return reply
        const found = await kb.remedies(id, request.query)
        return found ?? answerMissing(request, reply, await kb.describeMissing(id))
      }),
  )
}
