import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { INVENTORY_BODY_BYTES, InventoryQuery, InventoryReport } from '../../contract/inventory.ts'
import { closedObject, refTo } from '../../contract/schema.ts'
import { exactBody } from '../plugins/exact-body.ts'
import { BODY_REFUSALS, INDEX_REFUSALS, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** POST /inventory-checks: which fixes the files of a computer lack. */
export const inventoryRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.post(
    '/inventory-checks',
    {
      bodyLimit: INVENTORY_BODY_BYTES,
      validatorCompiler: exactBody(InventoryQuery),
      schema: {
        operationId: 'checkInventory',
        tags: ['files'],
        summary: 'Which fixes an inventory of files lacks.',
        description:
          'Every article that ships any of the files, with a verdict for each file. Versions of two ' +
          'branches are never called newer or older; rounded sizes compare as intervals.',
        querystring: closedObject({}),
        body: refTo(InventoryQuery),
        response: {
          200: success(InventoryReport, 'A page of articles, those that lack a file first.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async ({ body }) => live.use((kb) => kb.checkInventory(body)),
  )
}
