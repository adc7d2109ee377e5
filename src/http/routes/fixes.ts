import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { exactCheck } from '../../contract/check.ts'
import {
  FixExplanation,
  FixesBatch,
  FixesBatchFrame,
  FixesBatchResponse,
  FixesExplanationQuery,
  FixesParams,
  FixesQuery,
  FixSet,
} from '../../contract/fixes.ts'
import { closedObject, refTo } from '../../contract/schema.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { exactBody } from '../plugins/exact-body.ts'
import { answerMissing } from '../plugins/problems.ts'
import { answerBatch } from './batch.ts'
import { BODY_REFUSALS, ETAG, INDEX_REFUSALS, NOT_MODIFIED, refusal, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

const TAGS = ['fixes']
const NO_PARAMETERS = closedObject({})
const checkQuery = exactCheck(FixesQuery)

/** Which fixes a site needs, one by one or in batches, and why one is not in the list. */
export const fixRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/fixes',
    {
      schema: {
        operationId: 'listFixes',
        tags: TAGS,
        summary: 'Which fixes a site needs: the simple form.',
        querystring: FixesParams,
        response: {
          200: success(FixSet, 'Every verdict in its group.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) =>
        isUnchanged(request, reply, kb.snapshot) ? reply : kb.fixes(request.query),
      ),
  )
  app.post(
    '/fixes',
    {
      validatorCompiler: exactBody(FixesQuery),
      schema: {
        operationId: 'findFixes',
        tags: TAGS,
        summary: 'Which fixes a site needs, before a target or at all.',
        description:
          'An ambiguous or unknown build is an answer: what hangs on it is undecided. A release that ' +
          'is given twice, and a product that is not known, are refused.',
        querystring: NO_PARAMETERS,
        body: refTo(FixesQuery),
        response: {
          200: success(FixSet, 'Every verdict in its group.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async ({ body }) => live.use((kb) => kb.fixes(body)),
  )
  app.post(
    '/fixes/batch',
    {
      validatorCompiler: exactBody(FixesBatchFrame),
      schema: {
        operationId: 'findFixesBatch',
        tags: TAGS,
        summary: 'The fixes of several sites at once.',
        description: 'All results come from one index. A query that is refused spoils no other.',
        querystring: NO_PARAMETERS,
        body: refTo(FixesBatch),
        response: {
          200: success(FixesBatchResponse, 'One result a query, in their order.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async (request) =>
      live.use((kb) => {
        const { queries } = request.body
        return answerBatch({ queries, check: checkQuery, answer: kb.fixes }, request)
      }),
  )
  app.post(
    '/fixes/explanations',
    {
      validatorCompiler: exactBody(FixesExplanationQuery),
      schema: {
        operationId: 'explainFix',
        tags: TAGS,
        summary: 'Why a fix is in the list of a site, or why not.',
        querystring: NO_PARAMETERS,
        body: refTo(FixesExplanationQuery),
        response: {
          200: success(FixExplanation, 'The test that decided, and the nearest that apply.'),
          404: refusal('The article is not held and no other speaks of its fix.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) => {
        const { body } = request
        const found = await kb.explainFix(body)
        return found ?? answerMissing(request, reply, await kb.describeMissing(body.id))
      }),
  )
}
