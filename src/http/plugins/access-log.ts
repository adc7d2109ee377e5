// One log line a request, without the text of queries: the route's pattern stands for the URL. The
// client learns the id under which it stands. Slow requests get a line of their own.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

export interface LogOptions {
  /** Whether lines may hold the address with its query, and the body of a slow request. */
  readonly hasQueries?: boolean
  /** From how long on a request is slow. */
  readonly slowMs?: number
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What is sent is never logged, whatever the settings say. */
    hasPrivateBody?: true
  }
}

/** A body in the log is cut here. */
const MAX_LOGGED_CHARACTERS = 2000

/** Logs method, route, status and time of every request under its id. */
export function addAccessLog(
  app: FastifyInstance,
  { hasQueries = false, slowMs = Number.POSITIVE_INFINITY }: LogOptions = {},
): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const facts = {
      ...factsOf(request, reply),
      ...(request.apiKey && { key: request.apiKey.id }),
      ...(hasQueries && { url: request.url }),
    }
    request.log.info(facts, 'request')
    if (facts.milliseconds < slowMs) return
    const mayHaveBody = hasQueries && request.routeOptions.config.hasPrivateBody !== true
    const body = mayHaveBody ? { body: bodyText(request) } : {}
    request.log.warn({ ...facts, ...body }, 'slow request')
  })
}

/** The line of a request whose address cannot be read: it reaches no hook. */
export function logMalformed(request: FastifyRequest, reply: FastifyReply): void {
  reply.raw.once('finish', () => request.log.info(factsOf(request, reply), 'request'))
}

function factsOf(request: FastifyRequest, reply: FastifyReply) {
  return {
    method: request.method,
    route: request.routeOptions.url ?? 'unknown',
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime * 10) / 10,
  }
}

const bodyText = ({ body }: FastifyRequest) =>
  body === undefined || body === null
    ? undefined
    : JSON.stringify(body).slice(0, MAX_LOGGED_CHARACTERS)
