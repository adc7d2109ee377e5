import { Readable } from 'node:stream'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { QuarryError } from '../../model/errors.ts'
import type { RouteOptions } from './route-options.ts'

/** Media types of replies: one JSON object, or a stream of events. */
const PRODUCES = ['application/json', 'text/event-stream']
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

export interface McpRouteOptions extends RouteOptions {
  /** Sites whose pages may ask, beside those of this machine. */
  readonly origins: readonly string[]
}

/** /mcp: the knowledge base for agents, over streamable HTTP. */
export const mcpRoutes: FastifyPluginAsync<McpRouteOptions> = async (app, { live, origins }) => {
  const { createMcpHttpHandler } = await import('../../mcp/http-handler.ts')
  const handler = createMcpHttpHandler({
    live,
    onFailure: (error) => app.log.error({ err: error }, 'an MCP request failed'),
  })
  app.addHook('onClose', () => handler.close())
  app.route({
    url: '/mcp',
    method: ['GET', 'POST', 'DELETE'],
    config: { produces: PRODUCES },
    schema: { hide: true }, // its contract is the protocol's own
    onRequest: async (request) => refuseForeignPages(request, origins),
    handler: async (request, reply) => {
      const response = await handler.answer(webRequestOf(request, reply), request.body ?? undefined)
      reply.code(response.status)
      for (const [name, value] of response.headers) reply.header(name, value)
      return response.body === null ? reply.send() : reply.send(Readable.fromWeb(response.body))
    },
  })
}

/**
 * A page of another site, opened in a browser beside the service, must not ask on its own: it names
 * its site as `Origin`, programs name none.
 */
function refuseForeignPages(
  { headers: { origin } }: FastifyRequest,
  origins: readonly string[],
): void {
  if (origin === undefined || origins.includes(origin)) return
  const host = URL.canParse(origin) ? new URL(origin).hostname : ''
  if (!LOOPBACK.test(host)) throw new QuarryError('origin-refused', { origin })
}

/** The part of a request that the protocol reads: method, headers, and when the client is gone. */
function webRequestOf(request: FastifyRequest, reply: FastifyReply): Request {
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, [value].flat().join(', '))
  }
  return new Request('http://localhost/mcp', {
    method: request.method,
    headers,
    signal: gone.signal,
  })
}
