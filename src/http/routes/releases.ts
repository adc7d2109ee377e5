import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ReleasesQuery, ReleasesResponse } from '../../contract/releases.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET /releases: which release a build is, and the builds of a release. */
export const releaseRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/releases',
    {
      schema: {
        operationId: 'listReleases',
        tags: ['releases'],
        summary: 'Builds, service packs and versions as articles state them.',
        description:
          'Without a build: the table of the product, or of all. An unknown product or build is an ' +
          'answer, with the products that are known or the places where the number stands.',
        querystring: ReleasesQuery,
        response: {
          200: success(ReleasesResponse, 'The releases, with their sources.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) =>
        isUnchanged(request, reply, kb.snapshot) ? reply : kb.releases(request.query),
      ),
  )
}
