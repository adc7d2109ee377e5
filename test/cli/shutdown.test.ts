// A service that is told to stop under load loses no request that it has been given.

import { once } from 'node:events'
import { Agent, type ClientRequest, get, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { isBuilt, type ServiceProcess, startProcess } from './service-process.ts'

const BUSY = 40
const IDLE = 20
const SILENT = 5
const index = createTestIndex()
beforeAll(() =>
  index.fill({
    'kb/a.txt': articleText({ number: 'Q100001', title: 'A', sections: { SUMMARY: 'A.' } }),
  }),
)
afterAll(() => index.remove())

interface Outcome {
  readonly isReused: boolean
  readonly status?: number
  readonly connection?: string
  /** Of the whole reply; absent when it was cut. */
  readonly body?: string
  readonly error?: string
}

function ask(url: string, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const request: ClientRequest = get(url, { agent }, (reply: IncomingMessage) => {
      let body = ''
      reply.setEncoding('utf8').on('data', (chunk) => {
        body += chunk
      })
      const facts = {
        isReused: request.reusedSocket,
        status: reply.statusCode ?? 0,
        connection: reply.headers.connection ?? '',
      }
      reply.once('end', () => resolve({ ...facts, body }))
      reply.once('error', (error) => resolve({ ...facts, error: `cut: ${error.message}` }))
    })
    request.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ isReused: request.reusedSocket, error: error.code ?? error.message }),
    )
  })
}

/** Asks one request after the other until the service is gone; `isServed` when the first is answered. */
async function client(url: string, isServed: () => void): Promise<Outcome[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const outcomes: Outcome[] = []
  do {
    outcomes.push(await ask(url, agent))
    isServed()
  } while (outcomes.at(-1)?.error === undefined)
  agent.destroy()
  return outcomes
}

function openTo(address: string): Socket {
  const { hostname, port } = new URL(address)
  return connect(Number(port), hostname).on('error', () => {})
}

const REQUEST = 'GET /livez HTTP/1.1\r\nhost: localhost\r\n\r\n'
const BODY = JSON.stringify({ q: 'a' })
const BEGUN = `POST /v1/search HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${BODY.length}\r\n\r\n`

describe.runIf(isBuilt('test/cli/shutdown')).each([
  { workers: 1, isGroup: false },
  { workers: 2, isGroup: false },
  { workers: 2, isGroup: true },
])('$workers worker(s), whole group signalled: $isGroup', ({ workers, isGroup }) => {
  test('every request that was taken is answered, and the exit code is 0', async () => {
    const service = await start(workers)
    const { address } = service
    const idle = Array.from({ length: IDLE }, () => openTo(address))
    const silent = Array.from({ length: SILENT }, () => openTo(address))
    await Promise.all([...idle, ...silent].map((socket) => once(socket, 'connect')))
    const greeted = idle.map((socket) => {
      socket.write(REQUEST)
      return once(socket, 'data')
    })
    await Promise.all(greeted)
    const begun = openTo(address)
    begun.write(BEGUN)
    let late = ''
    begun.on('data', (chunk) => {
      late += chunk
    })
    let served: Promise<void>[] = []
    const clients = Array.from({ length: BUSY }, () => {
      const { promise, resolve } = signalled()
      served = [...served, promise]
      return client(`${address}/v1/search?q=a`, resolve)
    })
    await Promise.all(served)

    service.signal('SIGTERM', isGroup)
    await pause(200)
    begun.write(BODY)
    const outcomes = await Promise.all(clients)
    expect(await service.ended).toBe(0)

    const all = outcomes.flat()
    const failed = all.filter(({ error }) => error !== undefined)
    expect(failed).toHaveLength(BUSY) // the last of each client: nobody is there any more
    expect(failed.filter(({ isReused }) => isReused)).toEqual([])
    for (const { error } of failed) expect(error).toMatch(/^ECONN(REFUSED|RESET)$/)
    const answered = all.filter(({ error }) => error === undefined)
    expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200]))
    for (const { body = '' } of answered) expect(JSON.parse(body)).toHaveProperty('total', 1)
    for (const one of outcomes) expect(one.at(-2)?.connection).toBe('close')
    expect(late).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close[\s\S]*"total":1/i)
    const open = [...idle, ...silent, begun].filter((socket) => !socket.destroyed)
    await Promise.all(open.map((socket) => once(socket.resume(), 'close')))
  }, 120_000)
})

function signalled() {
  let resolve: () => void = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

const start = (workers: number): Promise<ServiceProcess> =>
  startProcess(['--workers', String(workers), '--index', index.indexDirectory], {
    QUARRY_MAX_DELAY: '0', // machines that test are busy
    QUARRY_LOG_LEVEL: 'error',
  })

test.runIf(isBuilt('test/cli/shutdown'))(
  'a client that never finishes its request does not keep the service from ending well',
  async () => {
    const service = await start(1)
    const stuck = openTo(service.address)
    stuck.write(BEGUN)
    await once(stuck, 'connect')
    await pause(300)
    service.signal('SIGTERM')
    expect(await service.ended).toBe(0)
  },
  60_000,
)
