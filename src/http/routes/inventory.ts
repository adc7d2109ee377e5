import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { INVENTORY_BODY_BYTES, InventoryQuery, InventoryReport } from '../../contract/inventory.ts'
import { InventoryFiles, InventoryFilesQuery } from '../../contract/inventory-files.ts'
import { closedObject, refTo } from '../../contract/schema.ts'
import { exactBody } from '../plugins/exact-body.ts'
import { BODY_REFUSALS, INDEX_REFUSALS, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** POST /inventory-checks: which fixes the files of a computer lack; /inventory-files: file by file. */
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
  app.post(
    '/inventory-files',
    {
      bodyLimit: INVENTORY_BODY_BYTES,
      validatorCompiler: exactBody(InventoryFilesQuery),
      schema: {
        operationId: 'checkFiles',
        tags: ['files'],
        summary: 'Who ships each file of an inventory, and who ships a newer one.',
        description:
          'The same comparison as for /inventory-checks, seen from the files: equal ones once, those ' +
          'that are behind first.',
        querystring: closedObject({}),
        body: refTo(InventoryFilesQuery),
        response: {
          200: success(InventoryFiles, 'A page of files, those that are behind first.'),
          ...INDEX_REFUSALS,
          ...BODY_REFUSALS,
        },
      },
    },
    async ({ body }) => live.use((kb) => kb.checkFiles(body)),
  )
}
