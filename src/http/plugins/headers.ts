// What browsers and caches are told: nothing of a reply runs, is framed or is read by other pages, and
// none is kept but where it says so.

import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Smaller replies gain nothing by being packed. */
const COMPRESS_FROM_BYTES = 2048
/** Brotli's highest qualities take longer than the reply does. */
const BROTLI_QUALITY = 4
const PREFLIGHT_SECONDS = 600

const EXPOSED_HEADERS = [
  ...['etag', 'content-location', 'x-request-id', 'retry-after'],
  ...['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
]

/** @param corsOrigins pages that may read; none, and there is no CORS at all. */
export function addHeaders(app: FastifyInstance, corsOrigins: readonly string[]): void {
  app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false, // of the proxy that speaks TLS
  })
  app.register(compress, {
    threshold: COMPRESS_FROM_BYTES,
    encodings: ['gzip', 'br', 'deflate', 'identity'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    globalDecompression: false,
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    const { isExempt } = request.routeOptions.config ?? {}
    if (!reply.hasHeader('cache-control')) {
      reply.header('cache-control', isExempt === true ? 'no-store' : 'no-cache')
    }
    done(null, payload)
  })
  if (corsOrigins.length === 0) return
  app.register(cors, {
    origin: [...corsOrigins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ['accept', 'authorization', 'content-type', 'if-none-match', 'x-request-id'],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: PREFLIGHT_SECONDS,
  })
}
