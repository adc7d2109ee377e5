import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { closedObject, PlainDocument } from '../../contract/schema.ts'
import { METRICS_TYPE, type Metrics } from '../metrics.ts'
import { REFUSALS } from './replies.ts'

/** GET /metrics: counts and times in the Prometheus text format. */
export const metricsRoutes: FastifyPluginAsyncTypebox<{ readonly metrics: Metrics }> = async (
  app,
  { metrics },
) => {
  app.get(
    '/metrics',
    {
      config: { produces: 'text/plain', isExempt: true },
      schema: {
        operationId: 'getMetrics',
        tags: ['service'],
        summary: 'Counts and times in the Prometheus text format.',
        querystring: closedObject({}),
        response: {
          200: {
            description: 'The metrics of all worker processes.',
            content: { 'text/plain': { schema: PlainDocument } },
          },
          ...REFUSALS,
        },
      },
    },
    async (_request, reply) => reply.type(METRICS_TYPE).send(await metrics.render()),
  )
}
