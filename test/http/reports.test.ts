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

test.for([
  'links?kind=dangling&kind=title-drift&product=SMS',
  'lint?kind=step-repeated&severity=warning&article=Q100001',
  'contradictions?kind=fixed-in-text&limit=5&offset=10',
])('GET /v1/reports/%s answers', async (path) => {
  const { body, headers } = await get(`/v1/reports/${path}`).expect(200)
  expect(body).toMatchObject({ report: path.split('?')[0], total: 1 })
  await get(`/v1/reports/${path}`)
    .set('if-none-match', headers['etag'] ?? '')
    .expect(304)
})

test.for([
  'links?kind=typo',
  'links?severity=info',
  'lint?severity=fatal',
  'lint?kind=Not%20A%20Kind',
  'contradictions?kind=dangling',
  'contradictions?limit=201',
  'lint?product=%20',
  'lint?article=',
])('refuses %s', async (path) => {
  const { body } = await get(`/v1/reports/${path}`).expect(400)
  expect(body).toMatchObject({ code: 'request-invalid' })
})

test('there is no other report', async () => {
  await get('/v1/reports/weather').expect(404)
})
