// The OpenAPI document, generated from the routes and their schemas.

import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { stringify } from 'yaml'
import { VERSION } from '../contract/version.ts'
import { describeRoute, SECURITY_SCHEMES } from './describe-access.ts'

/** Must be called before the first route is added. */
export function addOpenApi(app: FastifyInstance): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Quarry',
        version: VERSION,
        description:
          'Searches a support knowledge base. Unknown parameters are refused. Replies carry an ETag ' +
          'that changes with the index; refusals are problem details (RFC 9457).',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/', description: 'The server that gives this document.' }],
      components: { securitySchemes: SECURITY_SCHEMES },
      tags: [
        { name: 'search', description: 'Finding articles.' },
        { name: 'articles', description: 'Reading articles.' },
        { name: 'links', description: 'How articles hang together.' },
        { name: 'answers', description: 'Answers, and what they rest on.' },
        { name: 'reports', description: 'What does not fit together.' },
        { name: 'service', description: 'The service itself.' },
        { name: 'administration', description: 'What takes a key of the role admin.' },
      ],
    },
    transform: ({ schema, url, route }) => ({ schema: describeRoute(schema ?? {}, route), url }),
    refResolver: {
      buildLocalReference: ({ $id }, _baseUri, _fragment, index) =>
        typeof $id === 'string' ? $id : `Schema${index}`,
    },
  })
}

/** The document as a plain value with a stable order of keys. Call after `ready()`. */
export function openApiDocument(app: FastifyInstance): Record<string, unknown> {
  const document: Record<string, unknown> = JSON.parse(JSON.stringify(app.swagger()), liftStyle)
  return Object.fromEntries(TOP_LEVEL.map((key) => [key, document[key]]))
}

/** How a list is written belongs to the parameter; the generator leaves it in the schema. */
function liftStyle(_key: string, value: unknown): unknown {
  if (!isRecord(value) || value['in'] !== 'query' || !isRecord(value['schema'])) return value
  const { style, explode, ...schema } = value['schema']
  return style === undefined ? value : { ...value, style, explode, schema }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** In the order in which people read them. */
const TOP_LEVEL = ['openapi', 'info', 'servers', 'tags', 'paths', 'components']

/** The text of openapi.yaml. Call after `ready()`. */
export function renderOpenApi(app: FastifyInstance): string {
  const head = '# Generated from the routes by "quarry openapi". Do not edit.\n'
  return head + stringify(openApiDocument(app), { lineWidth: 100, aliasDuplicateObjects: false })
}
