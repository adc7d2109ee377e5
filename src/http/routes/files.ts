import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { FileHistory, FileList, FileListQuery, FileParams, FileQuery } from '../../contract/file.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET /files: names of files; /files/{name}: which articles ship one, and which a newer one. */
export const fileRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/files',
    {
      schema: {
        operationId: 'listFiles',
        tags: ['files'],
        summary: 'Names of files that articles ship.',
        querystring: FileListQuery,
        response: {
          200: success(FileList, 'A page of names.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) =>
        isUnchanged(request, reply, kb.snapshot) ? reply : kb.listFiles(request.query),
      ),
  )
  app.get(
    '/files/:name',
    {
      schema: {
        operationId: 'getFile',
        tags: ['files'],
        summary: 'Every article that ships a file, with the versions of each branch.',
        params: FileParams,
        querystring: FileQuery,
        response: {
          200: success(FileHistory, 'Shipments and branches; none for an unknown file.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) =>
        isUnchanged(request, reply, kb.snapshot)
          ? reply
          : kb.files(request.params.name, request.query),
      ),
  )
}
