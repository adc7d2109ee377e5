// How much of the server one client may have, and what happens when all of it is taken.

import rateLimit, { type FastifyRateLimitStoreCtor, normalizeIP } from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { QuarryError } from '../../model/errors.ts'

export interface LimitOptions {
  /** Of one key, or of one address where there is no key. Unlimited unless given. */
  readonly rate?: { readonly requests: number; readonly windowMs: number }
  /** Where requests are counted, when several processes share a limit. */
  readonly rateStore?: FastifyRateLimitStoreCtor
  /** Event-loop delay from which on requests are refused; 0 never refuses. */
  readonly maxDelayMs?: number
  /** Nothing is shed for this long: a program that starts is busy with itself. */
  readonly shedAfterMs?: number
  readonly requestTimeoutMs?: number
  readonly answerTimeoutMs?: number
}

const SHED_AFTER_MS = 10_000

/** Bodies that are packed could unpack to anything; none are taken. */
const PLAIN = ['', 'identity']

/** Must be called after `addAccess` and before the first route is added. */
export function addLimits(app: FastifyInstance, options: LimitOptions): void {
  const { rate, rateStore, maxDelayMs = 0, shedAfterMs = SHED_AFTER_MS } = options
  if (maxDelayMs > 0) {
    let startMs = Number.POSITIVE_INFINITY
    app.addHook('onReady', async () => {
      startMs = performance.now() + shedAfterMs
    })
    app.register(underPressure, {
      maxEventLoopDelay: maxDelayMs,
      pressureHandler: async (request) => {
        if (performance.now() >= startMs) shed(request)
      },
    })
  }
  if (rate !== undefined) countRequests(app, { ...rate, ...(rateStore && { store: rateStore }) })
  app.addHook('preParsing', async (request) => {
    if (PLAIN.includes(request.headers['content-encoding'] ?? '')) return
    throw new QuarryError('media-type-unsupported', { supported: 'sent without Content-Encoding' })
  })
}

interface Rate {
  readonly requests: number
  readonly windowMs: number
  readonly store?: FastifyRateLimitStoreCtor
}

/** One hook for all that arrives, so that paths and methods that there are not count as well. */
function countRequests(app: FastifyInstance, { requests, windowMs, store }: Rate): void {
  app.register(rateLimit, {
    global: false,
    max: requests,
    timeWindow: windowMs,
    enableDraftSpec: true,
    allowList: (request) => request.routeOptions.config?.isExempt === true,
    keyGenerator: ({ apiKey, ip }) => apiKey?.id ?? normalizeIP(ip),
    errorResponseBuilder: (_request, { ttl }) =>
      new QuarryError('rate-limited', { retryAfterSeconds: Math.max(1, Math.ceil(ttl / 1000)) }),
    ...(store && { store }),
  })
  app.after(() => app.addHook('onRequest', app.rateLimit()))
}

function shed(request: FastifyRequest): void {
  if (request.routeOptions.config.isExempt !== true) throw new QuarryError('overloaded', {})
}
