import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Assets } from '../../portal/layout.ts'
import { type SignIn, signedInPage, signInPage } from '../../portal/sign-in-page.ts'
import { findKey } from '../access/key-ring.ts'
import { sessionCookie } from '../access/session-cookie.ts'
import type { AccessOptions } from '../plugins/access.ts'
import { ownPath } from './own-path.ts'
import type { PageOptions } from './page-options.ts'
import { type FormFields, firstOf } from './read-form.ts'
import { refuseOtherSites } from './same-site.ts'
import { sendPage } from './send-page.ts'
import { readShortForms } from './short-form.ts'

export interface SignInOptions extends Pick<PageOptions, 'assets'> {
  readonly access: AccessOptions
  /** People reach the service by HTTPS alone. */
  readonly isSecure: boolean
}

const OPEN = {
  config: { access: 'public', produces: ['text/html'], hasPrivateBody: true },
  schema: { hide: true },
} as const
const FORM = { ...OPEN, preParsing: refuseOtherSites }

/** /sign-in: takes a key and gives a session for it. /sign-out: ends it. */
export const signInPages: FastifyPluginAsync<SignInOptions> = async (app, options) => {
  const { access, assets } = options
  const isSecure = ({ protocol }: FastifyRequest) => options.isSecure || protocol === 'https'
  readShortForms(app)
  app.get<{ Querystring: FormFields }>('/sign-in', OPEN, async ({ query, apiKey }, reply) => {
    reply.header('cache-control', 'no-store')
    if (apiKey !== undefined) return sendPage(reply, assets, signedInPage(apiKey.name))
    return sendPage(reply, assets, signInPage({ next: ownPath(firstOf(query['next'])) }))
  })
  app.post<{ Body: FormFields | undefined }>('/sign-in', FORM, async (request, reply) => {
    const { key: token, next } = request.body ?? {}
    const key = findKey(access.keys(), firstOf(token).trim())
    const path = ownPath(firstOf(next))
    if (key === undefined || access.sessions === undefined) {
      return sendSignIn(reply, assets, { next: path, refusal: 'This key is not known.' })
    }
    reply.header('set-cookie', sessionCookie(access.sessions.issue(key), isSecure(request)))
    return reply.header('cache-control', 'no-store').redirect(path, 303)
  })
  app.post('/sign-out', FORM, async (request, reply) => {
    reply.header('set-cookie', sessionCookie(undefined, isSecure(request)))
    return reply.header('cache-control', 'no-store').redirect('/sign-in', 303)
  })
}

/** 401 for people: they come back to where they wanted to go. */
export function askForKey(
  { method, url, headers }: FastifyRequest,
  reply: FastifyReply,
  assets: Assets,
): FastifyReply {
  const next = ownPath(method === 'GET' ? url : '/')
  // A link on another site brings no strict cookie; asked once more from here, it does.
  if (headers['sec-fetch-site'] === 'cross-site') reply.header('refresh', `0; url=${next}`)
  return sendSignIn(reply, assets, { next })
}

function sendSignIn(reply: FastifyReply, assets: Assets, signIn: SignIn): FastifyReply {
  reply.removeHeader('etag').header('cache-control', 'no-store').code(401)
  reply.header('www-authenticate', 'Bearer realm="quarry"')
  return sendPage(reply, assets, signInPage(signIn))
}
