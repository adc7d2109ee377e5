import type { FastifyPluginAsync } from 'fastify'
import { type FormFields, firstOf } from './read-form.ts'
import { refuseOtherSites } from './same-site.ts'
import { readShortForms } from './short-form.ts'
import { siteCookie, siteFields } from './site.ts'

/** POST /site: remembers or forgets what the reader runs, and leads back. */
export const sitePages: FastifyPluginAsync = async (app) => {
  readShortForms(app)
  app.post<{ Body: FormFields }>(
    '/site',
    {
      config: { access: 'read', producesAny: true },
      schema: { hide: true },
      preParsing: refuseOtherSites,
    },
    async ({ body }, reply) => {
      const fields = siteFields(body)
      const isKept = body['forget'] === undefined && Object.keys(fields).length > 0
      reply.header('set-cookie', siteCookie(isKept ? fields : undefined))
      reply.header('cache-control', 'no-store')
      return reply.redirect(ownPath(firstOf(body['back'] ?? body['forget'])), 303)
    },
  )
}

// "/articles/Q252717?part=2"; not "//host" nor "/\host", which lead elsewhere
const OWN_PATH = /^\/(?![/\\])[\x21-\x7e]{0,2000}$/

/** Only a page of this service, so that a form cannot send readers elsewhere. */
const ownPath = (address: string): string => (OWN_PATH.test(address) ? address : '/')
