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
const post = (body: object) => supertest(app.server).post('/v1/answers').send(body)

test('GET /v1/answers answers 200 with the reason when nothing is known', async () => {
  const reply = await get('/v1/answers?q=why').expect(200)
  expect(reply.body).toMatchObject({ status: 'not-answered', reason: { code: 'not-covered' } })
})

test('GET /v1/answers answers 304 when the client has the current reply', async () => {
  const { headers } = await get('/v1/answers?q=why').expect(200)
  await get('/v1/answers?q=why')
    .set('if-none-match', headers['etag'] ?? '')
    .expect(304)
})

test('POST /v1/answers takes a profile and the question before', async () => {
  const body = {
    question: 'and what about SP3?',
    profile: { product: 'SMS', build: '1234', installed: ['Q100001'] },
    previous: { question: 'Which fixes before SP2?', profile: { platform: 'Alpha' } },
    limit: 3,
    format: 'slack',
  }
  const reply = await post(body).expect(200)
  expect(reply.body.question).toBe('and what about SP3?')
})

test('POST /v1/answers takes 10,000 characters', async () => {
  await post({ question: 'why '.repeat(2_500) }).expect(200)
})

test.for([
  {},
  { question: '' },
  { question: 'why', format: 'html' },
  { question: 'why', limit: 0 },
  { question: 'why', colour: 'red' },
  { question: 'why', profile: { site: 'x' } },
  { question: 'why', previous: { text: 'x' } },
  { question: 'x'.repeat(10_001) },
])('POST /v1/answers refuses %j', async (body) => {
  const reply = await post(body).expect(400)
  expect(reply.body).toMatchObject({ code: 'request-invalid' })
})

test.for(['', 'q=', 'q=why&format=html', 'q=why&site=x', 'q=a&q=b'])(
  'GET /v1/answers refuses "%s"',
  async (parameters) => {
    await get(`/v1/answers?${parameters}`).expect(400)
  },
)
