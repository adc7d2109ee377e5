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
const post = (body: object) => supertest(app.server).post('/v1/inventory-checks').send(body)

test('POST /v1/inventory-checks takes rows, more of them than other bodies may hold', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ({
    file: `File${at}.dll`,
    version: '2.0.1380.1101',
    date: '2000-01-28',
  }))
  const reply = await post({ rows }).expect(200)
  expect(reply.body).toMatchObject({ rows: 20_000, articles: [] })
})

test.for([
  { rows: [{ version: '1.0' }] },
  { rows: [{ file: ' ' }] },
  { rows: [{ file: 'a.dll', size: '12' }] },
  { rows: [{ file: 'a.dll', colour: 'red' }] },
  { csv: 1 },
  { rows: [], limit: 0 },
  { rows: [], status: ['lost'] },
])('POST /v1/inventory-checks refuses %j', async (body) => {
  const reply = await post(body).expect(400)
  expect(reply.body).toMatchObject({ code: 'request-invalid' })
})

test('POST /v1/inventory-checks refuses more than 100,000 rows', async () => {
  const rows = Array.from({ length: 100_001 }, () => ({ file: 'a' }))
  const reply = await post({ rows }).expect(400)
  expect(reply.body.detail).toContain('100000')
})

test('POST /v1/inventory-checks names its own limit to a larger body', async () => {
  const reply = await post({ csv: 'a'.repeat(16 * 1024 * 1024) }).expect(413)
  expect(reply.body.detail).toContain(String(16 * 1024 * 1024))
})

test('POST /v1/inventory-files takes an inventory and tells of each file', async () => {
  const send = (body: object) => supertest(app.server).post('/v1/inventory-files').send(body)
  const reply = await send({ rows: [{ file: 'a.dll' }], standing: ['behind'] }).expect(200)
  expect(reply.body).toMatchObject({ rows: 1, totals: { unknown: 1 } })
  for (const body of [{ rows: [], standing: ['lost'] }, { status: ['missing'], csv: '' }, {}]) {
    await send(body).expect('rows' in body || 'csv' in body ? 400 : 200)
  }
})
