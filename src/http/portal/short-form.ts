import type { FastifyInstance } from 'fastify'

/** A few fields and a note. */
const LIMIT_BYTES = 64 * 1024
/** A form has a handful; who sends thousands wants to see us work. */
const MOST_FIELDS = 50

/** Makes `request.body` of all routes beside it the fields of a form, the first of each name. */
export function readShortForms(app: FastifyInstance): void {
  app.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: LIMIT_BYTES },
    (_request, body, done) => {
      const fields: Record<string, string> = Object.create(null)
      for (const [name, value] of [...new URLSearchParams(body)].slice(0, MOST_FIELDS)) {
        fields[name] ??= value
      }
      done(null, fields)
    },
  )
}
