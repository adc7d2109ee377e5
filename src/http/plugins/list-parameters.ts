// Parameters that take several values: "product=sms&product=nt", and with `explode: false` in their
// schema "facets=product,year". A single value becomes a list of one before it is validated.

import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'

/** Must be called before the first route is added. */
export function readListParameters(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const lists = listParameters(route)
    if (lists.size === 0) return
    const before = [route.preValidation ?? []].flat()
    route.preValidation = [
      ...before,
      async (request: FastifyRequest) => makeLists(request.query, lists),
    ]
  })
}

/** Name → whether commas separate its values. */
function listParameters({ schema }: RouteOptions): ReadonlyMap<string, boolean> {
  const { properties } = asRecord(schema?.querystring)
  const lists = Object.entries(asRecord(properties))
    .map(([name, property]) => [name, asRecord(property)] as const)
    .filter(([, property]) => property['type'] === 'array')
  return new Map(lists.map(([name, property]) => [name, property['explode'] === false]))
}

function makeLists(query: unknown, lists: ReadonlyMap<string, boolean>): void {
  const values = asRecord(query)
  for (const [name, isSeparated] of lists) {
    const value = values[name]
    if (value === undefined) continue
    const all = Array.isArray(value) ? value : [value]
    values[name] = isSeparated ? all.flatMap((text) => String(text).split(',')) : all
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
