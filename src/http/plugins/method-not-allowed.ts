// 405 with Allow where a path exists but not for the method. Install it after all routes.

import type { FastifyInstance } from 'fastify'
import { QuarryError } from '../../model/errors.ts'

/** Starts to note which paths there are; the returned function closes the rest. */
export function watchMethods(app: FastifyInstance): () => void {
  const urls = new Set<string>()
  app.addHook('onRoute', ({ url }) => {
    if (url !== '*') urls.add(url) // of preflights, for whatever there is
  })
  return () => {
    // A path with a slash at its end may be told with one of its methods only.
    for (const url of [...urls]) refuseOthers(app, url, methodsAt(app, url))
  }
}

const methodsAt = (app: FastifyInstance, url: string): string[] =>
  app.supportedMethods.filter((method) => app.hasRoute({ url, method })).sort()

function refuseOthers(app: FastifyInstance, url: string, allowed: readonly string[]): void {
  const refuse = async (request: { method: string }) => {
    throw new QuarryError('method-not-allowed', {
      method: request.method,
      allowed: allowed.join(', '),
    })
  }
  app.route({
    url,
    method: app.supportedMethods.filter((method) => !allowed.includes(method)),
    schema: { hide: true },
    onRequest: refuse, // before a body is read
    handler: refuse,
  })
}
