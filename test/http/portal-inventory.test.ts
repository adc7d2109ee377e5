// The inventory check over HTTP, on the starter knowledge base.

import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { createApp } from '../../src/http/app.ts'
import { createTestIndex } from '../engine/build-kb.ts'

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
let app: FastifyInstance
const HTML = 'text/html,*/*;q=0.8'
const post = () => supertest(app.server).post('/inventory').set('accept', HTML)

const TABLE = 'file,version,platform\nCcm.dll,2.0.1380.1000,Intel\nNobody.dll,1.0,\n'
const LISTING =
  ' Directory of C:\\SMS\n\n01/01/99  09:05a                80,652 Ccm.dll\n       1 File(s)  80,652 bytes\n'

beforeAll(async () => {
  await index.fillFrom(fileURLToPath(new URL('../../kb', import.meta.url)))
  await live.open()
  app = createApp({ live })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await live.close()
  index.remove()
})

describe('/inventory', () => {
  test('is a form, which an address may fill in', async () => {
    const address = '/inventory?product=SMS&platform=Alpha&show=behind'
    const { text } = await supertest(app.server).get(address).set('accept', HTML).expect(200)
    expect(text).toContain('<form class="paste" action="/inventory" method="post"')
    expect(text).toContain('<option value="Alpha" selected>')
    expect(text).toContain('<option value="behind" selected>')
  })

  test.for([
    ['a pasted table', () => post().type('form').send({ list: TABLE })],
    ['tabs', () => post().field('list', TABLE.replaceAll(',', '\t'))],
    ['a listing', () => post().field('list', LISTING)],
    ['a chosen file', () => post().field('list', '').attach('file', Buffer.from(TABLE), 'a.csv')],
  ] as const)('checks %s', async ([, send]) => {
    const { text, headers } = await send().expect(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(text).toContain('1 file is behind')
    expect(text).toMatch(/href="\/articles\/Q253151\?quote=\d+-\d+#quote"/)
  })

  test('shows rows of a standing alone', async () => {
    const act = await post().type('form').send({ list: TABLE, show: 'act' }).expect(200)
    expect(act.text).toContain('>Ccm.dll</a></th>')
    expect(act.text).not.toContain('<th scope="row">Nobody.dll')
    const unknown = await post().type('form').send({ list: TABLE, show: 'unknown' }).expect(200)
    expect(unknown.text).toContain('<th scope="row">Nobody.dll')
  })

  test('gives all rows as CSV', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `=cmd${at}.dll,1.0,`).join('\n')
    const { text, headers } = await post()
      .field('list', `${TABLE}${rows}`)
      .field('as', 'csv')
      .expect(200)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="inventory.csv"')
    expect(text.split('\n')).toHaveLength(5003)
    expect(text).not.toMatch(/(?:^|,)=/m)
  })

  test('a page stays small, however long the list is', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `Ccm.dll,2.0.1380.${at},\n<b>${at},1,`)
    const { text } = await post()
      .field('list', `${TABLE}${rows.join('\n')}`)
      .expect(200)
    expect(text.length).toBeLessThan(100_000)
    expect(text).toContain('All are in the CSV')
  })

  test.for([
    ['no text', { list: '' }, 'There is no text'],
    ['what is no list', { list: 'hello\n<script>' }, 'No row could be read'],
    ['a product that nobody knows', { list: TABLE, product: '<b>' }, '&lt;b&gt;'],
    ['an unknown processor', { list: TABLE, platform: 'abacus' }, 'abacus'],
    ['nothing as CSV', { list: '', as: 'csv' }, 'There is no text'],
  ] as const)('tells beside the form of %s', async ([, fields, told]) => {
    const { text } = await post().type('form').send(fields).expect(400)
    expect(text).toContain('role="alert"')
    expect(text).toContain(told)
    expect(text).not.toContain('<script>')
  })
})
