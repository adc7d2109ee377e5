// The examples of docs/clients.md are questions that the service answers.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as client from '../../src/client/client.ts'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { createApp } from '../../src/http/app.ts'
import { createTestIndex } from '../engine/build-kb.ts'

const TEXT = readFileSync(new URL('../../docs/clients.md', import.meta.url), 'utf8')
const ADDRESSES = [...new Set(TEXT.match(/(?<=http:\/\/127\.0\.0\.1:8080)\/v1\/[^'"\s]+/g))]
// {"product": "SMS"} of curl and Python, @{ product = 'SMS'; … } of PowerShell
const BODIES = [...TEXT.matchAll(/\{[^{}]*"?product"?\s*[:=][^{}]*\}/g)].map(([body]) =>
  body.replace(/(\w+) [:=] '/g, '"$1": \'').replace(/(\w+): '/g, '"$1": \''),
)

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
let app: FastifyInstance
beforeAll(async () => {
  await index.fillFrom(fileURLToPath(new URL('../../kb', import.meta.url)))
  await live.open()
  app = createApp({ live })
  await app.ready()
})
afterAll(() => app.close())

describe('docs/clients.md', () => {
  test.for(ADDRESSES.filter((address) => !address.endsWith('/fixes')))(
    '%s answers',
    async (address) => {
      const reply = await supertest(app.server).get(address)
      expect(reply.status).toBe(200)
    },
  )

  test('asks for fixes alike in every language', () => {
    const asked = BODIES.map((body) =>
      JSON.parse(body.replaceAll("'", '"').replaceAll(';', ',').replaceAll('""', '"')),
    )
    expect(asked.length).toBeGreaterThanOrEqual(4)
    for (const body of asked) expect(body).toEqual(asked[0])
  })

  test('gets fixes that are required', async () => {
    const body = { product: 'SMS', build: '1380', target: 'SP2' }
    const reply = await supertest(app.server).post('/v1/fixes').send(body).expect(200)
    expect(reply.body.groups.required.length).toBeGreaterThan(0)
  })

  test('imports what the client exports', () => {
    const names = /import \{ ([^}]+) \} from 'quarry-kb\/client'/.exec(TEXT)?.[1]?.split(', ')
    expect(Object.keys(client)).toEqual(expect.arrayContaining(names ?? ['nothing']))
  })
})
