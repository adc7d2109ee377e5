// Refuses with 406 what the client says it cannot take.

import type { FastifyInstance } from 'fastify'
import { QuarryError } from '../../model/errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media type of the reply; `application/json` unless stated. */
    produces?: string
  }
}

/** Checks the Accept header of every known route against what the route produces. */
export function addAcceptCheck(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (request.is404) return
    const produced = request.routeOptions.config.produces ?? 'application/json'
    if (!accepts(request.headers.accept, produced)) {
      throw new QuarryError('not-acceptable', { available: produced })
    }
  })
}

/** Whether an Accept header admits `type`; the most specific matching range decides (RFC 9110). */
export function accepts(header: string | undefined, type: string): boolean {
  if (header === undefined || header.trim() === '') return true
  const group = `${type.split('/', 1)[0]}/*`
  const ranges = header.split(',').map(readRange)
  const deciding = [type, group, '*/*']
    .map((wanted) => ranges.filter(({ name }) => name === wanted))
    .find((matches) => matches.length > 0)
  return deciding?.some(({ quality }) => quality > 0) ?? false
}

// "text/html;level=1;q=0.8"
function readRange(range: string): { name: string; quality: number } {
  const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return { name, quality: quality === undefined ? 1 : Number(quality.slice(2)) }
}
