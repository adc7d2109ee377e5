// The log matcher over HTTP: forms as browsers send them, limits, and what is kept of a pasted text.

import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { createApp } from '../../src/http/app.ts'
import { articleText, createTestIndex } from '../engine/build-kb.ts'

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
const written: string[] = []
let app: FastifyInstance
const HTML = 'text/html,*/*;q=0.8'
const get = (path: string) => supertest(app.server).get(path).set('accept', HTML)
const post = () => supertest(app.server).post('/logs').set('accept', HTML)

const LOG =
  'starting\nThe queue manager could not open the outgoing folder of HOST9 at 10:01:05, error 7\n'

beforeAll(async () => {
  await index.fill({
    'kb/a.txt': articleText({
      number: 'Q100001',
      title: 'Outgoing folder cannot be opened',
      sections: {
        SYMPTOMS:
          'The following is logged in Queue.log:\n\n' +
          '   The queue manager could not open the outgoing folder of SRV1 at 12:00:00, error 5',
      },
    }),
  })
  await live.open()
  const stream = { write: (line: string) => void written.push(line) }
  app = createApp({
    live,
    logger: { stream, level: 'trace' },
    log: { hasQueries: true, slowMs: 0 },
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await live.close()
  index.remove()
})

describe('/logs', () => {
  test('is a form, which an address may fill in', async () => {
    const { text } = await get('/logs?product=%22%3E&release=SP1').expect(200)
    expect(text).toContain('<form class="paste" action="/logs" method="post"')
    expect(text).toContain('value="&quot;&gt;"')
    expect(text).toContain('value="SP1"')
  })

  test.for([
    ['plain encoding', () => post().type('form').send({ log: LOG })],
    ['parts', () => post().field('log', LOG).field('product', '')],
    ['a chosen file', () => post().field('log', '').attach('file', Buffer.from(LOG), 'a.log')],
    [
      'a file saved as Unicode',
      () => post().attach('file', Buffer.from(`\ufeff${LOG}`, 'utf16le'), 'a.log'),
    ],
  ] as const)('takes a log as %s', async ([, send]) => {
    const { text, headers } = await send().expect(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
    expect(text).toContain('href="/articles/Q100001"')
    expect(text).toContain('<span class="varies">HOST9</span>')
    expect(text).toContain('Line 2')
  })

  test.for([
    ['no text', { log: ' ' }, 'There is no text'],
    ['a product that nobody knows', { log: LOG, product: '<b>' }, '&lt;b&gt;'],
    ['a release of nothing', { log: LOG, release: 'SP1' }, 'Say of which product'],
  ] as const)('tells beside the form of %s', async ([, fields, told]) => {
    const { text } = await post().type('form').send(fields).expect(400)
    expect(text).toContain('role="alert"')
    expect(text).toContain(told)
    expect(text).toContain('<form class="paste"')
  })

  test('tells how large a text may be', async () => {
    const { text } = await post()
      .field('log', 'x'.repeat(4 * 1024 * 1024 + 1))
      .expect(413)
    expect(text).toContain('The text is larger than 4 MB')
    expect(text.length).toBeLessThan(20_000)
  })

  test.for([
    ['multipart/form-data; boundary=x', '--y\r\n', 400],
    ['multipart/form-data', '', 400],
    ['application/json', '{"log": "a"}', 415],
    ['application/x-www-form-urlencoded', '%%%', 400],
  ] as const)('refuses %s %j', async ([type, body, status]) => {
    const { headers } = await post().set('content-type', type).send(body).expect(status)
    expect(headers['content-type']).toMatch(/html/)
  })

  test('stays small for a log in which every line is quoted', async () => {
    const log = LOG.repeat(20_000)
    const { text } = await post().field('log', log).expect(200)
    expect(text.length).toBeLessThan(100_000)
  })

  test('nothing that was pasted is logged, even where bodies of slow requests are', async () => {
    written.length = 0
    await post().field('log', `${LOG}secret-word-4711`).expect(200)
    const lines = written.filter((line) => line.includes('/logs'))
    expect(lines.length).toBeGreaterThanOrEqual(2)
    expect(lines.join('')).not.toMatch(/secret-word|HOST9/)
  })
})
