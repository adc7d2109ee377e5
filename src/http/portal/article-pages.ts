import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { renderSvg } from '../../engine/graph/picture/svg.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { QuarryError } from '../../model/errors.ts'
import type { SourceSpan } from '../../model/span.ts'
import { addressWith, articleAddress } from '../../portal/addresses.ts'
import { articlePage } from '../../portal/article/article-page.ts'
import { ghostPage } from '../../portal/article/ghost-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import type { PageOptions } from './page-options.ts'
import { sendPage } from './send-page.ts'

const CITERS = 50
const SIMILAR = 8
/** Articles of a picture; more are no picture for a page. */
const PICTURED = 16

interface ArticleRequest {
  readonly Params: { readonly id: string }
  readonly Querystring: { readonly quote?: string | string[] }
}

/** /articles/{id}: the page of an article, also as a document; /articles/{id}/graph.svg. */
export const articlePages: FastifyPluginAsync<PageOptions> = async (app, { live, assets }) => {
  app.get<ArticleRequest>(
    '/articles/:id',
    { config: { access: 'read', producesAny: true }, schema: { hide: true } },
    async (request, reply) =>
      live.use(async (kb) => {
        const { id } = request.params
        const canonical = kb.canonicalId(id)
        if (canonical === undefined) {
          const document = documentOf(kb, id)
          if (document !== undefined) return sendDocument(kb, document, request, reply)
          return sendGhost(kb, id, reply, { live, assets })
        }
        const quote = [request.query.quote].flat()[0]
        if (canonical !== id) {
          return reply.redirect(addressWith(articleAddress(canonical), { quote }), 302)
        }
        if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
        const parts = await partsOf(kb, id, quote)
        return sendPage(reply, assets, articlePage(parts))
      }),
  )
  app.get<ArticleRequest>(
    '/articles/:id/graph.svg',
    { config: { access: 'read', produces: ['image/svg+xml'] }, schema: { hide: true } },
    async (request, reply) =>
      live.use(async (kb) => {
        const { id } = request.params
        const neighbourhood = await kb.neighbourhood(id, { limit: PICTURED })
        if (neighbourhood === undefined) throw new QuarryError('article-unknown', { id })
        if (isUnchanged(request, reply, kb.snapshot)) return reply
        return reply.type('image/svg+xml; charset=utf-8').send(renderSvg(neighbourhood))
      }),
  )
}

async function partsOf(kb: KnowledgeBase, id: string, quote: string | undefined) {
  const [article, body, incoming, similar] = await Promise.all([
    kb.getArticle(id),
    kb.articleBody(id, passageOf(quote)),
    kb.links(id, { direction: 'in', limit: CITERS }),
    kb.similar(id, { limit: SIMILAR }),
  ])
  if (article === undefined || body === undefined || incoming === undefined) {
    throw new QuarryError('article-unknown', { id })
  }
  return { article, body, incoming, similar: similar?.similar ?? [] }
}

// "1204-1377"
const PASSAGE = /^(\d{1,9})-(\d{1,9})$/

/** What cannot be read is no passage: the article is shown all the same. */
function passageOf(quote = ''): SourceSpan | undefined {
  const [, start, end] = PASSAGE.exec(quote) ?? []
  return start === undefined || end === undefined
    ? undefined
    : { start: Number(start), end: Number(end) }
}

async function sendGhost(kb: KnowledgeBase, id: string, reply: FastifyReply, options: PageOptions) {
  const known = kb.knownId(id)
  const links = await kb.links(id, { direction: 'in', limit: CITERS })
  const title = links?.title
  const similar = title === undefined ? [] : (await kb.search({ q: title, limit: SIMILAR })).hits
  reply.code(404)
  return sendPage(reply, options.assets, ghostPage({ id: known ?? id, links, similar }))
}

const DOCUMENTS = {
  md: { format: 'markdown', type: 'text/markdown; charset=utf-8' },
  txt: { format: 'text', type: 'text/plain; charset=utf-8' },
  json: { format: undefined, type: 'application/json; charset=utf-8' },
} as const

// "Q252717.md"
const WITH_ENDING = /^(.+)\.(md|txt|json)$/

function documentOf(kb: KnowledgeBase, name: string) {
  const [, id = '', ending] = WITH_ENDING.exec(name) ?? []
  const canonical = id === '' ? undefined : kb.canonicalId(id)
  if (canonical === undefined) return undefined
  const { format, type } = DOCUMENTS[ending === 'md' || ending === 'txt' ? ending : 'json']
  return { id: canonical, format, type }
}

async function sendDocument(
  kb: KnowledgeBase,
  { id, format, type }: NonNullable<ReturnType<typeof documentOf>>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  if (isUnchanged(request, reply, kb.snapshot, format)) return reply
  reply.type(type)
  if (format !== undefined) return reply.send(await kb.renderArticle(id, format))
  return reply.send(await kb.getArticle(id))
}
