import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { ARTICLE, stubSource } from './stub-knowledge-base.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = createApp({ live: stubSource })
  await app.ready()
})
afterAll(() => app.close())
const get = (path: string) => supertest(app.server).get(path)

describe('GET /v1/articles/{id} answers', () => {
  test.for(['Q100001', 'q100001', 'KB100001', 'kb%20100001', '100001', '0100001'])(
    'to the spelling %s with the canonical address',
    async (id) => {
      const reply = await get(`/v1/articles/${id}`).expect(200)
      expect(reply.headers['content-location']).toBe('/v1/articles/Q100001')
      expect(reply.body).toEqual(ARTICLE)
    },
  )

  test('to an id with a colon, a space and a slash', async () => {
    const reply = await get('/v1/articles/second%20kb%3Aprinting%2Ferrors').expect(200)
    expect(reply.body.id).toBe('second kb:printing/errors')
    const location = reply.headers['content-location'] ?? ''
    expect((await get(location).expect(200)).body.id).toBe(reply.body.id)
  })

  test('304 when the client has the current article', async () => {
    const { headers } = await get('/v1/articles/100001').expect(200)
    const etag = headers['etag'] ?? ''
    await get('/v1/articles/100001').set('if-none-match', etag).expect(304)
  })
})

describe('GET /v1/articles/{id} answers by Accept', () => {
  test.for([
    ['text/markdown', 'text/markdown; charset=utf-8', 'markdown of Q100001\n'],
    ['text/plain', 'text/plain; charset=utf-8', 'text of Q100001\n'],
    ['text/*', 'text/markdown; charset=utf-8', 'markdown of Q100001\n'],
    ['application/json;q=0.5, text/plain', 'text/plain; charset=utf-8', 'text of Q100001\n'],
  ] as const)('%s with %s', async ([accept, type, text]) => {
    const reply = await get('/v1/articles/Q100001').set('accept', accept).expect(200)
    expect(reply.headers['content-type']).toBe(type)
    expect(reply.headers['vary']).toBe('accept')
    expect(reply.headers['content-location']).toBe('/v1/articles/Q100001')
    expect(reply.text).toBe(text)
  })

  test.for(['*/*', 'application/json', 'text/html, */*;q=0.8', 'text/plain;q=0.2, */*;q=0.2'])(
    '%s with JSON',
    async (accept) => {
      const reply = await get('/v1/articles/Q100001').set('accept', accept).expect(200)
      expect(reply.body).toEqual(ARTICLE)
    },
  )

  test('each representation with an ETag of its own', async () => {
    const tags = await Promise.all(
      ['application/json', 'text/markdown', 'text/plain'].map(async (accept) => {
        const { headers } = await get('/v1/articles/Q100001').set('accept', accept).expect(200)
        return { accept, etag: headers['etag'] ?? '' }
      }),
    )
    expect(new Set(tags.map(({ etag }) => etag)).size).toBe(3)
    for (const { accept, etag } of tags) {
      const request = get('/v1/articles/Q100001').set('accept', accept)
      await request.set('if-none-match', etag).expect(304)
    }
  })
})

describe('GET /v1/articles/{id} refuses', () => {
  test('a media type that it does not have, naming those it has', async () => {
    const reply = await get('/v1/articles/Q100001').set('accept', 'application/pdf').expect(406)
    expect(reply.body.detail).toContain('application/json, text/markdown, text/plain')
  })

  test('an article that is not held, with what citing articles tell', async () => {
    const reply = await get('/v1/articles/100002').expect(404)
    expect(reply.headers['content-type']).toBe('application/problem+json')
    expect(reply.body).toMatchObject({
      code: 'article-unknown',
      detail: 'There is no article Q100002.',
      citedBy: [{ id: 'Q100001', title: ARTICLE.title }],
      titlesSeen: ['Another'],
    })
    expect(reply.body.instance).toBe(`urn:uuid:${reply.headers['x-request-id']}`)
  })

  test('an article that is not held, even when the client claims to have it', async () => {
    await get('/v1/articles/100002').set('if-none-match', '*').expect(404)
  })

  test('an unknown parameter', async () => {
    const reply = await get('/v1/articles/100001?format=pdf').expect(400)
    expect(reply.body.errors).toEqual([
      { pointer: '#/format', in: 'query', detail: 'is not known here' },
    ])
  })

  test.for(['%E0%A4', '%', '%zz', 'a'.repeat(5000)])('the malformed address %s', async (id) => {
    const reply = await get(`/v1/articles/${id}`).expect(400)
    expect(reply.headers['content-type']).toBe('application/problem+json')
    expect(reply.body).toMatchObject({ code: 'request-invalid' })
    expect(reply.headers['x-request-id']).toBeDefined()
  })
})

describe('GET /v1/articles/{id} survives', () => {
  test.for(['..%2F..%2Fetc%2Fpasswd', '%00', '__proto__', 'constructor', '%3Cscript%3E'])(
    'the id %s',
    async (id) => {
      const reply = await get(`/v1/articles/${id}`).expect(404)
      expect(reply.body).toMatchObject({ code: 'article-unknown' })
    },
  )
})
