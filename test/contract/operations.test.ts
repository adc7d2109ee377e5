// Every operation of openapi.yaml, asked over the starter knowledge base: its examples work, its
// replies keep to the document, and nothing that a client sends is the server's fault.

import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FeedbackBook } from '../../src/engine/feedback/feedback-book.ts'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { makeKey } from '../../src/http/access/key-ring.ts'
import { createApp } from '../../src/http/app.ts'
import { createTestIndex } from '../engine/build-kb.ts'
import { bodySchema, breachOf, callsWithExamples, OPERATIONS, type Operation } from './document.ts'

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
const { key, token } = makeKey({ name: 'test', role: 'admin' })
let app: FastifyInstance
beforeAll(async () => {
  await index.fillFrom(fileURLToPath(new URL('../../kb', import.meta.url)))
  await live.open()
  const access = { mode: 'open', keys: () => [key], scopeOf: () => live } as const
  const file = `${index.indexDirectory}-feedback.jsonl`
  const feedback = new FeedbackBook({ file, keepsQuestions: true })
  app = createApp({ live, access, feedback })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await live.close()
  index.remove()
})

const send = (method: 'GET' | 'POST', url: string, payload?: string) =>
  app.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${token}`,
      ...(payload !== undefined && { 'content-type': 'application/json' }),
    },
    ...(payload !== undefined && { payload }),
  })

const named = OPERATIONS.map((operation) => [operation.operationId, operation] as const)

/** An example names an article, a task or a source that this knowledge base need not have. */
const isWorking = (status: number) => status < 300 || status === 404 || status === 422

describe('examples of the document', () => {
  test.for(named)('of %s work', async ([, operation]) => {
    const groups = callsWithExamples(operation)
    expect(groups.length).toBeGreaterThan(0)
    for (const calls of groups) {
      const replies: string[] = []
      for (const { url, body } of calls) {
        const payload = body === undefined ? undefined : JSON.stringify(body)
        const reply = await send(operation.method, url, payload)
        const told = `${url} ${payload ?? ''}: ${reply.body.slice(0, 300)}`
        expect(breachOf(operation, reply), told).toBe('')
        replies.push(`${reply.statusCode} ${told}`)
        if (isWorking(reply.statusCode)) break
      }
      expect(isWorking(Number(replies.at(-1)?.slice(0, 3))), replies.join('\n')).toBe(true)
    }
  })
})

const text = fc.oneof(
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.constantFrom('', '*', '..', '"'),
)

/** Addresses of an operation with any parameters, known and unknown. */
function addresses({ path, parameters = [] }: Operation): fc.Arbitrary<string> {
  const names = parameters.flatMap(({ name, in: place }) => (place === 'query' ? [name] : []))
  const name = fc.oneof(fc.constantFrom('limit', ...names), fc.string({ maxLength: 8 }))
  const part = fc.string({ minLength: 1, maxLength: 20 }).filter((one) => !isRelative(one))
  const inPath = fc.array(part, { minLength: 2, maxLength: 2 })
  return fc
    .tuple(inPath, fc.array(fc.tuple(name, text), { maxLength: 4 }))
    .map(([parts, query]) => {
      let at = 0
      const url = path.replace(/\{\w+\}/g, () => encodeURIComponent(parts[at++] ?? ''))
      return `${url}?${new URLSearchParams(query)}`
    })
}

/** A part that is taken out of an address before it is sent. */
const isRelative = (part: string) => part === '.' || part === '..'

/** Bodies of an operation: those of the examples with one value replaced, and anything. */
function bodies(operation: Operation): fc.Arbitrary<string | undefined> {
  if (bodySchema(operation) === undefined) return fc.constant(undefined)
  const examples = callsWithExamples(operation).flatMap((calls) => calls.map(({ body }) => body))
  const bent = fc
    .tuple(fc.constantFrom(...examples), fc.string({ maxLength: 8 }), fc.jsonValue(), fc.nat())
    .map(([body, name, value, at]) => {
      if (typeof body !== 'object' || body === null) return JSON.stringify(value)
      const names = [...Object.keys(body), name]
      return JSON.stringify({ ...body, [names[at % names.length] ?? name]: value })
    })
  const any = fc.jsonValue().map((value) => JSON.stringify(value))
  return fc.oneof({ weight: 3, arbitrary: bent }, any, fc.string({ maxLength: 20 }))
}

describe('whatever a client sends', () => {
  test.for(named)('to %s is answered as documented, never with 5xx', async ([, operation]) => {
    await fc.assert(
      fc.asyncProperty(addresses(operation), bodies(operation), async (url, payload) => {
        const reply = await send(operation.method, url, payload)
        expect(reply.statusCode).toBeLessThan(500)
        expect(breachOf(operation, reply)).toBe('')
        if (reply.statusCode < 400) return
        expect(reply.headers['content-type']).toBe('application/problem+json')
        expect(reply.json()).toMatchObject({ status: reply.statusCode })
      }),
      { numRuns: 40 },
    )
  })

  test('a validator notices what is not documented', () => {
    const [operation] = OPERATIONS
    const headers = { 'content-type': 'application/json' }
    if (operation === undefined) throw new Error('there are no operations')
    expect(breachOf(operation, { statusCode: 200, headers, body: '{"query":1}' })).not.toBe('')
    expect(breachOf(operation, { statusCode: 418, headers, body: '{}' })).toMatch(/418/)
    expect(breachOf(operation, { statusCode: 200, headers: {}, body: '{}' })).toMatch(/type/)
  })
})

describe('every operation', () => {
  test.for(named)('%s states a summary, refusals of 4xx and its keys', ([, operation]) => {
    const statuses = Object.keys(operation.responses)
    expect(operation).toHaveProperty('summary')
    expect(statuses.some((status) => status.startsWith('4'))).toBe(true)
    expect(operation.security).toBeDefined()
    if (bodySchema(operation)) expect(statuses).toEqual(expect.arrayContaining(['413', '415']))
  })
})
