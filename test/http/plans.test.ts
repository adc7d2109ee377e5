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
const post = (body: object) => supertest(app.server).post('/v1/plans').send(body)

const SITE = { name: 'A', product: 'SMS', build: '1380' }

test('POST /v1/plans takes sites with roles and shared domains', async () => {
  const other = { ...SITE, name: 'B', roles: ['central'], sharesDomainWith: ['A'] }
  const reply = await post({ sites: [SITE, other], target: 'SP2' }).expect(200)
  expect(reply.body).toMatchObject({ target: 'SP2', steps: [], conflicts: [] })
})

test.for([
  { sites: [SITE] },
  { sites: [], target: 'SP2' },
  { sites: [{ name: 'A' }], target: 'SP2' },
  { sites: [{ ...SITE, build: 1380 }], target: 'SP2' },
  { sites: [{ ...SITE, colour: 'red' }], target: 'SP2' },
  { sites: [SITE], target: 'SP2', conditions: { a: true } },
])('POST /v1/plans refuses %j', async (body) => {
  const reply = await post(body).expect(400)
  expect(reply.body).toMatchObject({ code: 'request-invalid' })
})
