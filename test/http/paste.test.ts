// POST /v1/mentions, /v1/log-matches and /v1/citations/verify.

import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { emptySource, stubSource } from './stub-knowledge-base.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = createApp({ live: stubSource })
  await app.ready()
})
afterAll(() => app.close())
const post = (path: string, body: object) => supertest(app.server).post(path).send(body)

const CLAIM = { article: 'Q1', start: 0, end: 4, quote: 'word', hash: 'a'.repeat(64) }

describe('POST /v1/citations/verify', () => {
  test('answers citations as any reply gives them', async () => {
    const citations = [{ ...CLAIM, title: 'A title', section: 'SYMPTOMS' }, CLAIM]
    const reply = await post('/v1/citations/verify', { citations }).expect(200)
    expect(reply.body).toMatchObject({ totals: { gone: 2 }, checks: [{ article: 'Q1' }, {}] })
  })

  test.for([
    {},
    { citations: [] },
    { citations: Array.from({ length: 201 }, () => CLAIM) },
    { citations: [{ ...CLAIM, hash: 'xyz' }] },
    { citations: [{ ...CLAIM, start: -1 }] },
    { citations: [{ ...CLAIM, start: '0' }] },
    { citations: [{ ...CLAIM, colour: 'red' }] },
    { citations: [{ article: 'Q1', hash: CLAIM.hash }] },
  ])('refuses %#', async (body) => {
    const reply = await post('/v1/citations/verify', body).expect(400)
    expect(reply.body).toMatchObject({ code: 'request-invalid' })
  })
})

describe('POST /v1/mentions', () => {
  test('answers a text with a profile', async () => {
    const body = { text: 'Q1 and a megabyte', profile: { product: 'SMS', build: '1380' } }
    await post('/v1/mentions', body).expect(200)
    await post('/v1/mentions', { text: '\u0000\ud800'.padEnd(2 ** 20, 'ü') }).expect(200)
  })

  test.for([
    {},
    { text: '' },
    { text: 'a'.repeat(2 ** 20 + 1) },
    { text: 'a', profile: { build: '1380' } },
    { text: 'a', profile: { product: 'SMS', limit: 3 } },
    { text: 'a', limit: 0 },
  ])('refuses %#', async (body) => {
    const reply = await post('/v1/mentions', body).expect(400)
    expect(reply.body).toMatchObject({ code: 'request-invalid' })
  })

  test('refuses a body that is too large', async () => {
    const reply = await post('/v1/mentions', { text: 'a'.repeat(2 ** 22) }).expect(413)
    expect(reply.body).toMatchObject({ code: 'body-too-large' })
  })
})

describe('POST /v1/log-matches', () => {
  const asText = (body: string | Buffer, type = 'text/plain') =>
    supertest(app.server).post('/v1/log-matches').set('content-type', type).send(body)

  test('answers a log as JSON, as text and as text in UTF-16', async () => {
    const log = 'one\ntwo\nthree'
    const replies = [
      await post('/v1/log-matches', { log, profile: { product: 'SMS', build: '1380' } }),
      await asText(log),
      await asText(log, 'text/plain; charset=utf-8'),
      await asText(Buffer.from(`\ufeff${log}`, 'utf16le')),
    ]
    expect(replies.map(({ status, body }) => [status, body.lines])).toEqual(
      replies.map(() => [200, 3]),
    )
  })

  test('takes 16 MiB and no more, of any bytes', async () => {
    await asText(Buffer.alloc(15 * 2 ** 20, 0xfe)).expect(200)
    const reply = await asText(Buffer.alloc(17 * 2 ** 20, 'a')).expect(413)
    expect(reply.body).toMatchObject({ code: 'body-too-large' })
  })

  test.for([
    {},
    { log: 3 },
    { log: 'a', profile: {} },
    { log: 'a', limit: 51 },
    { log: 'a', x: 1 },
  ])('refuses %#', async (body) => {
    await post('/v1/log-matches', body).expect(400)
  })

  test('refuses other types of bodies, and other routes refuse text', async () => {
    await asText('<log/>', 'application/xml').expect(415)
    await supertest(app.server)
      .post('/v1/mentions')
      .set('content-type', 'text/plain')
      .send('Q1')
      .expect(415)
  })
})

test('without an index both answer 503', async () => {
  const empty = createApp({ live: emptySource })
  await empty.ready()
  await supertest(empty.server).post('/v1/mentions').send({ text: 'Q1' }).expect(503)
  await supertest(empty.server)
    .post('/v1/citations/verify')
    .send({ citations: [CLAIM] })
    .expect(503)
  await empty.close()
})
