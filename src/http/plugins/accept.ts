// Refuses with 406 what the client says it cannot take.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { QuarryError } from '../../model/errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media types of the reply, the usual one first; `application/json` unless stated. */
    produces?: string | readonly string[]
    /** Files of several types, which no Accept header is asked about. */
    producesAny?: true
  }
}

/** Checks the Accept header of every known route; after limits, so that refusals count. */
export function addAcceptCheck(app: FastifyInstance): void {
  app.after(() => app.addHook('onRequest', refuseOtherTypes))
}

async function refuseOtherTypes(request: FastifyRequest): Promise<void> {
  const { produces = 'application/json', producesAny } = request.routeOptions.config
  if (request.is404 || producesAny) return
  const produced = [produces].flat()
  if (preferredType(request.headers.accept, produced) === undefined) {
    throw new QuarryError('not-acceptable', { available: produced.join(', ') })
  }
}

/** The type that an Accept header wants most, of equals the first; `undefined` when it wants none. */
export function preferredType(
  header: string | undefined,
  types: readonly string[],
): string | undefined {
  const ranked = types
    .map((type) => ({ type, quality: qualityOf(header, type) }))
    .sort((one, other) => other.quality - one.quality)
  const [best] = ranked
  return best !== undefined && best.quality > 0 ? best.type : undefined
}

/** Whether an Accept header admits `type`. */
export function accepts(header: string | undefined, type: string): boolean {
  return qualityOf(header, type) > 0
}

/** The most specific matching range decides (RFC 9110). */
function qualityOf(header: string | undefined, type: string): number {
  if (header === undefined || header.trim() === '') return 1
  const group = `${type.split('/', 1)[0]}/*`
  const ranges = header.split(',').map(readRange)
  const deciding = [type, group, '*/*']
    .map((wanted) => ranges.filter(({ name }) => name === wanted))
    .find((matches) => matches.length > 0)
  return Math.max(0, ...(deciding ?? []).map(({ quality }) => quality || 0))
}

// "text/html;level=1;q=0.8"
function readRange(range: string): { name: string; quality: number } {
  const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return { name, quality: quality === undefined ? 1 : Number(quality.slice(2)) }
}
