import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import {
  emptySource,
  SNAPSHOT,
  sourceOf,
  stubKnowledgeBase,
  stubSource,
} from './stub-knowledge-base.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = createApp({ live: stubSource })
  await app.ready()
})
afterAll(() => app.close())
const get = (path: string) => supertest(app.server).get(path)

describe('GET /v1/search answers', () => {
  test('with hits, snippets and the snapshot they come from', async () => {
    const reply = await get('/v1/search?q=logon').expect(200)
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(reply.body).toMatchObject({ query: 'logon', total: 1, limit: 10, offset: 0 })
    expect(reply.body.hits[0].snippet.marks).toEqual([{ start: 3, end: 8 }])
    expect(reply.headers['etag']).toContain(reply.body.snapshot)
  })

  test('with the limit and offset that were asked for', async () => {
    const reply = await get('/v1/search?q=logon&limit=3&offset=20').expect(200)
    expect(reply.body).toMatchObject({ limit: 3, offset: 20 })
  })

  test('304 before searching when the client has the current reply', async () => {
    let searches = 0
    const search: typeof stubKnowledgeBase.search = (query) => {
      searches++
      return stubKnowledgeBase.search(query)
    }
    const counting = createApp({ live: sourceOf({ ...stubKnowledgeBase, search }) })
    await counting.ready()
    const first = await supertest(counting.server).get('/v1/search?q=x').expect(200)
    for (const held of [first.headers['etag'] ?? '', `"other", ${first.headers['etag']}`, '*']) {
      const again = await supertest(counting.server)
        .get('/v1/search?q=x')
        .set('if-none-match', held)
      expect(again.status).toBe(304)
      expect(again.text).toBe('')
    }
    await supertest(counting.server).get('/v1/search?q=x').set('if-none-match', '"old"').expect(200)
    expect(searches).toBe(2)
    await counting.close()
  })

  test('HEAD without a body', async () => {
    const reply = await supertest(app.server).head('/v1/search?q=logon').expect(200)
    expect(reply.text).toBeUndefined()
    expect(reply.headers['etag']).toContain(SNAPSHOT)
  })
})

describe('GET /v1/search refuses', () => {
  const refused: [string, string, string[]][] = [
    ['no query', '/v1/search', ['#/q']],
    ['an empty query', '/v1/search?q=', ['#/q', '#/q']],
    ['a blank query', '/v1/search?q=%20%09', ['#/q']],
    ['a query of 4,001 characters', `/v1/search?q=${'a'.repeat(4001)}`, ['#/q']],
    ['a limit of zero', '/v1/search?q=x&limit=0', ['#/limit']],
    ['a limit of 51', '/v1/search?q=x&limit=51', ['#/limit']],
    ['a limit that is no number', '/v1/search?q=x&limit=ten', ['#/limit']],
    ['a fraction', '/v1/search?q=x&limit=1.5', ['#/limit']],
    ['an offset below zero', '/v1/search?q=x&offset=-1', ['#/offset']],
    ['an offset beyond the window', '/v1/search?q=x&offset=1001', ['#/offset']],
    ['a value given twice', '/v1/search?q=x&limit=1&limit=2', ['#/limit']],
    ['a query given twice', '/v1/search?q=x&q=y', ['#/q']],
    ['an unknown parameter', '/v1/search?q=x&limt=5', ['#/limt']],
    ['an unknown way to match', '/v1/search?q=x&match=some', ['#/match']],
    ['several things at once', '/v1/search?limit=0&a~b/c=1', ['#/a~0b~1c', '#/q', '#/limit']],
  ]
  test.for(refused)('%s', async ([, path, pointers]) => {
    const reply = await get(path).expect(400)
    expect(reply.headers['content-type']).toBe('application/problem+json')
    expect(reply.body).toMatchObject({ code: 'request-invalid', status: 400 })
    expect(reply.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(
      pointers.sort(),
    )
    expect(reply.headers['etag']).toBeUndefined()
  })

  test('a client that accepts no JSON', async () => {
    const reply = await get('/v1/search?q=x').set('accept', 'text/html').expect(406)
    expect(reply.body).toMatchObject({ code: 'not-acceptable' })
  })

  test.for(['application/json', '*/*', 'application/*;q=0.5', 'text/html, */*;q=0.1'])(
    'not a client that accepts %s',
    async (accept) => {
      await get('/v1/search?q=x').set('accept', accept).expect(200)
    },
  )

  test('a client that rules JSON out', async () => {
    await get('/v1/search?q=x').set('accept', '*/*, application/json;q=0').expect(406)
  })

  test('with 503 and Retry-After while no index is open, without naming a folder', async () => {
    const empty = createApp({ live: emptySource })
    await empty.ready()
    const reply = await supertest(empty.server).get('/v1/search?q=x').expect(503)
    expect(reply.body).toMatchObject({ code: 'index-missing', status: 503 })
    expect(reply.headers['retry-after']).toBe('2')
    expect(reply.text).not.toContain('secret')
    await empty.close()
  })
})

describe('GET /v1/search survives', () => {
  test.for(['%00', '%ff%fe', '%F0%9F%98%80', '%22unclosed', "';--", '<script>', '%E2%80%AE', '('])(
    'the query %s',
    async (text) => {
      await get(`/v1/search?q=${text}`).expect(200)
    },
  )

  test('the names of object members as parameters', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const reply = await get(`/v1/search?q=x&${name}=1`).expect(400)
      expect(reply.body.errors[0].pointer).toBe(`#/${name}`)
    }
  })

  test('a failure within, of which it tells nothing', async () => {
    const failing = createApp({
      live: sourceOf({
        ...stubKnowledgeBase,
        search: async () => {
          throw new Error('password at /etc/secret')
        },
      }),
    })
    await failing.ready()
    const reply = await supertest(failing.server).get('/v1/search?q=x').expect(500)
    expect(reply.body).toMatchObject({ code: 'internal-error', status: 500 })
    expect(reply.text).not.toMatch(/secret|password|stack/)
    expect(reply.headers['etag']).toBeUndefined()
    await failing.close()
  })
})
