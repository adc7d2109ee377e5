import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { makeKey } from '../../src/http/access/key-ring.ts'
import { createSharedRate, rateStoreOver } from '../../src/http/access/shared-rate.ts'
import { type AppOptions, createApp } from '../../src/http/app.ts'
import { sourceOf, stubKnowledgeBase, stubSource } from './stub-knowledge-base.ts'

let app: FastifyInstance
afterEach(() => app.close())

const start = (options: Omit<AppOptions, 'live'>) => {
  app = createApp({ live: stubSource, ...options })
  return app
}
const rate = { requests: 3, windowMs: 60_000 }
const search = (headers: Record<string, string> = {}, remoteAddress = '10.0.0.1') =>
  app.inject({ url: '/v1/search?q=x', headers, remoteAddress })
const statuses = async (count: number, ask: () => Promise<{ statusCode: number }>) => {
  const seen: number[] = []
  for (let at = 0; at < count; at++) seen.push((await ask()).statusCode)
  return seen
}

describe('a rate limit', () => {
  test('refuses with 429 and whole seconds until the window ends', async () => {
    start({ limits: { rate } })
    expect(await statuses(4, () => search())).toEqual([200, 200, 200, 429])
    const refused = await search()
    expect(refused.json()).toMatchObject({ status: 429, code: 'rate-limited' })
    const seconds = Number(refused.headers['retry-after'])
    expect(seconds).toBeGreaterThan(50)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(refused.json().detail).toContain(`${seconds} s`)
  })

  test('counts each address for itself, and a whole IPv6 network as one', async () => {
    start({ limits: { rate } })
    await statuses(3, () => search({}, '2001:db8::1'))
    expect((await search({}, '2001:db8::2')).statusCode).toBe(429)
    expect((await search({}, '2001:db8:0:1::1')).statusCode).toBe(200)
    expect((await search()).statusCode).toBe(200)
  })

  test('counts each key for itself, wherever it is used from', async () => {
    const [one, other] = [
      makeKey({ name: 'a', role: 'search' }),
      makeKey({ name: 'b', role: 'search' }),
    ]
    start({
      limits: { rate },
      access: { mode: 'keys', keys: () => [one.key, other.key], scopeOf: () => stubSource },
    })
    const with_ = (token: string) => ({ authorization: `Bearer ${token}` })
    await statuses(3, () => search(with_(one.token), '10.0.0.1'))
    expect((await search(with_(one.token), '10.0.0.2')).statusCode).toBe(429)
    expect((await search(with_(other.token), '10.0.0.1')).statusCode).toBe(200)
  })

  test('holds for those who guess keys', async () => {
    start({
      limits: { rate },
      access: { mode: 'keys', keys: () => [], scopeOf: () => stubSource },
    })
    const guess = () => search({ authorization: 'Bearer guess' })
    expect(await statuses(5, guess)).toEqual([401, 401, 401, 429, 429])
  })

  test.for([
    ['paths that there are not', { url: '/nothing' }, 404],
    ['methods that there are not', { url: '/v1/search', method: 'DELETE' }, 405],
    ['types that there are not', { url: '/v1/search?q=x', headers: { accept: 'text/csv' } }, 406],
    ['bad requests', { url: '/v1/search?nothing=x' }, 400],
  ] as const)('holds for %s', async ([, request, status]) => {
    start({ limits: { rate } })
    expect(await statuses(4, () => app.inject(request))).toEqual([status, status, status, 429])
    expect(await statuses(1, () => app.inject('/livez'))).toEqual([200])
  })

  test('never holds for health and metrics', async () => {
    start({ limits: { rate } })
    for (const url of ['/livez', '/readyz', '/metrics']) {
      expect(await statuses(10, () => app.inject(url))).toEqual(Array(10).fill(200))
    }
  })

  test('is told to pages that may read replies', async () => {
    start({ limits: { rate }, corsOrigins: ['https://kb.example.org'] })
    const ask = () => search({ origin: 'https://kb.example.org' })
    expect(await statuses(4, ask)).toEqual([200, 200, 200, 429])
    const refused = await ask()
    expect(refused.headers['access-control-allow-origin']).toBe('https://kb.example.org')
    expect(refused.headers['access-control-expose-headers']).toContain('retry-after')
  })

  test('believes X-Forwarded-For from trusted proxies alone', async () => {
    start({ limits: { rate }, trustedProxies: ['10.0.0.0/8'] })
    const from = (address: string, proxy: string) => search({ 'x-forwarded-for': address }, proxy)
    await statuses(3, () => from('192.0.2.1', '10.0.0.1'))
    expect((await from('192.0.2.1', '10.0.0.1')).statusCode).toBe(429)
    expect((await from('192.0.2.2', '10.0.0.1')).statusCode).toBe(200)
    await statuses(3, () => from('192.0.2.9', '203.0.113.5'))
    expect((await from('192.0.2.10', '203.0.113.5')).statusCode).toBe(429)
  })

  test('is shared by processes that count in one place', async () => {
    const shared = await createSharedRate(rate)
    start({ limits: { rate, rateStore: rateStoreOver((key) => shared.hit(key)) } })
    const second = createApp({
      live: stubSource,
      limits: { rate, rateStore: rateStoreOver((key) => shared.hit(key)) },
    })
    const both = [app, second, app, second]
    const seen: number[] = []
    for (const one of both) seen.push((await one.inject('/v1/search?q=x')).statusCode)
    expect(seen).toEqual([200, 200, 200, 429])
    const refused = await second.inject('/v1/search?q=x')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50)
    await second.close()
    await shared.close()
  })
})

describe('too much to do', () => {
  test('is refused with 503 and Retry-After, but for health and metrics', async () => {
    start({ limits: { maxDelayMs: 20, shedAfterMs: 0 } })
    await app.ready()
    const until = Date.now() + 1300
    const block = () => {
      const end = Date.now() + 200
      while (Date.now() < end);
      if (Date.now() < until) setTimeout(block)
    }
    block()
    await expect
      .poll(async () => (await search()).statusCode, { timeout: 10_000, interval: 20 })
      .toBe(503)
    const refused = await search()
    if (refused.statusCode === 503) {
      expect(refused.json().code).toBe('overloaded')
      expect(refused.headers['retry-after']).toBe('2')
    }
    expect((await app.inject('/livez')).statusCode).toBe(200)
    expect((await app.inject('/metrics')).statusCode).toBe(200)
    await expect
      .poll(async () => (await search()).statusCode, { timeout: 10_000, interval: 50 })
      .toBe(200)
  })

  test('an answer that takes too long is given up', async () => {
    const never = sourceOf({
      ...stubKnowledgeBase,
      search: () => new Promise(() => {}),
    })
    app = createApp({ live: never, limits: { answerTimeoutMs: 50 } })
    const reply = await search()
    expect(reply.json()).toMatchObject({ status: 503, code: 'overloaded' })
  })
})

describe('bodies', () => {
  test('that are packed are not taken', async () => {
    start({})
    const reply = await app.inject({
      method: 'POST',
      url: '/v1/search',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      payload: '{}',
    })
    expect(reply.json()).toMatchObject({ status: 415, code: 'media-type-unsupported' })
  })
})

test('large replies are packed for those who take it', async () => {
  start({})
  const headers = { 'accept-encoding': 'gzip' }
  const reply = await app.inject({ url: '/openapi.json', headers })
  expect(reply.headers['content-encoding']).toBe('gzip')
  expect(JSON.parse(gunzipSync(reply.rawPayload).toString())).toHaveProperty('openapi')
  const small = await app.inject({ url: '/livez', headers })
  expect(small.headers['content-encoding']).toBeUndefined()
})
