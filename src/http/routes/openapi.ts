import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { closedObject } from '../../contract/schema.ts'
import { openApiDocument, renderOpenApi } from '../openapi.ts'
import { REFUSALS } from './replies.ts'

const YAML = 'application/yaml'
/** GET /openapi.yaml and /openapi.json: the description of this API. */
export const openApiRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/openapi.yaml',
    {
      config: { produces: YAML, access: 'public' },
      schema: {
        operationId: 'openapiYaml',
        tags: ['service'],
        summary: 'This document as YAML.',
        querystring: closedObject({}),
        response: {
          200: {
            description: 'The OpenAPI document.',
            content: { [YAML]: { schema: { type: 'string' } } },
          },
          ...REFUSALS,
        },
      },
    },
    async (_request, reply) => reply.type(YAML).send(renderOpenApi(app)),
  )
  app.get(
    '/openapi.json',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'openapiJson',
        tags: ['service'],
        summary: 'This document as JSON.',
        querystring: closedObject({}),
        response: {
          200: {
            description: 'The OpenAPI document.',
            type: 'object',
            additionalProperties: true,
          },
          ...REFUSALS,
        },
      },
    },
    async () => openApiDocument(app),
  )
}
