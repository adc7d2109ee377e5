// One log line a request, without the text of queries: the route's pattern stands for the URL. The
// client learns the id under which it stands.

import type { FastifyInstance } from 'fastify'

/** Logs method, route, status and time of every request under its id. */
export function addAccessLog(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    )
  })
}
