// Who asks, and whether they may. A key is looked up before limits are counted, so that they count by
// key; it is refused after them, so that guessing is limited too, and before a body is read.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ApiKey } from '../../contract/api-key.ts'
import { QuarryError } from '../../model/errors.ts'
import { findKey } from '../access/key-ring.ts'
import { type ScopeFinder, withinScope } from '../access/scoped-source.ts'
import { sessionOf } from '../access/session-cookie.ts'
import type { Sessions } from '../access/sessions.ts'
import { refuseOtherSite } from '../portal/same-site.ts'

export interface AccessOptions {
  /** `open`: anybody may read. Administration always takes a key. */
  readonly mode: 'open' | 'keys'
  /** Looked at with every request. */
  readonly keys: () => readonly ApiKey[]
  readonly scopeOf: ScopeFinder
  /** Where people sign in; nobody can unless given. */
  readonly sessions?: Sessions
}

/** What there is where nothing is configured: everybody reads, nobody administers. */
export const OPEN_ACCESS: AccessOptions = {
  mode: 'open',
  keys: () => [],
  scopeOf: () => {
    throw new QuarryError('forbidden', { needed: 'a server with scopes' })
  },
}

declare module 'fastify' {
  interface FastifyRequest {
    apiKey: ApiKey | undefined
    /** Sent, but not known. */
    hasUnknownKey: boolean
    /** The key is that of a session: of a browser, which sends its cookie whoever asks it to. */
    isSignedIn: boolean
  }
}

export function addAccess(app: FastifyInstance, options: AccessOptions): void {
  app.decorateRequest('apiKey', undefined)
  app.decorateRequest('hasUnknownKey', false)
  app.decorateRequest('isSignedIn', false)
  app.addHook('onRequest', async (request) => {
    const token = bearerToken(request.headers.authorization)
    if (token === undefined) return signIn(request, options)
    request.apiKey = findKey(options.keys(), token)
    request.hasUnknownKey = request.apiKey === undefined
  })
  app.addHook('preParsing', async (request) => refuseStrangers(request, options.mode))
  app.addHook('preHandler', (request, _reply, done) => {
    const { apiKey } = request
    if (apiKey?.role !== 'scoped') return done()
    withinScope(options.scopeOf(apiKey.products ?? []), done)
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.apiKey === undefined && options.mode === 'open') return
    const vary = reply.getHeader('vary')
    reply.header('vary', vary === undefined ? VARY : `${String(vary)}, ${VARY}`)
    if (reply.getHeader('cache-control') === 'no-cache') {
      reply.header('cache-control', 'private, no-cache')
    }
  })
}

const VARY = 'authorization, cookie'

function signIn(request: FastifyRequest, { mode, keys, sessions }: AccessOptions): void {
  if (mode === 'open' || sessions === undefined) return
  const session = sessionOf(request)
  if (session === undefined) return
  request.apiKey = sessions.find(keys(), session)
  request.isSignedIn = request.apiKey !== undefined
}

function refuseStrangers(request: FastifyRequest, mode: AccessOptions['mode']): void {
  const { access = 'read', isExempt, takesSessions } = request.routeOptions.config
  if (request.is404 || isExempt === true || access === 'public') return
  if (request.hasUnknownKey) {
    throw new QuarryError('unauthorized', { reason: 'This key is not known.' })
  }
  const { isSignedIn } = request
  if (isSignedIn && !READING.includes(request.method)) refuseOtherSite(request)
  const role = request.apiKey?.role
  if (access === 'read' && mode === 'open') return
  if (role === undefined) throw new QuarryError('unauthorized', { reason: 'A key is required.' })
  if (access === 'admin' && (role !== 'admin' || (isSignedIn && takesSessions !== true))) {
    throw new QuarryError('forbidden', { needed: 'a key of the role admin, sent as Authorization' })
  }
}

const READING = ['GET', 'HEAD']

// "Bearer quarry_…"; other schemes are somebody else's, a proxy's for example.
function bearerToken(header: string | undefined): string | undefined {
  return header === undefined ? undefined : /^Bearer +(\S+) *$/i.exec(header)?.[1]
}
