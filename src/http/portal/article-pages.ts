import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { renderSvg } from '../../engine/graph/picture/svg.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { QuarryError } from '../../model/errors.ts'
import { articleAddress } from '../../portal/addresses.ts'
import { articlePage } from '../../portal/article/article-page.ts'
import { ghostPage } from '../../portal/article/ghost-page.ts'
import { linkWay } from '../../portal/article/link-way.ts'
import { linksPage } from '../../portal/article/links-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { documentOf, sendDocument } from './article-documents.ts'
import { articleParts, CITERS, PICTURED, SIMILAR } from './article-parts.ts'
import { PAGE, type PageOptions } from './page-options.ts'
import { type FormFields, firstOf } from './read-form.ts'
import { sendPage } from './send-page.ts'
import { type Site, siteOf } from './site.ts'

interface ArticleRequest {
  readonly Params: { readonly id: string }
  readonly Querystring: FormFields
}

const ARTICLE_FIELDS: readonly string[] = ['quote', 'part', 'product', 'build']
/** Links that one page lists. */
const LINKS = 100

/** /articles/{id}: an article, also as a document; …/links: all its links; …/graph.svg: a picture. */
export const articlePages: FastifyPluginAsync<PageOptions> = async (app, options) => {
  const { live, assets } = options
  app.get<ArticleRequest>(
    '/articles/:id',
    {
      config: { access: 'read', producesAny: true, knows: (name) => ARTICLE_FIELDS.includes(name) },
      schema: { hide: true },
    },
    async (request, reply) =>
      live.use(async (kb) => {
        const { id } = request.params
        const canonical = kb.canonicalId(id)
        if (canonical === undefined) {
          const document = documentOf(kb, id)
          if (document !== undefined) return sendDocument(kb, document, request, reply)
          return sendGhost(kb, id, reply, options)
        }
        if (canonical !== id) return reply.redirect(articleAddress(canonical, request.query), 302)
        const site = siteOf(request)
        reply.header('vary', 'cookie')
        if (isUnchanged(request, reply, kb.snapshot, variantOf(options, site))) return reply
        const parts = await articleParts(kb, id, request.query, site)
        return sendPage(reply, assets, articlePage(parts))
      }),
  )
  app.get<ArticleRequest>('/articles/:id/links', PAGE, async (request, reply) =>
    live.use(async (kb) => {
      const { id } = request.params
      const { direction, offset } = request.query
      const links = await kb.links(id, {
        direction: firstOf(direction) === 'out' ? 'out' : 'in',
        limit: LINKS,
        offset: OFFSET.test(firstOf(offset)) ? Number(firstOf(offset)) : 0,
      })
      if (links === undefined) throw new QuarryError('article-unknown', { id })
      if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
      const site = siteOf(request)
      return sendPage(reply, assets, linksPage(links, linkWay(site && { ...site, siblings: [] })))
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

// "100"
const OFFSET = /^\d{1,5}$/

/** A page with a site is another one than the page without. */
function variantOf({ assets }: PageOptions, site: Site | undefined): string {
  const fields = site?.isRemembered ? site.fields : {}
  const told = encodeURIComponent(`${fields.product ?? ''} ${fields.build ?? ''}`)
  return [assets.style, assets.pageScript?.src, told].join('-')
}

async function sendGhost(kb: KnowledgeBase, id: string, reply: FastifyReply, options: PageOptions) {
  const known = kb.knownId(id)
  const links = await kb.links(id, { direction: 'in', limit: CITERS })
  const title = links?.title
  const similar = title === undefined ? [] : (await kb.search({ q: title, limit: SIMILAR })).hits
  const proofs = (links?.links ?? []).map(({ statement, citation }) => statement ?? citation)
  const contexts = proofs.map((proof) => proof && kb.passageContext(proof))
  reply.code(404)
  return sendPage(reply, options.assets, ghostPage({ id: known ?? id, links, contexts, similar }))
}
