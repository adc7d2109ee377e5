import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Plan, PlanQuery } from '../../contract/plan.ts'
import { closedObject, refTo } from '../../contract/schema.ts'
import { exactBody } from '../plugins/exact-body.ts'
import { BODY_REFUSALS, INDEX_REFUSALS, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** POST /plans: the way of several sites to one release. */
export const planRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.post(
    '/plans',
    {
      validatorCompiler: exactBody(PlanQuery),
      schema: {
        operationId: 'planUpgrade',
        tags: ['fixes'],
        summary: 'What to install where, and in which order, to bring several sites to a release.',
        description:
          'Each site with the releases that it passes and the fixes that must be there before each. ' +
          'Conditions on sites that share a domain are answered by `sharesDomainWith`.',
        querystring: closedObject({}),
        body: refTo(PlanQuery),
        response: {
          200: success(Plan, 'The way of each site, and one order over all of them.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async ({ body }) => live.use((kb) => kb.plan(body)),
  )
}
