import type { FastifyPluginAsync } from 'fastify'
import { ownPath } from './own-path.ts'
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
