import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiKey } from '../../src/contract/api-key.ts'
import { makeKey } from '../../src/http/access/key-ring.ts'
import { SESSION_SECONDS, Sessions } from '../../src/http/access/sessions.ts'
import { createApp } from '../../src/http/app.ts'
import { stubSource } from './stub-knowledge-base.ts'

const admin = makeKey({ name: 'operator', role: 'admin' })
const reader = makeKey({ name: 'desk', role: 'search' })
let keys: readonly ApiKey[] = [admin.key, reader.key]
const sessions = new Sessions('secret')
const access = { mode: 'keys', keys: () => keys, scopeOf: () => stubSource, sessions } as const
const lines: string[] = []
let app: FastifyInstance
beforeAll(async () => {
  app = createApp({
    live: stubSource,
    access,
    logger: { level: 'info', stream: { write: (line: string) => void lines.push(line) } },
    log: { hasQueries: true, slowMs: 0 },
  })
  await app.ready()
})
afterAll(() => app.close())

const HTML = { accept: 'text/html' }
const cookieOf = (key: ApiKey) => `quarry-session=${sessions.issue(key)}`
const signIn = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })

describe('a person without a key', () => {
  test('is asked for one on every page, and comes back there', async () => {
    for (const url of ['/', '/search?q=a+b', '/products', '/articles/Q100001', '/logs']) {
      const reply = await app.inject({ url, headers: HTML })
      expect(reply.statusCode, url).toBe(401)
      expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(reply.headers['cache-control']).toBe('no-store')
      expect(reply.body).toContain(`name="next" value="${url}"`)
      expect(reply.headers['refresh']).toBeUndefined()
    }
  })

  test('who follows a link on another site is asked after a second try from here', async () => {
    const headers = { ...HTML, 'sec-fetch-site': 'cross-site' }
    const reply = await app.inject({ url: '/articles/Q100001', headers })
    expect(reply.statusCode).toBe(401)
    expect(reply.headers['refresh']).toBe('0; url=/articles/Q100001')
  })

  test('gets problems from the API as before', async () => {
    const reply = await app.inject({ url: '/v1/search?q=x', headers: HTML })
    expect(reply.statusCode).toBe(406)
    expect((await app.inject('/v1/search?q=x')).json()).toMatchObject({ code: 'unauthorized' })
  })

  test('is not signed in by a wrong key, which is not shown again', async () => {
    const reply = await signIn({ key: 'quarry_guess', next: '/products' })
    expect(reply.statusCode).toBe(401)
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect(reply.body).toContain('This key is not known.')
    expect(reply.body).toContain('value="/products"')
    expect(reply.body).not.toContain('quarry_guess')
  })
})

describe('signing in', () => {
  test('gives a cookie for this service alone, in which the key is not', async () => {
    const reply = await signIn({ key: ` ${reader.token} `, next: '/products' })
    expect(reply.statusCode).toBe(303)
    expect(reply.headers['location']).toBe('/products')
    const cookie = String(reply.headers['set-cookie'])
    expect(cookie).toMatch(/; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain(reader.token.slice(-43))
    expect(cookie).not.toContain(reader.key.sha256)
  })

  test('opens pages and the requests of their scripts', async () => {
    const headers = { cookie: `a=b; ${cookieOf(reader.key)}; c=d` }
    const page = await app.inject({ url: '/products', headers: { ...HTML, ...headers } })
    expect(page.statusCode).toBe(200)
    expect(page.headers['vary']).toContain('cookie')
    expect(page.headers['cache-control']).toMatch(/^private/)
    const data = await app.inject({ url: '/v1/search?q=x', headers })
    expect(data.statusCode).toBe(200)
    const own = await app.inject({ url: '/sign-in', headers: { ...HTML, ...headers } })
    expect(own.body).toContain('desk')
  })

  test.for([
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '',
  ])('never leads to %s', async (next) => {
    const reply = await signIn({ key: reader.token, next })
    expect(reply.headers['location']).toBe('/')
  })

  test('takes a cookie for HTTPS alone where people come by HTTPS', async () => {
    const publicUrl = 'https://kb.example.org'
    const secure = createApp({ live: stubSource, access, chat: { publicUrl } })
    const reply = await secure.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `key=${reader.token}`,
    })
    expect(reply.headers['set-cookie']).toMatch(/; Secure$/)
    await secure.close()
  })

  test('leaves no key in the log', async () => {
    await signIn({ key: reader.token })
    expect(lines.join('')).toContain('"slow request"')
    expect(lines.join('')).not.toContain(reader.token)
  })

  test('ends by signing out', async () => {
    const headers = { cookie: cookieOf(reader.key) }
    const reply = await app.inject({ method: 'POST', url: '/sign-out', headers })
    expect(reply.statusCode).toBe(303)
    expect(reply.headers['set-cookie']).toMatch(/^quarry-session=; Path=\/; Max-Age=0;/)
  })

  test('is no page where reading is open', async () => {
    const open = createApp({ live: stubSource })
    expect((await open.inject({ url: '/sign-in', headers: HTML })).statusCode).toBe(404)
    await open.close()
  })
})

describe('a session', () => {
  test.for([
    ['of another secret', (): string => new Sessions('other').issue(reader.key)],
    [
      'that has ended',
      (): string => sessions.issue(reader.key, Date.now() - SESSION_SECONDS * 1000),
    ],
    ['of a later end', (): string => sessions.issue(reader.key).replace(/\.\d+\./, '.9999999999.')],
    ['of another key', (): string => sessions.issue(reader.key).replace(/^\w+/, admin.key.id)],
    ['without a proof', (): string => `${reader.key.id}.9999999999.`],
    ['that is none', (): string => 'x'],
  ] as const)('%s is none', async ([, session]) => {
    const headers = { cookie: `quarry-session=${session()}` }
    expect((await app.inject({ url: '/v1/search?q=x', headers })).statusCode).toBe(401)
  })

  test('ends when its key is removed or replaced', async () => {
    const headers = { cookie: cookieOf(reader.key) }
    keys = [admin.key, { ...reader.key, sha256: admin.key.sha256 }]
    expect((await app.inject({ url: '/v1/search?q=x', headers })).statusCode).toBe(401)
    keys = [admin.key]
    expect((await app.inject({ url: '/v1/search?q=x', headers })).statusCode).toBe(401)
    keys = [admin.key, reader.key]
    expect((await app.inject({ url: '/v1/search?q=x', headers })).statusCode).toBe(200)
  })

  test('of an administrator reads, and administers nothing', async () => {
    const headers = { cookie: cookieOf(admin.key) }
    expect((await app.inject({ url: '/v1/tasks/a', headers })).json()).toMatchObject({
      status: 403,
      code: 'forbidden',
    })
  })

  test.for([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour of the site', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['nowhere', { origin: 'null' }, 403],
    ['this service', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }, 200],
    ['this service, told by its origin', { origin: 'http://localhost:80', host: 'localhost' }, 200],
  ] as const)('posts from %s', async ([, headers, status]) => {
    const reply = await app.inject({
      method: 'POST',
      url: '/v1/search',
      headers: { ...headers, cookie: cookieOf(reader.key) },
      payload: { q: 'x' },
    })
    expect(reply.statusCode, reply.body).toBe(status)
  })

  test.for(['/sign-in', '/sign-out'])(
    'is not changed by a form of another site at %s',
    async (url) => {
      const reply = await app.inject({
        method: 'POST',
        url,
        headers: {
          'sec-fetch-site': 'cross-site',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: `key=${reader.token}`,
      })
      expect(reply.statusCode).toBe(403)
      expect(reply.headers['set-cookie']).toBeUndefined()
    },
  )
})

test('guessing at the form counts towards the limit', async () => {
  const limited = createApp({
    live: stubSource,
    access,
    limits: { rate: { requests: 3, windowMs: 60_000 } },
  })
  const statuses: number[] = []
  for (let at = 0; at < 5; at++) {
    const reply = await limited.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `key=${at}`,
    })
    statuses.push(reply.statusCode)
  }
  expect(statuses).toEqual([401, 401, 401, 429, 429])
  await limited.close()
})
