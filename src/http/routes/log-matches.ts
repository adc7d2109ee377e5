import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { LOG_BODY_BYTES, LogBody, LogQuery, LogReport } from '../../contract/log-matches.ts'
import { closedObject, refTo } from '../../contract/schema.ts'
import { decodeText } from '../decode-text.ts'
import { exactBody } from '../plugins/exact-body.ts'
import { BODY_REFUSALS, INDEX_REFUSALS, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** POST /log-matches: the articles that quote the lines of a log. */
export const logRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  const options = { parseAs: 'buffer', bodyLimit: LOG_BODY_BYTES } as const
  app.addContentTypeParser<Buffer>('text/plain', options, (_request, body, done) => {
    done(null, { log: decodeText(body) })
  })
  app.post(
    '/log-matches',
    {
      bodyLimit: LOG_BODY_BYTES,
      validatorCompiler: exactBody(LogBody),
      schema: {
        operationId: 'matchLog',
        tags: ['answers'],
        summary: 'The articles that quote the lines of a log.',
        description:
          'Hosts, site codes, dates, numbers and paths do not count. A body of text/plain is the log ' +
          'itself, in UTF-8 or UTF-16.',
        consumes: ['application/json', 'text/plain'],
        querystring: closedObject({}),
        body: refTo(LogQuery),
        response: {
          200: success(LogReport, 'A page of articles with their lines beside those of the log.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async ({ body }) => live.use((kb) => kb.matchLog(body)),
  )
}
