import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient, QuarryRequestError } from '../../src/client/client.ts'
import { createApp } from '../../src/http/app.ts'
import { stubSource } from '../http/stub-knowledge-base.ts'

let app: FastifyInstance
let baseUrl: string
beforeAll(async () => {
  app = createApp({ live: stubSource })
  await app.listen({ host: '127.0.0.1', port: 0 })
  baseUrl = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
})
afterAll(() => app.close())

/** A server that gives these replies one after the other, and what it was asked. */
function scripted(...replies: readonly (() => Response)[]) {
  const asked: { url: string; headers: Headers }[] = []
  const fetch: typeof globalThis.fetch = async (url, init) => {
    init?.signal?.throwIfAborted()
    asked.push({ url: String(url), headers: new Headers(init?.headers) })
    const reply = replies[asked.length - 1] ?? replies.at(-1)
    if (reply === undefined) throw new TypeError('fetch failed')
    return reply()
  }
  return { asked, fetch }
}

const busy = (status: number, retryAfter = '0') =>
  new Response(JSON.stringify({ code: 'overloaded', detail: 'Busy.', status }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'retry-after': retryAfter },
  })
const fine = () => Response.json({ status: 'ok' })
const BASE = 'https://kb.example'

describe('the client asks a service', () => {
  test('by GET, with lists of both kinds', async () => {
    const quarry = createClient({ baseUrl: `${baseUrl}/` })
    const reply = await quarry.search({
      q: 'logon fails',
      product: ['SMS', 'Windows NT'],
      facets: ['product', 'year'],
      limit: 1,
    })
    expect(reply.hits.length).toBeLessThanOrEqual(1)
  })

  test('by POST', async () => {
    const quarry = createClient({ baseUrl })
    const set = await quarry.findFixes({ product: 'sms', build: '1234', target: 'sp2' })
    expect(set.groups.required).toEqual([])
  })

  test('for an article by any spelling, as a view and as a document', async () => {
    const quarry = createClient({ baseUrl })
    expect(await quarry.getArticle({ id: 'kb100001' })).toMatchObject({ id: 'Q100001' })
    const document = await quarry.renderArticle({ id: 'Q100001', format: 'markdown' })
    expect(document).toBe('markdown of Q100001\n')
  })

  test('without any field', async () => {
    expect(await createClient({ baseUrl }).isAlive()).toMatchObject({ status: 'ok' })
  })
})

describe('the client is refused', () => {
  test('with the problem of the service', async () => {
    const quarry = createClient({ baseUrl })
    const refused = quarry.getArticle({ id: 'Q999999' })
    await expect(refused).rejects.toBeInstanceOf(QuarryRequestError)
    await expect(refused).rejects.toMatchObject({ status: 404, code: 'article-unknown' })
    await expect(quarry.search({ q: 'x', limit: 0 })).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '#/limit' }] },
    })
  })

  test.for([
    () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    () =>
      new Response('not json', {
        status: 500,
        headers: { 'content-type': 'application/problem+json' },
      }),
  ])('by something that is no Quarry (%#)', async (reply) => {
    const quarry = createClient({ baseUrl: BASE, fetch: scripted(reply).fetch })
    await expect(quarry.isAlive()).rejects.toMatchObject({ code: 'reply-unexpected' })
  })

  test('at once for an address that is none, or an id that is none', async () => {
    expect(() => createClient({ baseUrl: 'kb.example' })).toThrow(TypeError)
    const quarry = createClient({ baseUrl })
    for (const id of ['', '.', '..']) {
      await expect(quarry.getArticle({ id })).rejects.toBeInstanceOf(TypeError)
    }
  })

  test('by a network that fails, without asking again', async () => {
    const { asked, fetch } = scripted()
    await expect(createClient({ baseUrl: BASE, fetch }).isAlive()).rejects.toThrow('fetch failed')
    expect(asked).toHaveLength(1)
  })
})

describe('the client asks again', () => {
  test.for([429, 503])('after %d, and sends its key each time', async (status) => {
    const { asked, fetch } = scripted(() => busy(status), fine)
    const quarry = createClient({ baseUrl: BASE, fetch, apiKey: 'secret' })
    expect(await quarry.isAlive()).toEqual({ status: 'ok' })
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer secret',
      'Bearer secret',
    ])
  })

  test('only as often as it may', async () => {
    const { asked, fetch } = scripted(() => busy(503))
    const quarry = createClient({ baseUrl: BASE, fetch, retries: 1 })
    await expect(quarry.isAlive()).rejects.toMatchObject({ status: 503, retryAfterSeconds: 0 })
    expect(asked).toHaveLength(2)
  })

  test('never when the server asks for a longer wait than allowed', async () => {
    const { asked, fetch } = scripted(() => busy(429, '3600'), fine)
    const quarry = createClient({ baseUrl: BASE, fetch })
    await expect(quarry.isAlive()).rejects.toMatchObject({ retryAfterSeconds: 3600 })
    expect(asked).toHaveLength(1)
  })

  test('at the date that the server names', async () => {
    const { asked, fetch } = scripted(() => busy(503, new Date(0).toUTCString()), fine)
    await createClient({ baseUrl: BASE, fetch }).isAlive()
    expect(asked).toHaveLength(2)
  })

  test('not after other refusals', async () => {
    const { asked, fetch } = scripted(() => busy(500), fine)
    await expect(createClient({ baseUrl: BASE, fetch }).isAlive()).rejects.toThrow('Busy.')
    expect(asked).toHaveLength(1)
  })
})

describe('the client gives up', () => {
  test('when told so, also while it waits', async () => {
    const { asked, fetch } = scripted(() => busy(503, '20'))
    const abort = new AbortController()
    const quarry = createClient({ baseUrl: BASE, fetch })
    const call = quarry.isAlive({}, { signal: abort.signal })
    const refused = expect(call).rejects.toThrow('changed my mind')
    setTimeout(() => abort.abort(new Error('changed my mind')), 20)
    await refused
    expect(asked).toHaveLength(1)
  })

  test('when a reply does not come in time', async () => {
    const fetch: typeof globalThis.fetch = (_, init) =>
      new Promise((_, reject) => {
        const { signal } = init ?? {}
        signal?.addEventListener('abort', () => reject(signal.reason))
      })
    const quarry = createClient({ baseUrl: BASE, fetch, timeoutMs: 10 })
    await expect(quarry.isAlive()).rejects.toMatchObject({ name: 'TimeoutError' })
  })
})

test('any text arrives as the id or name that it is', async () => {
  const { asked, fetch } = scripted(fine)
  const quarry = createClient({ baseUrl: `${BASE}/kb`, fetch })
  const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((id) => !/^\.{1,2}$/.test(id))
  await fc.assert(
    fc.asyncProperty(text, async (name) => {
      await quarry.getFile({ name })
      const { pathname, search } = new URL(asked.at(-1)?.url ?? '')
      expect(pathname.startsWith('/kb/v1/files/')).toBe(true)
      expect(decodeURIComponent(pathname.slice('/kb/v1/files/'.length))).toBe(name)
      expect(search).toBe('')
    }),
  )
})
