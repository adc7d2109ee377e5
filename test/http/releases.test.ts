import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { QuarryError } from '../../src/model/errors.ts'
import { sourceOf, stubKnowledgeBase } from './stub-knowledge-base.ts'

const live = sourceOf({
  ...stubKnowledgeBase,
  releases: async (query) => {
    if (query.build === 'x') throw new QuarryError('request-invalid', { detail: 'Not a build.' })
    return stubKnowledgeBase.releases(query)
  },
})
let app: FastifyInstance
beforeAll(async () => {
  app = createApp({ live })
  await app.ready()
})
afterAll(() => app.close())
const get = (path: string) => supertest(app.server).get(path)

test('GET /v1/releases answers 200 when nothing is known', async () => {
  const reply = await get('/v1/releases?product=SMS&build=7777').expect(200)
  expect(reply.body).toMatchObject({ outcome: 'unknown', releases: [], sightings: [] })
})

test('GET /v1/releases answers 304 when the client has the current reply', async () => {
  const { headers } = await get('/v1/releases').expect(200)
  await get('/v1/releases')
    .set('if-none-match', headers['etag'] ?? '')
    .expect(304)
})

test.for([
  'version=2.0&version=1.2',
  'build=1380&build=1493',
  'build=x',
  'product=',
  'limit=0',
  'colour=red',
  `build=${'1'.repeat(101)}`,
])('GET /v1/releases refuses %s', async (parameters) => {
  const reply = await get(`/v1/releases?${parameters}`).expect(400)
  expect(reply.body).toMatchObject({ code: 'request-invalid' })
})

test('GET /v1/products/{product}/service-packs answers for a name with a slash', async () => {
  const { body } = await get('/v1/products/Mail%2FNews%20Server/service-packs').expect(200)
  expect(body).toMatchObject({
    product: 'Mail/News Server',
    servicePacks: [{ servicePack: 'SP1' }],
  })
})

test('GET /v1/products/{product}/service-packs refuses a name of spaces', async () => {
  await get('/v1/products/%20/service-packs').expect(400)
})
