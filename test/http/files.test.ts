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

test('GET /v1/files/{name} answers for a name with blanks and signs', async () => {
  const reply = await get('/v1/files/a%20%26%20b.dll').expect(200)
  expect(reply.body).toMatchObject({ name: 'a & b.dll', total: 0, shipments: [] })
})

test('GET /v1/files/{name} answers 304 when the client has the current reply', async () => {
  const { headers } = await get('/v1/files/ccm.dll').expect(200)
  await get('/v1/files/ccm.dll')
    .set('if-none-match', headers['etag'] ?? '')
    .expect(304)
})

test.for(['limit=0', 'limit=201', 'version=', 'colour=red', 'offset=-1'])(
  'GET /v1/files/{name} refuses %s',
  async (parameters) => {
    const reply = await get(`/v1/files/ccm.dll?${parameters}`).expect(400)
    expect(reply.body).toMatchObject({ code: 'request-invalid' })
  },
)
