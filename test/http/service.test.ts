import { once } from 'node:events'
import { connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
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
  app.post('/echo', async ({ body }) => ({ body })) // no route of its own takes a body yet
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())
const get = (path: string) => supertest(app.server).get(path)

describe('the service answers', () => {
  test('that it lives and is ready', async () => {
    expect((await get('/livez').expect(200)).body).toEqual({ status: 'ok' })
    expect((await get('/readyz').expect(200)).body).toEqual({ status: 'ok', snapshot: SNAPSHOT })
  })

  test('that it lives but is not ready while no index is open', async () => {
    const empty = createApp({ live: emptySource })
    await empty.ready()
    await supertest(empty.server).get('/livez').expect(200)
    const reply = await supertest(empty.server).get('/readyz').expect(503)
    expect(reply.headers['content-type']).toBe('application/problem+json')
    expect(reply.headers['retry-after']).toBe('2')
    await empty.close()
  })

  test('with its own description, as YAML and as JSON', async () => {
    const yaml = await get('/openapi.yaml').buffer(true).expect(200)
    const json = await get('/openapi.json').expect(200)
    expect(yaml.headers['content-type']).toMatch(/^application\/yaml/)
    expect(parse(yaml.text ?? yaml.body.toString())).toEqual(json.body)
    expect(Object.keys(json.body)).toEqual([
      ...['openapi', 'info', 'servers', 'tags', 'paths', 'components'],
    ])
  })
})

test('HEAD is answered wherever GET is, as GET without the body', async () => {
  const paths: Record<string, object> = (await app.inject('/openapi.json')).json().paths
  const urls = Object.entries(paths).flatMap(([path, methods]) =>
    'get' in methods ? [path.replace(/\{\w+\}/g, 'Q100001')] : [],
  )
  const pages = [
    '/',
    '/search?q=x',
    '/fixes',
    '/products',
    '/logs',
    '/docs',
    '/favicon.ico',
    '/mcp',
  ]
  expect(urls.length).toBeGreaterThan(20)
  for (const url of [...urls, ...pages]) {
    const whole = await app.inject({ url })
    const head = await app.inject({ url, method: 'HEAD' })
    expect(head.statusCode, url).toBe(whole.statusCode)
    expect(head.headers['content-type'], url).toBe(whole.headers['content-type'])
    expect(head.body, url).toBe('')
  }
})

describe('the service refuses', () => {
  test('an unknown path, without repeating the query', async () => {
    const reply = await get('/nothing?q=private').expect(404)
    expect(reply.body).toMatchObject({
      code: 'route-unknown',
      detail: 'There is nothing at GET /nothing.',
    })
  })

  test.for(['post', 'put', 'delete', 'patch', 'options'] as const)(
    'the method %s where only GET is known',
    async (method) => {
      const reply = await supertest(app.server)[method]('/v1/suggest?q=x').expect(405)
      expect(reply.headers['allow']).toBe('GET, HEAD')
      expect(reply.body).toMatchObject({ code: 'method-not-allowed' })
    },
  )

  test('a body of an unknown type', async () => {
    const reply = await supertest(app.server).post('/echo').type('text/csv').send('a,b').expect(415)
    expect(reply.body).toMatchObject({ code: 'media-type-unsupported' })
  })

  test('a body above 1 MiB', async () => {
    const body = { text: 'x'.repeat(1024 * 1024) }
    const reply = await supertest(app.server).post('/echo').send(body).expect(413)
    expect(reply.body).toMatchObject({ code: 'body-too-large' })
  })

  test('a body that is no JSON', async () => {
    const reply = await supertest(app.server)
      .post('/echo')
      .type('application/json')
      .send('{"a":')
      .expect(400)
    expect(reply.body).toMatchObject({ code: 'request-invalid' })
  })

  test('JSON where only YAML is available', async () => {
    await get('/openapi.yaml').set('accept', 'application/json').expect(406)
  })
})

describe('the service survives', () => {
  test.for([
    ['a header bomb', `GET /livez HTTP/1.1\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
    ['what is no HTTP', 'HELO mail\r\n\r\n', 400],
  ] as const)('%s', async ([, request, status]) => {
    const address = app.server.address()
    if (address === null || typeof address === 'string') throw new Error('not listening')
    const socket = connect(address.port, '127.0.0.1')
    let reply = ''
    socket.on('data', (chunk) => {
      reply += chunk
    })
    socket.write(request)
    await once(socket, 'close')
    expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(reply).toContain('application/problem+json')
    expect(JSON.parse(reply.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status })
    await get('/livez').expect(200)
  })
})

test('the log tells the route and the id of a request, never its query', async () => {
  const lines: string[] = []
  const stream = { write: (line: string) => void lines.push(line) }
  const failing = sourceOf({
    ...stubKnowledgeBase,
    suggest: async () => {
      throw new Error('broken')
    },
  })
  const logging = createApp({ live: failing, logger: { level: 'info', stream } })
  await logging.ready()
  const found = await logging.inject('/v1/search?q=private')
  await logging.inject('/v1/search?q=private&private=1')
  await logging.inject('/private?q=private')
  const failed = await logging.inject('/v1/suggest?q=private')
  await logging.close()
  const log = lines.join('')
  expect(log).not.toContain('private')
  expect(log).toContain(String(found.headers['x-request-id']))
  expect(log).toContain('"route":"/v1/search"')
  const cause = lines.find((line) => line.includes('broken')) ?? ''
  expect(cause).toContain(failed.json().instance.slice('urn:uuid:'.length))
})
