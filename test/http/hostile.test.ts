// Clients that mean harm or know no better: each is refused, logged once, and the next is answered.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { stubSource } from './stub-knowledge-base.ts'

const lines: string[] = []
let app: FastifyInstance
let port = 0
beforeAll(async () => {
  app = createApp({
    live: stubSource,
    logger: { level: 'info', stream: { write: (line: string) => void lines.push(line) } },
    limits: { requestTimeoutMs: 1000 },
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
beforeEach(() => {
  lines.length = 0
})
afterAll(() => app.close())

function open(): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {}) // a server may hang up while we still send
  return socket
}

/** What the server says until it hangs up. */
async function send(text: string): Promise<string> {
  const socket = open()
  let reply = ''
  socket.on('data', (chunk) => {
    reply += chunk
  })
  socket.write(text)
  await once(socket, 'close')
  return reply
}

const post = (headers: readonly string[], body: string) =>
  ['POST /v1/search HTTP/1.1', 'host: localhost', 'connection: close', ...headers, '', body].join(
    '\r\n',
  )

const statusOf = (reply: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1])
const problemOf = (reply: string) => JSON.parse(reply.slice(reply.indexOf('{')))

/** Lines about refusals, those of the load that follows left out. */
const logged = () => lines.map((line) => JSON.parse(line)).filter(({ status }) => status >= 400)

async function expectServing(): Promise<void> {
  const reply = await send('GET /livez HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
  expect(statusOf(reply)).toBe(200)
}

const LARGE = 'x'.repeat(1024 * 1024 + 1)

describe('a hostile request is refused, logged once, and others are served', () => {
  test.for([
    ['of a wrong type', post(['content-type: text/csv', 'content-length: 3'], 'a,b'), 415],
    ['without a type', post(['content-length: 2'], '{}'), 415],
    [
      'that announces too large a body',
      post(['content-type: application/json', 'content-length: 99999999'], '{'),
      413,
    ],
    [
      'that grows too large a body in chunks',
      post(
        ['content-type: application/json', 'transfer-encoding: chunked'],
        `${LARGE.length.toString(16)}\r\n${LARGE}\r\n0\r\n\r\n`,
      ),
      413,
    ],
    ['with a header bomb', `GET /livez HTTP/1.1\r\nx: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
    [
      'with thousands of headers',
      `GET /livez HTTP/1.1\r\n${Array.from({ length: 5000 }, (_, at) => `x${at}: 1`).join('\r\n')}\r\n\r\n`,
      431,
    ],
    [
      'with two lengths',
      post(['content-type: application/json', 'content-length: 2', 'content-length: 3'], '{}'),
      400,
    ],
    [
      'with a length and chunks',
      post(
        ['content-type: application/json', 'content-length: 2', 'transfer-encoding: chunked'],
        '0\r\n\r\n',
      ),
      400,
    ],
    [
      'that pollutes prototypes',
      post(
        ['content-type: application/json', 'content-length: 45'],
        '{"q":"x","__proto__":{"polluted":true},"a":1}',
      ),
      400,
    ],
    ['that is no HTTP', 'HELO mail\r\n\r\n', 400],
  ] as const)('%s', async ([, request, status]) => {
    const reply = await send(request)
    expect(statusOf(reply), reply.slice(0, 200)).toBe(status)
    expect(reply).toContain('application/problem+json')
    expect(problemOf(reply)).toMatchObject({ status })
    await expect.poll(() => logged().length).toBe(1)
    await expectServing()
    expect(logged()).toHaveLength(1)
  })

  test('whose body never ends', async () => {
    const socket = open()
    let reply = ''
    socket.on('data', (chunk) => {
      reply += chunk
    })
    socket.write(post(['content-type: application/json', 'content-length: 1000'], '{"q":'))
    const drip = setInterval(() => socket.write(' '), 100)
    await once(socket, 'close')
    clearInterval(drip)
    expect(statusOf(reply)).toBe(408)
    await expectServing()
    expect(logged().length).toBeLessThanOrEqual(1)
  })

  test.for([
    '/v1/articles/../../etc/passwd',
    '/v1/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/v1/articles/..%5c..%5cwin.ini',
    '/v1/articles/%00',
    '/v1/files/..%2f..%2fpackage.json',
    `/v1/articles/${'%2e%2e%2f'.repeat(200)}etc`,
    '/v1/articles/%ff%fe',
    '/v1/tasks/..%2f..%2fkeys',
  ])('that climbs out of its folder: %s', async (path) => {
    const reply = await send(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)
    expect(statusOf(reply)).toBeLessThan(500)
    expect(reply).not.toContain('root:')
    expect(reply).not.toContain('"dependencies"')
    await expectServing()
  })
})

test('200 connections that say nothing keep nobody from being served', async () => {
  const sockets = Array.from({ length: 200 }, open)
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  await expectServing()
  await Promise.all(sockets.map((socket) => socket.destroyed || once(socket.resume(), 'close')))
  await expectServing()
}, 60_000)
