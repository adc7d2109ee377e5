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

const post = (path: string, body: object) => supertest(app.server).post(path).send(body)

describe('/v1/fixes answers', () => {
  test('the simple form, and 304 when the client has the reply', async () => {
    const path = '/v1/fixes?product=sms&build=1380&target=sp2'
    const reply = await supertest(app.server).get(path).expect(200)
    expect(reply.body).toMatchObject({ product: 'sms', certainty: 'known' })
    await supertest(app.server)
      .get(path)
      .set('if-none-match', reply.headers['etag'] ?? '')
      .expect(304)
  })

  test('a body', async () => {
    const body = {
      product: 'sms',
      build: '1380',
      installed: ['Q1'],
      conditions: { '0123456789ab': true },
    }
    const reply = await post('/v1/fixes', body).expect(200)
    expect(reply.body.groups.required).toEqual([])
  })

  test('a batch in input order, a bad query beside good ones', async () => {
    const queries = [{ product: 'a', build: '1' }, { build: '1' }, { product: 'c', build: '2' }]
    const reply = await post('/v1/fixes/batch', { queries }).expect(200)
    expect(reply.body.results).toMatchObject([
      { result: { product: 'a' } },
      { problem: { code: 'request-invalid', errors: [{ pointer: '#/queries/1/product' }] } },
      { result: { product: 'c' } },
    ])
  })

  test('404 with what is known when nobody knows the article that is asked about', async () => {
    const body = { product: 'sms', build: '1380', id: 'Q999999' }
    const reply = await post('/v1/fixes/explanations', body).expect(404)
    expect(reply.body).toMatchObject({ code: 'article-unknown' })
  })
})

describe('/v1/fixes refuses', () => {
  test.for([
    {},
    { product: '' },
    { product: 'sms', build: 1380 },
    { product: 'sms', installed: 'Q1' },
    { product: 'sms', conditions: { '0123456789ab': 'yes' } },
    { product: 'sms', conditions: { x: true } },
    { product: 'sms', include: ['all'] },
    { product: 'sms', limit: '5' },
    { product: 'sms', colour: 'red' },
  ])('the body %j', async (body) => {
    const reply = await post('/v1/fixes', body).expect(400)
    expect(reply.body).toMatchObject({ code: 'request-invalid' })
    expect(reply.body.errors.length).toBeGreaterThan(0)
  })

  test('other methods', async () => {
    await supertest(app.server).delete('/v1/fixes').expect(405)
    await supertest(app.server).get('/v1/fixes/batch').expect(405)
  })
})
