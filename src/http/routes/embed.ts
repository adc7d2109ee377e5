import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify'
import { originOf } from '../portal/origin.ts'
import { readWebAsset, type WebAsset } from '../web-assets.ts'
import { DEMO_STYLE, demoPage } from './embed-demo.ts'

const SCRIPT = 'quarry-search.js'
const SCRIPT_TYPE = 'text/javascript; charset=utf-8'
/** A year: what the name stands for never changes. */
const FOREVER = 'public, max-age=31536000, immutable'
/** Pages that name the plain address get a new version within the hour. */
const FOR_AN_HOUR = 'public, max-age=3600'
/** The demonstration runs what this service serves and nothing else; no style stands in the page. */
const DEMO_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** /embed/…: the search box for other pages, and a page that shows it. */
export const embedRoutes: FastifyPluginAsync = async (app) => {
  const script = readWebAsset(SCRIPT)
  if (script === undefined) {
    app.log.warn('the search box is not built: /embed is off')
    return
  }
  serveScript(app, `/embed/${SCRIPT}`, script, FOR_AN_HOUR)
  serveScript(app, `/embed/${script.immutableName}`, script, FOREVER)
  const { integrity, immutableName } = script
  app.get('/embed/quarry-search.json', open(['application/json']), async (_request, reply) =>
    shared(reply, 'no-cache').send({ src: `/embed/${immutableName}`, integrity }),
  )
  app.get('/embed/demo', open(['text/html']), async (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', DEMO_POLICY)
      .header('cache-control', 'no-cache')
      .send(demoPage(originOf(request))),
  )
  app.get('/embed/demo.css', open(['text/css']), async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', FOR_AN_HOUR).send(DEMO_STYLE),
  )
}

const open = (produces: readonly string[]) => ({
  config: { access: 'public', produces } as const,
  schema: { hide: true },
})

function serveScript(app: FastifyInstance, url: string, asset: WebAsset, cache: string): void {
  const { config, schema } = open([SCRIPT_TYPE.split(';', 1)[0] ?? ''])
  // Constant bytes: a page that was let in gets its search box even when the server is busy.
  app.get(url, { config: { ...config, isExempt: true }, schema }, async (_request, reply) =>
    shared(reply, cache).type(SCRIPT_TYPE).send(asset.bytes),
  )
}

/** Pages of other sites load it: that is what it is for. */
const shared = (reply: FastifyReply, cache: string): FastifyReply =>
  reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', cache)
