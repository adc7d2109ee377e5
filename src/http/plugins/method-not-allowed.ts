// 405 with Allow where a path exists but not for the method. Install it after all routes.

import type { FastifyInstance } from 'fastify'
import { QuarryError } from '../../model/errors.ts'

/** Starts to note which methods each path has; the returned function closes the rest. */
export function watchMethods(app: FastifyInstance): () => void {
  const methodsOf = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsOf.get(url) ?? new Set()
    for (const name of [method].flat()) methods.add(name)
    methodsOf.set(url, methods)
  })
  return () => {
    for (const [url, methods] of [...methodsOf]) refuseOthers(app, url, [...methods].sort())
  }
}

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
