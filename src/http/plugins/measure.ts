// Counts and times every request under the pattern of its route.

import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../metrics.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** When the handler was called, on the clock of `performance.now()`; 0 before. */
    handlingSince: number
  }
}

/** A path that no route has is counted under one name. */
export const NO_ROUTE = 'unknown'

export function addMeasures(app: FastifyInstance, metrics: Metrics): void {
  app.decorateRequest('handlingSince', 0)
  app.addHook('preHandler', (request, _reply, done) => {
    request.handlingSince = performance.now()
    done()
  })
  app.addHook('onSend', (request, _reply, payload, done) => {
    const operation = request.routeOptions.schema?.operationId
    if (operation !== undefined && request.handlingSince > 0) {
      metrics.timeOperation(operation, (performance.now() - request.handlingSince) / 1000)
    }
    done(null, payload)
  })
  app.addHook('onResponse', (request, reply, done) => {
    metrics.countRequest({
      method: request.method,
      route: request.routeOptions.url ?? NO_ROUTE,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    })
    done()
  })
}
