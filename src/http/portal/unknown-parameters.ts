// A parameter that a page does not know changes nothing; so that nobody relies on it, the page says so.

import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the page reads a parameter of that name; left out where the page reads none by itself. */
    knows?: (parameter: string) => boolean
  }
}

const MAX_NAMED = 5
const MAX_NAME = 60

/** One sentence at most. */
export function unknownParameters({ query, routeOptions }: FastifyRequest): string[] {
  const { knows } = routeOptions.config
  if (knows === undefined || typeof query !== 'object' || query === null) return []
  const unknown = Object.keys(query).filter((name) => !knows(name))
  if (unknown.length === 0) return []
  const names = unknown.slice(0, MAX_NAMED).map((name) => `“${name.slice(0, MAX_NAME)}”`)
  return [`This page does not know ${names.join(', ')} in its address and left it out.`]
}
