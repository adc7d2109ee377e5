import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  ContradictionReportQuery,
  LinkReportQuery,
  LintReportQuery,
  type ReportName,
  ReportPage,
  type ReportQuery,
} from '../../contract/reports.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

const RESPONSE = {
  200: success(ReportPage, 'The findings, in the most recently changed articles first.', ETAG),
  304: NOT_MODIFIED,
  ...INDEX_REFUSALS,
}

const REPORTS = [
  {
    name: 'links',
    operationId: 'getLinkReport',
    summary: 'Links to articles that are not held, under other titles, by wrong numbers.',
    querystring: LinkReportQuery,
  },
  {
    name: 'lint',
    operationId: 'getLintReport',
    summary: 'What there is to object to in single articles.',
    querystring: LintReportQuery,
  },
  {
    name: 'contradictions',
    operationId: 'getContradictionReport',
    summary: 'What cannot both be true, both places quoted.',
    querystring: ContradictionReportQuery,
  },
] as const satisfies readonly { readonly name: ReportName; readonly [key: string]: unknown }[]

/** GET /reports/{links,lint,contradictions}: the health of the knowledge base. */
export const reportRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  for (const { name, operationId, summary, querystring } of REPORTS) {
    app.get<{ Querystring: ReportQuery }>(
      `/reports/${name}`,
      {
        schema: { operationId, tags: ['reports'], summary, querystring, response: RESPONSE },
      },
      async (request, reply) =>
        live.use(async (kb) =>
          isUnchanged(request, reply, kb.snapshot) ? reply : kb.report(name, request.query),
        ),
    )
  }
}
