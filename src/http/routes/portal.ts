import type { FastifyPluginAsync } from 'fastify'
import { problemPage } from '../../portal/problem-page.ts'
import { STYLE } from '../../portal/style.ts'
import { accepts } from '../plugins/accept.ts'
import { problemOf } from '../plugins/problem-of.ts'
import { answerError } from '../plugins/problems.ts'
import { articlePages } from '../portal/article-pages.ts'
import { feedbackPages } from '../portal/feedback-pages.ts'
import { filePages } from '../portal/file-pages.ts'
import { fixPages } from '../portal/fix-pages.ts'
import { inventoryPages } from '../portal/inventory-pages.ts'
import { knowledgeBasePages } from '../portal/knowledge-base-pages.ts'
import { logPages } from '../portal/log-pages.ts'
import {
  ICON,
  PAGE_SCRIPT,
  portalAssets,
  STYLE_ADDRESS,
  scriptAddress,
} from '../portal/portal-assets.ts'
import { productPages } from '../portal/product-pages.ts'
import { searchPages } from '../portal/search-pages.ts'
import { sendPage } from '../portal/send-page.ts'
import { askForKey, type SignInOptions, signInPages } from '../portal/sign-in-pages.ts'
import { sitePages } from '../portal/site-pages.ts'
import type { RouteOptions } from './route-options.ts'

const FOREVER = 'public, max-age=31536000, immutable'
const FOR_A_DAY = 'public, max-age=86400'

export interface PortalOptions extends RouteOptions, Omit<SignInOptions, 'assets'> {}

/** The pages for people, and the files they load. */
export const portalRoutes: FastifyPluginAsync<PortalOptions> = async (app, options) => {
  const { live, feedback, readFeedback, access, isSecure } = options
  const assets = portalAssets()
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.id, request.routeOptions?.bodyLimit)
    const isForPeople = problem.status < 500 && accepts(request.headers.accept, 'text/html')
    if (!isForPeople) return answerError(error, request, reply)
    if (problem.status === 401 && access.mode === 'keys') return askForKey(request, reply, assets)
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="quarry"')
    reply.removeHeader('etag').header('cache-control', 'no-store').code(problem.status)
    return sendPage(reply, assets, problemPage(problem))
  })
  app.get(STYLE_ADDRESS, file('text/css'), async (_request, reply) =>
    reply.header('cache-control', FOREVER).type('text/css; charset=utf-8').send(STYLE),
  )
  if (PAGE_SCRIPT !== undefined) {
    const { bytes } = PAGE_SCRIPT
    app.get(scriptAddress(PAGE_SCRIPT), file('text/javascript'), async (_request, reply) =>
      reply.header('cache-control', FOREVER).type('text/javascript; charset=utf-8').send(bytes),
    )
  }
  app.get('/favicon.ico', file('image/svg+xml'), async (_request, reply) =>
    reply.header('cache-control', FOR_A_DAY).type('image/svg+xml').send(ICON),
  )
  app.register(articlePages, { live, assets })
  app.register(sitePages)
  if (access.mode === 'keys') app.register(signInPages, { access, assets, isSecure })
  app.register(searchPages, { live, assets, ...(feedback && { feedback }) })
  if (feedback !== undefined) app.register(feedbackPages, { feedback })
  app.register(fixPages, { live, assets })
  app.register(filePages, { live, assets })
  app.register(logPages, { live, assets })
  app.register(productPages, { live, assets })
  app.register(inventoryPages, { live, assets })
  app.register(knowledgeBasePages, {
    live,
    assets,
    ...(readFeedback && { readFeedback }),
    hasSignIn: access.mode === 'keys',
  })
}

/** Constant bytes: a page that was let in gets its style even when the server is busy. */
const file = (type: string) => ({
  config: { access: 'public', produces: [type], isExempt: true } as const,
  schema: { hide: true },
})
