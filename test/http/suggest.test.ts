import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { stubSource } from './stub-knowledge-base.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = createApp({ live: stubSource })
  await app.ready()
})
afterAll(() => app.close())
const get = (path: string) => supertest(app.server).get(path)

describe('GET /v1/suggest answers', () => {
  test('with groups by kind', async () => {
    const reply = await get('/v1/suggest?q=log').expect(200)
    expect(reply.body.groups[0]).toMatchObject({
      kind: 'article',
      suggestions: [{ id: 'Q100001' }],
    })
  })

  test('304 when the client has the current reply', async () => {
    const { headers } = await get('/v1/suggest?q=log').expect(200)
    await get('/v1/suggest?q=log')
      .set('if-none-match', headers['etag'] ?? '')
      .expect(304)
  })
})

describe('GET /v1/suggest refuses', () => {
  test.for(['', '?q=', '?q=x&limit=21', '?q=x&offset=1', `?q=${'x'.repeat(201)}`])(
    'the parameters %s',
    async (parameters) => {
      const reply = await get(`/v1/suggest${parameters}`).expect(400)
      expect(reply.body).toMatchObject({ code: 'request-invalid' })
    },
  )
})

describe('GET /v1/suggest survives', () => {
  test.for(['*', '%5C', '%F0%9F%98%80', 'a'.repeat(200)])('the text %s', async (text) => {
    await get(`/v1/suggest?q=${text}`).expect(200)
  })
})
