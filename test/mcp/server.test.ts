// The tools, asked by the official client in its own process.

import { fileURLToPath } from 'node:url'
import { Client, InMemoryTransport } from '@modelcontextprotocol/client'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { createMcpServer } from '../../src/mcp/server.ts'
import { TOOLS } from '../../src/mcp/tools.ts'
import { createTestIndex } from '../engine/build-kb.ts'

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
const client = new Client({ name: 'test', version: '1.0.0' })
const failures: unknown[] = []
beforeAll(async () => {
  await index.fillFrom(fileURLToPath(new URL('../../kb', import.meta.url)))
  await live.open()
  const [near, far] = InMemoryTransport.createLinkedPair()
  const server = createMcpServer({ live, onFailure: (error) => failures.push(error) })
  await Promise.all([server.connect(far), client.connect(near)])
})
afterAll(async () => {
  await client.close()
  await live.close()
})

const call = (name: string, input: Record<string, unknown>) =>
  client.callTool({ name, arguments: input })
const textOf = ({ content }: Awaited<ReturnType<typeof call>>) =>
  content.map((part) => (part.type === 'text' ? part.text : '')).join('')

describe('an agent is told', () => {
  test('every tool, with schemas that stand alone', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name))
    for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
      expect(description?.length, name).toBeGreaterThan(20)
      expect(annotations).toMatchObject({ readOnlyHint: true })
      const ajv = new Ajv2020({ strict: false })
      expect(() => ajv.compile(inputSchema as object), name).not.toThrow()
      expect(() => ajv.compile(outputSchema as object), name).not.toThrow()
      expect(outputSchema, name).toMatchObject({ type: 'object' })
    }
  })
})

describe('an agent asks', () => {
  // One question of every tool; the client itself checks the reply against the tool's schema.
  const questions: readonly [string, Record<string, unknown>, Record<string, unknown>][] = [
    [
      'answer',
      { question: 'Which fixes does a build 1380 site of SMS need before SP2?' },
      { question: 'Which fixes does a build 1380 site of SMS need before SP2?' },
    ],
    ['search', { q: 'logon points', limit: 2 }, { query: 'logon points' }],
    ['get_article', { id: 'kb252717' }, { id: 'Q252717' }],
    ['fixes', { product: 'SMS', build: '1380', target: 'SP2' }, { certainty: 'known' }],
    ['explain_fix', { product: 'SMS', build: '1380', target: 'SP2', id: 'Q252717' }, {}],
    ['plan', { sites: [{ name: 'A', product: 'SMS', build: '1380' }], target: 'SP2' }, {}],
    ['files', { name: 'ccm.dll' }, {}],
    ['releases', { product: 'SMS', build: '1380' }, {}],
    ['log_match', { log: 'Current clibase version is 2.0.1380.1101' }, { lines: 1 }],
    [
      'find_mentions',
      { text: 'Is kb 252717 for us?', profile: { product: 'SMS', build: '1380' } },
      {},
    ],
    [
      'verify_citations',
      { citations: [{ article: 'Q252717', start: 0, end: 1, hash: '0'.repeat(64) }] },
      { checks: [{ status: 'changed' }] },
    ],
  ]

  test('of every tool there is a question here', () => {
    expect(questions.map(([name]) => name).sort()).toEqual(TOOLS.map(({ name }) => name).sort())
  })

  test.for(questions)('%s', async ([name, input, expected]) => {
    const reply = await call(name, input)
    expect(reply.isError ?? false, textOf(reply)).toBe(false)
    expect(reply.structuredContent).toMatchObject(expected)
    expect(failures).toEqual([])
  })

  test('which fixes a site needs, and gets the required ones', async () => {
    const reply = await call('fixes', { product: 'SMS', build: '1380', target: 'SP2' })
    expect(JSON.parse(textOf(reply)).groups.required.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['Q249077', 'Q252717']),
    )
  })

  test('for an article to read, as Markdown', async () => {
    expect(textOf(await call('get_article', { id: 'Q252717' }))).toMatch(/^#|^---/)
  })
})

describe('an agent is refused', () => {
  test('an article that is not held, with what is known of it', async () => {
    const reply = await call('get_article', { id: 'Q256986' })
    expect(reply.isError).toBe(true)
    const problem = JSON.parse(textOf(reply))
    expect(problem).toMatchObject({ code: 'article-unknown', id: 'Q256986' })
    expect(problem.citedBy.length).toBeGreaterThan(0)
  })

  test.for([
    ['search', { q: 'x', limit: '3' }, '#/limit'],
    ['search', { q: 'x', unheardOf: true }, '#'],
    ['search', {}, '#'],
    ['fixes', { product: 'SMS', build: 1380 }, '#/build'],
  ] as const)('%s with %j', async ([name, input, pointer]) => {
    const reply = await call(name, input)
    expect(reply.isError).toBe(true)
    const { code, errors } = JSON.parse(textOf(reply))
    expect(code).toBe('request-invalid')
    expect(errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
  })

  test('a version that is given twice, in the words of the service', async () => {
    const site = { product: 'SMS', build: '1380', version: '2.0', servicePack: 'SP2' }
    const reply = await call('fixes', site)
    expect(JSON.parse(textOf(reply))).toMatchObject({ code: 'request-invalid' })
  })

  test('without what went wrong inside', async () => {
    const [near, far] = InMemoryTransport.createLinkedPair()
    const broken = { use: () => Promise.reject(new Error('secret path')) }
    const told: unknown[] = []
    const server = createMcpServer({ live: broken, onFailure: (error) => told.push(error) })
    const agent = new Client({ name: 'test', version: '1.0.0' })
    await Promise.all([server.connect(far), agent.connect(near)])
    const reply = await agent.callTool({ name: 'search', arguments: { q: 'x' } })
    expect(JSON.stringify(reply)).not.toContain('secret')
    expect(reply.isError).toBe(true)
    expect(told).toHaveLength(1)
    await agent.close()
  })
})

describe('articles are resources', () => {
  test('by any spelling of their number', async () => {
    const { contents } = await client.readResource({ uri: 'quarry://articles/kb252717' })
    expect(contents[0]).toMatchObject({ mimeType: 'text/markdown' })
    const { resourceTemplates } = await client.listResourceTemplates()
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
      'quarry://articles/{id}',
    ])
  })

  test('whose numbers are completed', async () => {
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'quarry://articles/{id}' },
      argument: { name: 'id', value: 'Q2527' },
    })
    expect(completion.values).toContain('Q252717')
  })

  test('and unknown when they are not held', async () => {
    await expect(client.readResource({ uri: 'quarry://articles/Q999999' })).rejects.toThrow()
  })
})
