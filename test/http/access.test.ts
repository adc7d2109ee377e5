import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Task } from '../../src/contract/ingests.ts'
import { readKeys, WatchedKeys, writeKeys } from '../../src/http/access/key-file.ts'
import { findKey, makeKey } from '../../src/http/access/key-ring.ts'
import { createApp } from '../../src/http/app.ts'
import { QuarryError } from '../../src/model/errors.ts'
import { sourceOf, stubKnowledgeBase, stubSource } from './stub-knowledge-base.ts'

const admin = makeKey({ name: 'operator', role: 'admin' })
const reader = makeKey({ name: 'bot', role: 'search' })
const scoped = makeKey({ name: 'desk', role: 'scoped', products: ['mail'] })
const keys = [admin.key, reader.key, scoped.key]
const SCOPED_SNAPSHOT = 'feedfacefeedface'

const running: Task = {
  id: 'task-1',
  kind: 'ingest',
  status: 'running',
  sources: ['kb'],
  dryRun: false,
  started: '2001-03-14T00:00:00.000Z',
}

function appFor(mode: 'open' | 'keys', corsOrigins: readonly string[] = []): FastifyInstance {
  return createApp({
    live: stubSource,
    corsOrigins,
    access: {
      mode,
      keys: () => keys,
      scopeOf: (products) => {
        expect(products).toEqual(['mail'])
        return sourceOf({ ...stubKnowledgeBase, snapshot: SCOPED_SNAPSHOT })
      },
    },
    ingests: {
      start: async () => running,
      get: async (id) => (id === running.id ? running : undefined),
    },
  })
}

let open: FastifyInstance
beforeAll(async () => {
  open = appFor('open')
  await open.ready()
})
afterAll(() => open.close())

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('where keys are asked for', () => {
  let app: FastifyInstance
  beforeAll(async () => {
    app = appFor('keys')
    await app.ready()
  })
  afterAll(() => app.close())

  test('health, metrics, the contract and the errors need none', async () => {
    for (const url of [
      '/livez',
      '/readyz',
      '/metrics',
      '/openapi.yaml',
      '/openapi.json',
      '/errors',
    ]) {
      expect((await app.inject(url)).statusCode, url).toBe(200)
    }
  })

  test('every other route refuses strangers, before it reads a body', async () => {
    const documented: Record<string, object> = (await app.inject('/openapi.json')).json().paths
    for (const [path, methods] of Object.entries(documented)) {
      // A chat proves itself by the secret of its platform.
      if (!path.startsWith('/v1/') || path.startsWith('/v1/chat/')) continue
      for (const method of Object.keys(methods)) {
        const url = path.replace(/\{\w+\}/g, 'product')
        const reply = await app.inject({ url, method: method === 'get' ? 'GET' : 'POST' })
        expect(reply.statusCode, `${method} ${path}`).toBe(401)
        expect(reply.headers['www-authenticate']).toMatch(/^Bearer/)
        expect(reply.json().code).toBe('unauthorized')
      }
    }
  })

  test.for([
    ['no key of this server', `quarry_${'0'.repeat(8)}_${'a'.repeat(43)}`],
    ['a key with another secret', `quarry_${reader.key.id}_${'a'.repeat(43)}`],
    ['a digest from the file', reader.key.sha256],
    ['anything', 'x'],
  ] as const)('%s is refused, also where reading is open', async ([, token]) => {
    const headers = bearer(token)
    expect((await app.inject({ url: '/v1/search?q=x', headers })).statusCode).toBe(401)
    expect((await open.inject({ url: '/v1/search?q=x', headers })).statusCode).toBe(401)
  })

  test('any key reads, and replies are for its holder alone', async () => {
    for (const { token } of [admin, reader, scoped]) {
      const reply = await app.inject({ url: '/v1/search?q=x', headers: bearer(token) })
      expect(reply.statusCode).toBe(200)
      expect(reply.headers['vary']).toContain('authorization')
      expect(reply.headers['cache-control']).toBe('private, no-cache')
    }
  })

  test('only an administrator ingests and sees tasks', async () => {
    const ask = (token: string) =>
      app.inject({ method: 'POST', url: '/v1/ingests', payload: {}, headers: bearer(token) })
    const started = await ask(admin.token)
    expect(started.statusCode).toBe(202)
    expect(started.headers['location']).toBe('/v1/tasks/task-1')
    for (const { token } of [reader, scoped]) {
      expect((await ask(token)).json()).toMatchObject({ status: 403, code: 'forbidden' })
    }
    const url = '/v1/tasks/task-1'
    expect((await app.inject({ url, headers: bearer(admin.token) })).json()).toEqual(running)
    expect((await app.inject({ url, headers: bearer(reader.token) })).statusCode).toBe(403)
  })

  test('a scoped key is answered from the index of its scope, by GET and by POST', async () => {
    const headers = bearer(scoped.token)
    const found = await app.inject({ url: '/v1/search?q=x', headers })
    expect(found.headers['etag']).toContain(SCOPED_SNAPSHOT)
    const batch = await app.inject({
      method: 'POST',
      url: '/v1/products'.replace('products', 'search'),
      payload: { q: 'x' },
      headers,
    })
    expect(batch.statusCode).toBe(200)
    const ready = await app.inject({ url: '/v1/articles/Q100001', headers })
    expect(ready.headers['etag']).toContain(SCOPED_SNAPSHOT)
  })
})

describe('where reading is open', () => {
  test('administration still takes a key', async () => {
    expect((await open.inject('/v1/search?q=x')).statusCode).toBe(200)
    const reply = await open.inject({ method: 'POST', url: '/v1/ingests', payload: {} })
    expect(reply.statusCode).toBe(401)
  })

  test('the authorization of somebody else is let pass', async () => {
    const headers = { authorization: 'Basic cHJveHk6eA==' }
    expect((await open.inject({ url: '/v1/search?q=x', headers })).statusCode).toBe(200)
  })
})

describe('other pages in a browser', () => {
  const origin = 'https://kb.example.org'

  test('read nothing unless they are listed', async () => {
    const reply = await open.inject({ url: '/v1/search?q=x', headers: { origin } })
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('read when they are listed, and others still do not', async () => {
    const app = appFor('keys', [origin])
    const preflight = await app.inject({
      method: 'OPTIONS',
      url: '/v1/search?q=x',
      headers: { origin, 'access-control-request-method': 'GET' },
    })
    expect(preflight.statusCode).toBe(204)
    expect(preflight.headers['access-control-allow-origin']).toBe(origin)
    const headers = { origin: 'https://evil.example', ...bearer(reader.token) }
    const other = await app.inject({ url: '/v1/search?q=x', headers })
    expect(other.headers['access-control-allow-origin']).toBeUndefined()
    await app.close()
  })

  test('are told to run, frame and sniff nothing', async () => {
    const { headers } = await open.inject('/v1/search?q=x')
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none';.*frame-ancestors 'none'/,
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quarry-keys-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('are recognised by their whole text, and kept as digests', () => {
    expect(findKey(keys, reader.token)).toBe(reader.key)
    expect(findKey(keys, `${reader.token} `)).toBeUndefined()
    expect(findKey(keys, reader.token.slice(0, -1))).toBeUndefined()
    expect(findKey([], reader.token)).toBeUndefined()
    expect(JSON.stringify(keys)).not.toContain(reader.token.split('_')[2])
  })

  test('stand in a file that only its owner reads', () => {
    const file = join(folder, 'keys.json')
    expect(readKeys(file)).toEqual([])
    writeKeys(file, keys)
    expect(readKeys(file)).toEqual(keys)
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(readFileSync(file, 'utf8')).not.toContain(admin.token)
  })

  test('that change on disk are taken over; a broken file leaves them as they were', async () => {
    const file = join(folder, 'watched.json')
    writeKeys(file, [reader.key])
    const broken: unknown[] = []
    const watched = new WatchedKeys(file, (error) => broken.push(error))
    expect(watched.keys).toHaveLength(1)
    writeKeys(file, keys)
    await expect.poll(() => watched.keys.length, { timeout: 5000 }).toBe(3)
    writeFileSync(file, '{"version": 1, "keys": [{}]}')
    await expect.poll(() => watched.keys.length && broken.length, { timeout: 5000 }).toBe(1)
    expect(watched.keys).toHaveLength(3)
    expect(() => readKeys(file)).toThrow(QuarryError)
  })
})
