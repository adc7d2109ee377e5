import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Health } from '../../contract/health.ts'
import { closedObject } from '../../contract/schema.ts'
import { REFUSALS, refusal, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET /livez: the process runs. GET /readyz: it has an index and can answer. */
export const healthRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/livez',
    {
      config: { isExempt: true },
      schema: {
        operationId: 'isAlive',
        tags: ['service'],
        summary: 'Whether the process runs.',
        querystring: closedObject({}),
        response: { 200: success(Health, 'It runs.'), ...REFUSALS },
      },
    },
    async () => ({ status: 'ok' as const }),
  )
  app.get(
    '/readyz',
    {
      config: { isExempt: true },
      schema: {
        operationId: 'isReady',
        tags: ['service'],
        summary: 'Whether an index is open.',
        querystring: closedObject({}),
        response: {
          200: success(Health, 'An index is open.'),
          ...REFUSALS,
          503: refusal('No index is open.'),
        },
      },
    },
    async () => live.use(async ({ snapshot }) => ({ status: 'ok' as const, snapshot })),
  )
}
