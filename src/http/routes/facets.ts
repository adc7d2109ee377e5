import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { FacetPage, FacetParams, FacetQuery } from '../../contract/facets.ts'
import { ProductsQuery, ProductsResponse } from '../../contract/products.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { ETAG, INDEX_REFUSALS, NOT_MODIFIED, success } from './replies.ts'
import type { RouteOptions } from './route-options.ts'

/** GET /facets/{field}: the values of a facet. GET /products: the products. */
export const facetRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { live }) => {
  app.get(
    '/facets/:field',
    {
      schema: {
        operationId: 'listFacet',
        tags: ['search'],
        summary: 'The values of one facet with exact counts.',
        description:
          'Counts over what a search with these filters finds, or over all articles. The filter of ' +
          'the facet itself is left out of account.',
        params: FacetParams,
        querystring: FacetQuery,
        response: {
          200: success(FacetPage, 'The most frequent values first.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) =>
        isUnchanged(request, reply, kb.snapshot)
          ? reply
          : kb.listFacet(request.params.field, request.query),
      ),
  )
  app.get(
    '/products',
    {
      schema: {
        operationId: 'listProducts',
        tags: ['search'],
        summary: 'The products that articles apply to.',
        querystring: ProductsQuery,
        response: {
          200: success(ProductsResponse, 'The most frequent products first.', ETAG),
          304: NOT_MODIFIED,
          ...INDEX_REFUSALS,
        },
      },
    },
    async (request, reply) =>
      live.use(async (kb) =>
        isUnchanged(request, reply, kb.snapshot) ? reply : kb.listProducts(request.query),
      ),
  )
}
