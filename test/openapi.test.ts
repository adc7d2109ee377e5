// openapi.yaml equals what the routes say, and replies over the starter knowledge base keep to it.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { FacetField } from '../src/contract/filters.ts'
import { VERSION } from '../src/contract/version.ts'
import { LiveKnowledgeBase } from '../src/engine/live.ts'
import { createApp } from '../src/http/app.ts'
import { openApiDocument, renderOpenApi } from '../src/http/openapi.ts'
import { createTestIndex } from './engine/build-kb.ts'

interface Operation {
  readonly responses: Readonly<Record<string, { content?: Record<string, unknown> }>>
}

const TEXT = readFileSync(new URL('../openapi.yaml', import.meta.url), 'utf8')
const DOCUMENT: { paths: Record<string, Record<string, Operation>> } = parse(TEXT)
const OPERATIONS = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema(DOCUMENT, 'openapi.yaml')
const escapePointer = (text: string) =>
  encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'))

const validators = new Map<string, ValidateFunction>()

function replyValidator(
  path: string,
  status: string,
  type: string,
  method = 'get',
): ValidateFunction {
  const names = ['paths', path, method, 'responses', status, 'content', type, 'schema']
  const pointer = names.map(escapePointer).join('/')
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: `openapi.yaml#/${pointer}` })
  validators.set(pointer, validate)
  return validate
}

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
let app: FastifyInstance
const routes: string[] = []
beforeAll(async () => {
  await index.fillFrom(fileURLToPath(new URL('../kb', import.meta.url)))
  await live.open()
  app = createApp({ live })
  app.addHook('onRoute', ({ method, url, schema }) => {
    const isPublic = schema?.hide !== true && method !== 'HEAD'
    if (isPublic) routes.push(`${String(method)} ${url.replace(/:(\w+)/g, '{$1}')}`)
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await live.close()
  index.remove()
})

describe('openapi.yaml', () => {
  test('equals what the routes generate; "npm run openapi" renews it', () => {
    expect(TEXT).toBe(renderOpenApi(app))
    expect(parse(TEXT)).toEqual(openApiDocument(app))
  })

  test('names the version of the package', () => {
    const manifest: unknown = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    )
    expect(manifest).toMatchObject({ version: VERSION })
  })

  test.for(OPERATIONS)('describes a route that exists: $method $path', ({ path, method }) => {
    const url = path.replace(/\{(\w+)\}/g, ':$1')
    expect(app.hasRoute({ method: method.toUpperCase(), url })).toBe(true)
  })

  test('describes every route that exists', () => {
    const described = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    expect(routes.sort()).toEqual(described.sort())
  })

  test.for(OPERATIONS)('describes refusals of $method $path as problems', ({ operation }) => {
    const refusals = Object.entries(operation.responses).filter(([status]) => /^[45]/.test(status))
    expect(refusals.length).toBeGreaterThan(0)
    for (const [, { content }] of refusals) {
      expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
    }
  })
})

const nonBlank = (maxLength: number) =>
  fc.string({ minLength: 1, maxLength, unit: 'grapheme' }).filter((text) => {
    const points = [...text].length
    return /\S/.test(text) && points <= maxLength
  })

const FACETS = [...FacetField.enum]

/** So that most replies have hits; any text is asked as well. */
const QUERIES = [
  ...['*', 'product:sms', 'title:upgrade', 'reg* -key', 'id:1', 'upgrade product:nosuch', 'Q4711'],
  'upgrade',
  'registry key',
  'error message "not found"',
  'service pack build',
  'Q1',
]

interface Reply {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  json(): unknown
}

/** Validates a reply by the part of the document that its status and type name. */
function expectDocumented(path: string, reply: Reply, method?: 'post'): void {
  const type = String(reply.headers['content-type']).split(';', 1)[0] ?? ''
  const isValid = replyValidator(path, String(reply.statusCode), type, method)
  expect(isValid(reply.json()), ajv.errorsText(isValid.errors)).toBe(true)
}

/** Ids of the articles that common words find. */
async function everyId(): Promise<string[]> {
  const replies = await Promise.all(
    ['the', 'microsoft', 'a', 'error'].map((q) => app.inject(`/v1/search?q=${q}&limit=50`)),
  )
  const hits = replies.flatMap((reply): { id: string }[] => reply.json().hits)
  return [...new Set(hits.map(({ id }) => id))]
}

describe('replies obey the document', () => {
  test('of /v1/search, for any valid query', async () => {
    const query = fc.record(
      {
        q: fc.oneof(fc.constantFrom(...QUERIES), nonBlank(300)),
        limit: fc.integer({ min: 1, max: 50 }).map(String),
        offset: fc.integer({ min: 0, max: 1000 }).map(String),
        product: fc.oneof(fc.constant('Systems Management Server'), nonBlank(60)),
        match: fc.constantFrom('any', 'all'),
        sort: fc.constantFrom('relevance', 'date', 'date-ascending'),
        facets: fc.constantFrom('product,year', 'file,error,version', 'hasFix', FACETS.join(',')),
        year: fc.constantFrom('1999', '2000'),
        date: fc.constantFrom('1999-01..2001', '>=1990', '<1980'),
        hasFix: fc.constantFrom('true', 'false'),
        explain: fc.constantFrom('true', 'false'),
      },
      { requiredKeys: ['q'] },
    )
    await fc.assert(
      fc.asyncProperty(query, async (parameters) => {
        const reply = await app.inject({ url: '/v1/search', query: parameters })
        expect(reply.statusCode).toBe(200)
        expectDocumented('/v1/search', reply)
      }),
      { numRuns: 200 },
    )
  })

  test('of every operation, whatever the parameters: never a 5xx, never undocumented', async () => {
    const url = fc.constantFrom(
      ...['/v1/search', '/v1/suggest', '/v1/facets/file', '/v1/products'],
      ...['/livez', '/readyz', '/openapi.json'],
    )
    const name = fc.oneof(fc.constantFrom('q', 'limit', 'offset', 'product', 'match'), fc.string())
    const parameters = fc.dictionary(name, fc.string({ maxLength: 40 }), { maxKeys: 4 })
    await fc.assert(
      fc.asyncProperty(url, parameters, async (path, query) => {
        const reply = await app.inject({ url: path, query })
        expect([200, 400]).toContain(reply.statusCode)
        expectDocumented(path.replace('file', '{field}'), reply)
      }),
      { numRuns: 300 },
    )
  })

  test('of /v1/facets/{field} and /v1/products, for any query', async () => {
    const query = fc.record(
      {
        q: fc.oneof(fc.constantFrom(...QUERIES), nonBlank(60)),
        contains: fc.oneof(fc.constantFrom('s', 'windows'), nonBlank(20)),
        limit: fc.integer({ min: 1, max: 500 }).map(String),
        offset: fc.integer({ min: 0, max: 40 }).map(String),
        product: fc.constantFrom('sms', 'Windows NT'),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FACETS), query, async (field, parameters) => {
        const reply = await app.inject({ url: `/v1/facets/${field}`, query: parameters })
        expect(reply.statusCode).toBe(200)
        expectDocumented('/v1/facets/{field}', reply)
        const { q: _q, product: _product, ...paging } = parameters
        const products = await app.inject({ url: '/v1/products', query: paging })
        expect(products.statusCode).toBe(200)
        expectDocumented('/v1/products', products)
      }),
      { numRuns: 100 },
    )
  })

  test('of POST /v1/search and /v1/search/batch, for any body', async () => {
    const good = fc.record(
      {
        q: fc.oneof(fc.constantFrom(...QUERIES), nonBlank(60)),
        limit: fc.integer({ min: 1, max: 50 }),
        facets: fc.subarray(FACETS, { minLength: 1 }),
        year: fc.constant([1999, 2000]),
        sort: fc.constantFrom('relevance', 'date'),
      },
      { requiredKeys: ['q'] },
    )
    const body = fc.oneof({ weight: 3, arbitrary: good }, fc.jsonValue())
    await fc.assert(
      fc.asyncProperty(fc.array(body, { maxLength: 4 }), async (queries) => {
        for (const [path, payload] of [
          ['/v1/search', queries[0] ?? null],
          ['/v1/search/batch', { queries }],
        ] as const) {
          const headers = { 'content-type': 'application/json' }
          const sent = JSON.stringify(payload)
          const reply = await app.inject({ method: 'POST', url: path, headers, payload: sent })
          expect([200, 400]).toContain(reply.statusCode)
          expectDocumented(path, reply, 'post')
        }
      }),
      { numRuns: 100 },
    )
  })

  test('of /v1/articles/{id}, for every article of kb/', async () => {
    const ids = await everyId()
    expect(ids.length).toBeGreaterThan(20)
    for (const id of ids) {
      const reply = await app.inject(`/v1/articles/${encodeURIComponent(id)}`)
      expect(reply.statusCode).toBe(200)
      expectDocumented('/v1/articles/{id}', reply)
    }
  })

  test('of /v1/articles/{id}, for any id', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (id) => {
        const reply = await app.inject(`/v1/articles/${encodeURIComponent(id)}`)
        expect([200, 400, 404]).toContain(reply.statusCode)
        expectDocumented('/v1/articles/{id}', reply)
      }),
      { numRuns: 200 },
    )
  })

  test('of /v1/suggest, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom('s', 'sms sp', 'win'), nonBlank(80)), async (q) => {
        const reply = await app.inject({ url: '/v1/suggest', query: { q } })
        expect(reply.statusCode).toBe(200)
        expectDocumented('/v1/suggest', reply)
      }),
      { numRuns: 200 },
    )
  })

  test('and the validator would notice a wrong one', () => {
    const isValid = replyValidator('/v1/search', '200', 'application/json')
    expect(isValid({ query: 'x', total: 'many', hits: [{}] })).toBe(false)
  })
})
