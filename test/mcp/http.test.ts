// /mcp over a socket: the official client, a client of the 2025 protocol by hand, and browsers.

import type { AddressInfo } from 'node:net'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { TOOLS } from '../../src/mcp/tools.ts'
import { stubSource } from '../http/stub-knowledge-base.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = createApp({ live: stubSource })
  await app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => app.close())

const address = () => new URL(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/mcp`)

const post = (message: object) =>
  supertest(app.server)
    .post('/mcp')
    .set('accept', 'application/json, text/event-stream')
    .send({ jsonrpc: '2.0', id: 1, ...message })

/** The message of a reply that is one JSON object or a stream of one event. */
function messageOf({ text, type }: { text: string; type: string }) {
  return JSON.parse(type === 'text/event-stream' ? (/^data: (.+)$/m.exec(text)?.[1] ?? '') : text)
}

describe('/mcp answers', () => {
  test('the official client', async () => {
    const client = new Client({ name: 'test', version: '1.0.0' })
    await client.connect(new StreamableHTTPClientTransport(address()))
    const { tools } = await client.listTools()
    expect(tools).toHaveLength(TOOLS.length)
    const reply = await client.callTool({ name: 'get_article', arguments: { id: 'Q100001' } })
    expect(reply.structuredContent).toMatchObject({ id: 'Q100001' })
    await client.close()
  })

  test('a client of the protocol of 2025', async () => {
    const initialize = await post({
      method: 'initialize',
      params: {
        protocolVersion: '2025-06-18',
        capabilities: {},
        clientInfo: { name: 'older', version: '1.0.0' },
      },
    }).expect(200)
    expect(messageOf(initialize)).toMatchObject({
      id: 1,
      result: { protocolVersion: '2025-06-18', serverInfo: { name: 'quarry' } },
    })
    const list = await post({ method: 'tools/list', params: {} }).expect(200)
    expect(messageOf(list).result.tools).toHaveLength(TOOLS.length)
    const call = await post({
      method: 'tools/call',
      params: { name: 'get_article', arguments: { id: 'Q100001' } },
    }).expect(200)
    expect(messageOf(call).result.structuredContent).toMatchObject({ id: 'Q100001' })
  })

  test('pages of this machine', async () => {
    await post({ method: 'ping' }).set('origin', 'http://localhost:3000').expect(200)
  })
})

describe('/mcp refuses', () => {
  test.for(['https://evil.example', 'null', 'http://127.0.0.1.evil.example'])(
    'pages of other sites: %s',
    async (origin) => {
      const reply = await post({ method: 'ping' }).set('origin', origin)
      expect(reply.status).toBe(403)
      expect(reply.body).toMatchObject({ code: 'origin-refused' })
    },
  )

  test('other methods, other bodies, too large ones', async () => {
    await supertest(app.server).put('/mcp').expect(405)
    const accept = 'application/json, text/event-stream'
    const broken = supertest(app.server).post('/mcp').set('accept', accept)
    expect((await broken.set('content-type', 'application/json').send('{')).status).toBe(400)
    const large = await post({ method: 'ping', params: { x: 'x'.repeat(1.5e6) } })
    expect(large.status).toBe(413)
  })

  test.for([{ method: 'nothing/like-it' }, { method: 7 }, { method: 'tools/call', params: [] }])(
    '%j',
    async (message) => {
      const reply = await post(message)
      expect(reply.status).toBeLessThan(500)
      expect(messageOf(reply).error ?? messageOf(reply).code).toBeDefined()
    },
  )
})
