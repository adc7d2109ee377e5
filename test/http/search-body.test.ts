import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchQuery } from '../../src/contract/search.ts'
import { createApp } from '../../src/http/app.ts'
import { sourceOf, stubKnowledgeBase } from './stub-knowledge-base.ts'

const asked: SearchQuery[] = []
let app: FastifyInstance
beforeAll(async () => {
  const search: typeof stubKnowledgeBase.search = (query) => {
    asked.push(query)
    if (query.q === 'fail') throw new Error('password at /etc/secret')
    return stubKnowledgeBase.search(query)
  }
  app = createApp({ live: sourceOf({ ...stubKnowledgeBase, search }) })
  await app.ready()
})
afterAll(() => app.close())

const get = (path: string) => supertest(app.server).get(path)
const post = (path: string, body: unknown) =>
  supertest(app.server)
    .post(path)
    .set('content-type', 'application/json')
    .send(typeof body === 'string' ? body : JSON.stringify(body))
const pointersOf = (errors: { pointer: string }[]) => errors.map(({ pointer }) => pointer).sort()

describe('GET /v1/search takes lists', () => {
  test.for<[string, Partial<SearchQuery>]>([
    ['product=sms', { product: ['sms'] }],
    ['product=sms&product=a,b', { product: ['sms', 'a,b'] }],
    ['year=1999&year=2000', { year: [1999, 2000] }],
    ['section=cause', { section: ['cause'] }],
    ['facets=product,year&facets=file', { facets: ['product', 'year', 'file'] }],
    ['hasFix=true&hasWorkaround=false', { hasFix: true, hasWorkaround: false }],
    ['date=1999-01..1999-12&sort=date', { date: '1999-01..1999-12', sort: 'date' }],
  ])('%s', async ([parameters, expected]) => {
    await get(`/v1/search?q=x&${parameters}`).expect(200)
    expect(asked.at(-1)).toMatchObject(expected)
  })

  test.for<[string, string[]]>([
    ['product=', ['#/product/0', '#/product/0']],
    ['product=%20', ['#/product/0']],
    ['year=abc', ['#/year/0']],
    ['facets=product,colour', ['#/facets/1']],
    ['facets=', ['#/facets/0']],
    ['section=elsewhere', ['#/section/0']],
    ['hasFix=maybe', ['#/hasFix']],
    ['hasFix=true&hasFix=false', ['#/hasFix']],
    ['date=yesterday', ['#/date']],
    ['date=1999&date=2000', ['#/date']],
    ['sort=title', ['#/sort']],
    ['facetLimit=0', ['#/facetLimit']],
    ['facetLimit=101', ['#/facetLimit']],
    [Array.from({ length: 51 }, () => 'file=a').join('&'), ['#/file']],
  ])('and refuses %s', async ([parameters, pointers]) => {
    const { body } = await get(`/v1/search?q=x&${parameters}`).expect(400)
    expect(pointersOf(body.errors)).toEqual(pointers)
  })

  test('and says which form a date must have', async () => {
    const { body } = await get('/v1/search?q=x&date=yesterday').expect(400)
    expect(body.errors[0].detail).toContain('must match')
  })
})

describe('POST /v1/search', () => {
  test('answers as GET does', async () => {
    const query = { q: 'logon', limit: 3, product: ['sms'], facets: ['product'], year: [1999] }
    const { body } = await post('/v1/search', query).expect(200)
    expect(body).toMatchObject({ query: 'logon', limit: 3, total: 1 })
    expect(asked.at(-1)).toEqual(query)
  })

  test('takes a query longer than an address', async () => {
    await post('/v1/search', { q: 'x '.repeat(2000) }).expect(200)
    await post('/v1/search', { q: 'x'.repeat(4001) }).expect(400)
  })

  test.for<[string, unknown, string[]]>([
    ['no query', {}, ['#/q']],
    ['a blank query', { q: ' ' }, ['#/q']],
    ['a number as text', { q: 'x', limit: '3' }, ['#/limit']],
    ['a text as number', { q: 5 }, ['#/q']],
    ['a text as boolean', { q: 'x', hasFix: 'true' }, ['#/hasFix']],
    ['a single value for a list', { q: 'x', product: 'sms' }, ['#/product']],
    ['commas for a list', { q: 'x', facets: 'product,year' }, ['#/facets']],
    ['a year as text', { q: 'x', year: ['1999'] }, ['#/year/0']],
    ['null', { q: 'x', limit: null }, ['#/limit']],
    ['unknown properties', { q: 'x', limt: 1, 'a~b/c': 2 }, ['#/a~0b~1c', '#/limt']],
    ['an array', [{ q: 'x' }], ['#']],
    ['a text', '"x"', ['#']],
    ['nothing', 'null', ['#']],
  ])('refuses %s', async ([, value, pointers]) => {
    const reply = await post('/v1/search', value).expect(400)
    expect(reply.headers['content-type']).toBe('application/problem+json')
    expect(reply.body).toMatchObject({ code: 'request-invalid', status: 400 })
    expect(pointersOf(reply.body.errors)).toEqual(pointers)
    expect(reply.body.errors[0].in).toBe('body')
  })

  test('refuses what is no JSON, and other media types', async () => {
    await post('/v1/search', '{"q": ').expect(400)
    await post('/v1/search', '').expect(400)
    const text = supertest(app.server).post('/v1/search').set('content-type', 'text/plain')
    expect((await text.send('x').expect(415)).body.code).toBe('media-type-unsupported')
  })

  test('refuses a body above the limit', async () => {
    const { body } = await post('/v1/search', { q: 'x'.repeat(1_100_000) }).expect(413)
    expect(body.code).toBe('body-too-large')
  })

  test('refuses parameters in the address', async () => {
    const { body } = await post('/v1/search?limit=3', { q: 'x' }).expect(400)
    expect(body.errors).toMatchObject([{ pointer: '#/limit', in: 'query' }])
  })

  test.for([
    ['put', '/v1/search', 'GET, HEAD, POST'],
    ['delete', '/v1/search', 'GET, HEAD, POST'],
    ['get', '/v1/search/batch', 'POST'],
    ['post', '/v1/facets/product', 'GET, HEAD'],
    ['post', '/v1/products', 'GET, HEAD'],
  ] as const)('%s %s is refused with Allow: %s', async ([method, path, allowed]) => {
    const reply = await supertest(app.server)[method](path).expect(405)
    expect(reply.headers['allow']).toBe(allowed)
  })
})

describe('POST /v1/search/batch', () => {
  test('gives a result or a problem for each query, in their order', async () => {
    const queries = [{ q: 'a' }, { q: 'b', limit: '3' }, { q: 'fail' }, 7, { q: 'c', limit: 2 }]
    const { body, text } = await post('/v1/search/batch', { queries }).expect(200)
    expect(body.results).toHaveLength(5)
    expect(body.results[0].result).toMatchObject({ query: 'a', limit: 10 })
    expect(body.results[1].problem).toMatchObject({
      status: 400,
      errors: [{ pointer: '#/queries/1/limit', in: 'body', detail: 'must be integer' }],
    })
    expect(body.results[2].problem).toMatchObject({ status: 500, code: 'internal-error' })
    expect(body.results[3].problem.errors[0].pointer).toBe('#/queries/3')
    expect(body.results[4].result).toMatchObject({ query: 'c', limit: 2 })
    expect(body.results.map((result: object) => Object.keys(result).length)).toEqual([
      1, 1, 1, 1, 1,
    ])
    expect(text).not.toMatch(/secret|password/)
  })

  test.for<[string, unknown, string[]]>([
    ['no queries', {}, ['#/queries']],
    ['an empty list', { queries: [] }, ['#/queries']],
    ['51 queries', { queries: Array.from({ length: 51 }, () => ({ q: 'x' })) }, ['#/queries']],
    ['no list', { queries: { q: 'x' } }, ['#/queries']],
    ['something beside', { queries: [{ q: 'x' }], limit: 1 }, ['#/limit']],
  ])('refuses %s', async ([, value, pointers]) => {
    const { body } = await post('/v1/search/batch', value).expect(400)
    expect(pointersOf(body.errors)).toEqual(pointers)
  })
})

describe('facets and products', () => {
  test('GET /v1/facets/{field} pages through values', async () => {
    const { body, headers } = await get('/v1/facets/product?q=x&contains=mail&limit=5').expect(200)
    expect(body).toMatchObject({ field: 'product', limit: 5, offset: 0, total: 1 })
    expect(headers['etag']).toContain(body.snapshot)
    await get('/v1/facets/product')
      .set('if-none-match', headers['etag'] ?? '')
      .expect(304)
  })

  test.for<[string, string]>([
    ['/v1/facets/colour', '#/field'],
    ['/v1/facets/product?limit=501', '#/limit'],
    ['/v1/facets/product?sort=date', '#/sort'],
    ['/v1/products?limit=0', '#/limit'],
    ['/v1/products?q=x', '#/q'],
  ])('%s is refused', async ([path, pointer]) => {
    const { body } = await get(path).expect(400)
    expect(body.errors[0].pointer).toBe(pointer)
  })

  test('GET /v1/products lists products', async () => {
    const { body } = await get('/v1/products?contains=mail').expect(200)
    expect(body.products).toEqual([{ name: 'Sample Mail Server', versions: ['4.0'], articles: 2 }])
  })
})
