// What the document says of a route beside its own schema: the keys it takes, and the refusals that
// every route has in common.

import type { FastifySchema, RouteOptions } from 'fastify'
import type { RouteAccess } from './access/route-access.ts'
import { refusal } from './routes/replies.ts'

export const KEY_SCHEME = 'key'

export const SECURITY_SCHEMES = {
  [KEY_SCHEME]: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key of "quarry keys". Reading takes one where the service is not open; administration ' +
      'always takes one of the role admin.',
  },
} as const

type Refusals = Readonly<Record<string, ReturnType<typeof refusal>>>

const UNAUTHORIZED: Refusals = { 401: refusal('A key is required, or the one sent is not known.') }
const FORBIDDEN: Refusals = { 403: refusal('The key is not one of an administrator.') }
const LIMITED: Refusals = {
  429: refusal('Too many requests; Retry-After says how many seconds to wait.'),
}
const SHED: Refusals = {
  503: refusal('No index is open, or the server has too much to do; Retry-After says seconds.'),
}

const REFUSALS_OF: Readonly<Record<RouteAccess, Refusals>> = {
  public: { ...LIMITED, ...SHED },
  read: { ...UNAUTHORIZED, ...LIMITED, ...SHED },
  admin: { ...UNAUTHORIZED, ...FORBIDDEN, ...LIMITED, ...SHED },
}

/** An empty requirement stands for "or without". */
const SECURITY_OF: Readonly<Record<RouteAccess, { [scheme: string]: string[] }[]>> = {
  public: [],
  read: [{}, { [KEY_SCHEME]: [] }],
  admin: [{ [KEY_SCHEME]: [] }],
}

/** The schema of a route as the document shows it; what the route itself says has precedence. */
export function describeRoute(schema: FastifySchema, { config }: RouteOptions): FastifySchema {
  if (schema.hide === true) return schema
  const access = config?.access ?? 'read'
  const isExempt = config?.isExempt === true
  const shared = isExempt ? {} : REFUSALS_OF[access]
  const own = typeof schema.response === 'object' ? schema.response : {}
  return {
    ...schema,
    security: isExempt ? [] : SECURITY_OF[access],
    response: { ...shared, ...own },
  }
}
