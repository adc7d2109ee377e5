import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ArticleParams, ArticleView } from '../../contract/article.ts'
import { closedObject } from '../../contract/schema.ts'
import type { RenderFormat } from '../../model/render-format.ts'
import { preferredType } from '../plugins/accept.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { answerMissing } from '../plugins/problems.ts'
import { alsoAsText, ETAG, INDEX_REFUSALS, NOT_MODIFIED, refusal, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** Media types of the reply, and the document each stands for; JSON is no document. */
const FORMATS: Readonly<Record<string, RenderFormat | undefined>> = {
  'application/json': undefined,
  'text/markdown': 'markdown',
  'text/plain': 'text',
}

function wantedDocument(accept: string | undefined) {
  const type = preferredType(accept, Object.keys(FORMATS)) ?? 'application/json'
  return { type, format: FORMATS[type] }
}

/** GET /articles/{id}: one article, by any spelling of its number. */
export const articleRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/articles/:id',
    {
      config: { produces: [...Object.keys(FORMATS)] },
      schema: {
        operationId: 'getArticle',
        tags: ['articles'],
        summary: 'One article.',
        params: ArticleParams,
        querystring: closedObject({}),
        response: {
          200: alsoAsText(
            success(ArticleView, 'The article; as Markdown or text when Accept prefers them.', {
              ...ETAG,
              'Content-Location': 'The canonical address of the article.',
            }),
          ),
          304: NOT_MODIFIED,
          404: refusal(
            'The article is not held; `citedBy` and `titlesSeen` tell what is known. All who cite it: ' +
              '`/articles/{id}/links`.',
          ),
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
        const { type, format } = wantedDocument(request.headers.accept)
        reply.header('content-location', `/v1/articles/${encodeURIComponent(canonical)}`)
        reply.header('vary', 'accept')
        if (isUnchanged(request, reply, kb.snapshot, format)) return reply
        const found =
          format === undefined ? await kb.getArticle(id) : await kb.renderArticle(id, format)
        if (found === undefined) return answerMissing(request, reply, await kb.describeMissing(id))
        if (format !== undefined) reply.type(`${type}; charset=utf-8`)
        return found
      }),
  )
}
