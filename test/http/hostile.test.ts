// Clients that mean harm or know no better: each is refused, logged once, and the next is answered.

import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CHAT_BODY_BYTES } from '../../src/contract/chat.ts'
import { createApp } from '../../src/http/app.ts'
import { stubSource } from './stub-knowledge-base.ts'

const SECRET = 'signing secret'
const IDLE = 1000
const lines: string[] = []
let app: FastifyInstance
let port = 0
beforeAll(async () => {
  app = createApp({
    live: stubSource,
    logger: { level: 'info', stream: { write: (line: string) => void lines.push(line) } },
    limits: { requestTimeoutMs: 1000 },
    chat: { slack: { signingSecret: SECRET } },
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

const request = (line: string, headers: readonly string[], body: string) =>
  [`${line} HTTP/1.1`, 'host: localhost', 'connection: close', ...headers, '', body].join('\r\n')

const post = (headers: readonly string[], body: string) => request('POST /v1/search', headers, body)

/** What the server says to a client that goes on sending drops. */
async function drip(socket: Socket, drop: string): Promise<string> {
  let reply = ''
  socket.on('data', (chunk) => {
    reply += chunk
  })
  const timer = setInterval(() => socket.write(drop), 100)
  await once(socket, 'close')
  clearInterval(timer)
  return reply
}

const statusOf = (reply: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1])
const problemOf = (reply: string) => JSON.parse(reply.slice(reply.indexOf('{')))

/** Lines about refusals, those of the load that follows left out. */
const logged = () => lines.map((line) => JSON.parse(line)).filter(({ status }) => status >= 400)

async function expectServing(): Promise<void> {
  const reply = await send('GET /livez HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
  expect(statusOf(reply)).toBe(200)
}

/** The line is there by the time that a later request has been answered. */
async function expectLoggedOnce(): Promise<void> {
  await expect.poll(() => logged().length).toBe(1)
  await expectServing()
  expect(logged()).toHaveLength(1)
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
    await expectLoggedOnce()
  })

  test.for([
    ['whose body never ends', ['content-length: 1000'], '{"q":', ' '],
    ['whose chunks never end', ['transfer-encoding: chunked'], '1\r\n{\r\n', '1\r\n \r\n'],
  ] as const)('%s', async ([, headers, begin, drop]) => {
    const socket = open()
    const type = 'content-type: application/json'
    socket.write(post([type, ...headers], begin))
    const reply = await drip(socket, drop)
    expect(statusOf(reply)).toBe(408)
    await expectLoggedOnce()
  })

  test('whose headers never end', async () => {
    const socket = open()
    socket.write('GET /livez HTTP/1.1\r\nhost: localhost\r\n')
    const reply = await drip(socket, 'x-more: 1\r\n')
    expect(statusOf(reply)).toBe(408)
    await expectLoggedOnce()
  })

  test.for([
    ['/v1/articles/../../etc/passwd', 404],
    ['/v1/articles/..%2f..%2fetc%2fpasswd', 404],
    ['/v1/articles/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 404],
    ['/v1/articles/%252e%252e%252f%252e%252e%252fetc%252fpasswd', 404],
    ['/v1/articles/..%5c..%5cwin.ini', 404],
    ['/v1/articles/%00', 404],
    ['/v1/articles/%ff%fe', 400],
    ['/v1/articles/%', 400],
    [`/v1/articles/${'%2e%2e%2f'.repeat(200)}etc`, 404],
    [`/v1/articles/${'a'.repeat(5000)}`, 400],
    ['/v1/tasks/..%2f..%2fkeys', 401],
    ['/articles/..%2f..%2fetc%2fpasswd', 404],
    ['/articles/..%2f..%2fpackage.json', 404],
    ['/docs/static/..%2f..%2f..%2fpackage.json', 404],
    ['/docs/static/%2e%2e/%2e%2e/package.json', 400],
    ['/docs/static/%252e%252e%252fpackage.json', 404],
    ['/docs/static/..%5c..%5cpackage.json', 400],
    ['/docs/static//etc/passwd', 400],
    ['/docs/static/.htaccess', 404],
    ['/assets/..%2f..%2fpackage.json', 404],
    ['/embed/..%2f..%2fpackage.json', 404],
    ['/embed/quarry-search.js/../../../package.json', 404],
    ['/errors/..%2fpackage.json', 404],
  ] as const)('that climbs out of its folder: %s', async ([path, status]) => {
    const reply = await send(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`)
    expect(statusOf(reply), reply.slice(0, 500)).toBe(status)
    expect(reply).not.toContain('root:')
    expect(reply).not.toContain('"dependencies"')
    await expectLoggedOnce()
  })
})

describe('a chat message that is not from the platform is refused and logged once', () => {
  const form = 'command=%2Fquarry&text=help'
  const at = (seconds: number) => Math.floor(Date.now() / 1000) + seconds
  const slack = (timestamp: number, secret = SECRET) => [
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${form.length}`,
    `x-slack-request-timestamp: ${timestamp}`,
    `x-slack-signature: v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${form}`).digest('hex')}`,
  ]
  const message = (headers: readonly string[], body = form) =>
    send(request('POST /v1/chat/slack', headers, body))

  test.for([
    ['signed with another secret', slack(at(0), 'other')],
    ['without a signature', slack(at(0)).slice(0, 2)],
    ['from ten minutes ago', slack(at(-600))],
    ['from ten minutes ahead', slack(at(600))],
  ] as const)('%s', async ([, headers]) => {
    const reply = await message(headers)
    expect(statusOf(reply), reply).toBe(401)
    await expectLoggedOnce()
  })

  test('sent again', async () => {
    const headers = slack(at(-1))
    expect(statusOf(await message(headers))).toBe(200)
    expect(logged()).toEqual([])
    const again = await message(headers)
    expect(statusOf(again)).toBe(401)
    expect(problemOf(again).detail).toContain('received before')
    await expectLoggedOnce()
  })

  test.for([
    ['of another type', 'content-type: text/xml', 'a', 415],
    ['that is too large', 'content-type: application/json', 'x'.repeat(CHAT_BODY_BYTES + 1), 413],
  ] as const)('%s', async ([, type, body, status]) => {
    const reply = await message([type, `content-length: ${body.length}`], body)
    expect(statusOf(reply)).toBe(status)
    await expectLoggedOnce()
  })
})

test('1,000 connections that say nothing are hung up on, each logged once, and keep nobody from being served', async () => {
  const sockets = Array.from({ length: IDLE }, open)
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  const closed = Promise.all(sockets.map((socket) => once(socket.resume(), 'close')))
  await expectServing()
  await closed
  await expectServing()
  await expect.poll(() => logged().length).toBe(IDLE)
  expect(new Set(logged().map(({ status }) => status))).toEqual(new Set([408]))
}, 60_000)
