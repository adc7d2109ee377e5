import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { stubSource } from './stub-knowledge-base.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = createApp({ live: stubSource })
  await app.ready()
})
afterAll(() => app.close())
const get = (path: string) => supertest(app.server).get(path)

test('GET /v1/articles/{id}/links answers to any spelling with the canonical address', async () => {
  const path = '/v1/articles/kb100001/links?direction=in&type=see-also&type=requires&limit=5'
  const { body, headers } = await get(path).expect(200)
  expect(body).toMatchObject({ id: 'Q100001', held: true, total: 1, limit: 5 })
  expect(headers['content-location']).toBe('/v1/articles/Q100001/links')
  await get(path)
    .set('if-none-match', headers['etag'] ?? '')
    .expect(304)
})

test('an article that is only cited has links, too', async () => {
  const { body } = await get('/v1/articles/Q100002/links').expect(200)
  expect(body).toMatchObject({ id: 'Q100002', held: false })
})

test('one that nobody knows is 404', async () => {
  const { body } = await get('/v1/articles/no-such-article/links').expect(404)
  expect(body).toMatchObject({ code: 'article-unknown' })
})

test.for([
  '?direction=up',
  '?type=friend',
  '?limit=0',
  '?limit=201',
  '?offset=-1',
  '?kind=see-also',
])('refuses %s', async (parameters) => {
  const { body } = await get(`/v1/articles/Q100001/links${parameters}`).expect(400)
  expect(body).toMatchObject({ code: 'request-invalid' })
})

test.for(['%00', '..%2f..%2fetc', 'Q1%27%20or%201=1', '%F0%9F%94%A5', 'a'.repeat(1000)])(
  'survives the id %s',
  async (id) => {
    await get(`/v1/articles/${id}/links`).expect(404)
  },
)

test('GET /v1/articles/{id}/neighbourhood answers to any spelling', async () => {
  const path = '/v1/articles/100002/neighbourhood'
  const { body, headers } = await get(`${path}?depth=2&limit=7`).expect(200)
  expect(body).toMatchObject({ id: 'Q100002', depth: 2, limit: 7 })
  expect(headers['content-location']).toBe('/v1/articles/Q100002/neighbourhood')
  await get('/v1/articles/no-such-article/neighbourhood').expect(404)
})

test('GET /v1/paths tells the way, and 404 of an unknown end', async () => {
  const { body } = await get('/v1/paths?from=Q100001&to=Q100002&direction=out').expect(200)
  expect(body).toMatchObject({ found: true, direction: 'out' })
  await get('/v1/paths?from=Q100001&to=nowhere').expect(404)
})

test('GET /v1/hubs lists the most cited', async () => {
  const { body } = await get('/v1/hubs?held=false&product=SMS').expect(200)
  expect(body).toMatchObject({ hubs: [{ held: false }] })
})

test.for([
  '/v1/articles/Q100001/neighbourhood?depth=4',
  '/v1/articles/Q100001/neighbourhood?limit=201',
  '/v1/paths?from=Q100001',
  '/v1/paths?from=Q100001&to=',
  '/v1/paths?from=Q100001&to=Q100002&direction=sideways',
  '/v1/hubs?held=perhaps',
  '/v1/hubs?product=%20',
])('refuses %s', async (path) => {
  const { body } = await get(path).expect(400)
  expect(body).toMatchObject({ code: 'request-invalid' })
})
