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

test('GET /v1/articles/{id}/similar answers to any spelling with the canonical address', async () => {
  const { body, headers } = await get('/v1/articles/kb100001/similar?limit=5').expect(200)
  expect(body).toMatchObject({ id: 'Q100001', similar: [{ relation: 'sibling-branch' }] })
  expect(headers['content-location']).toBe('/v1/articles/Q100001/similar')
  await get('/v1/articles/Q100001/similar')
    .set('if-none-match', headers['etag'] ?? '')
    .expect(304)
})

test('an article that is not held is 404 with what is known of it', async () => {
  const { body } = await get('/v1/articles/Q100002/similar').expect(404)
  expect(body).toMatchObject({
    code: 'article-unknown',
    citedBy: [{ id: 'Q100001' }],
    titlesSeen: ['Another'],
  })
})

test.for(['?limit=0', '?limit=51', '?limit=x', '?offset=1'])('refuses %s', async (parameters) => {
  const { body } = await get(`/v1/articles/Q100001/similar${parameters}`).expect(400)
  expect(body).toMatchObject({ code: 'request-invalid' })
})
