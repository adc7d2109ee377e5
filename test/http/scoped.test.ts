// A key that is bound to products sees no other article by any route of the contract.

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeScopes } from '../../src/cli/write-scopes.ts'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { LiveScopes } from '../../src/engine/live-scopes.ts'
import { makeKey } from '../../src/http/access/key-ring.ts'
import { createApp } from '../../src/http/app.ts'
import { callsWithExamples, OPERATIONS } from '../contract/document.ts'
import { articleText, createTestIndex } from '../engine/build-kb.ts'

const MAIL = 'Example Mail Server 4.0'
const WEB = 'Sample Web Server 2.0'

const article = (number: string, product: string, text: string) =>
  articleText({
    number,
    title: `${text} after the upgrade`,
    product,
    keywords: 'kbbug',
    sections: {
      SYMPTOMS: `${text}: the server stops with error 0x80040E14. See Q100001 and Q200001.`,
      RESOLUTION: [
        'Obtain the fix:',
        '',
        '   Date      Time   Version        Size     File name',
        '   ------------------------------------------------------',
        `   3/14/2001 10:00  2.0.${number.slice(1, 5)}.1  143,360  Shared.dll`,
        `   3/14/2001 10:00  2.0.1.${number.slice(1, 3)}  143,360  ${text.split(' ')[0]}.dll`,
      ].join('\n'),
    },
  })

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
const scopes = new LiveScopes({ indexDirectory: index.indexDirectory })
const all = makeKey({ name: 'all', role: 'search' })
const mail = makeKey({ name: 'mail', role: 'scoped', products: ['Example Mail Server'] })
const none = makeKey({ name: 'none', role: 'scoped', products: ['No Such Product'] })
const keys = [all.key, mail.key, none.key]
let app: FastifyInstance
beforeAll(async () => {
  await index.fill({
    'kb/1.txt': article('Q100001', MAIL, 'Pelican queue stalls'),
    'kb/2.txt': article('Q100002', MAIL, 'Pelican store stalls'),
    'kb/3.txt': article('Q200001', WEB, 'Zanzibar cache stalls'),
    'kb/4.txt': article('Q200002', WEB, 'Zanzibar pool stalls'),
  })
  await live.open()
  await writeScopes(index.indexDirectory, keys)
  const scopeOf = (products: readonly string[]) => scopes.of(products)
  app = createApp({ live, access: { mode: 'keys', keys: () => keys, scopeOf } })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await scopes.close()
  await live.close()
  index.remove()
})

interface Ask {
  readonly url: string
  readonly payload?: object
  readonly accept?: string
}

const ask = ({ url, payload, accept }: Ask, token: string) =>
  app.inject({
    url,
    method: payload === undefined ? 'GET' : 'POST',
    ...(payload && { payload }),
    headers: { authorization: `Bearer ${token}`, ...(accept && { accept }) },
  })

/** Words and numbers that only articles about the web server hold. */
const FOREIGN = /zanzibar|Q200002|Sample Web Server/i

const site = { product: 'web', build: '1380' }
const query = { q: 'stalls cache' }

/** Requests that would show foreign articles if they could; by operation of the contract. */
const REQUESTS: Readonly<Record<string, readonly Ask[]>> = {
  search: [
    { url: '/v1/search?q=stalls&limit=50&facets=product,file,version,keyword' },
    { url: '/v1/search?q=*' },
    { url: '/v1/search?q=error&product=Sample+Web+Server&product=Example+Mail+Server' },
    { url: '/v1/search?q=200002' },
    { url: '/v1/search?q=stalls&sort=date&explain=true' },
  ],
  searchByBody: [{ url: '/v1/search', payload: { q: 'stalls', facets: ['product', 'file'] } }],
  searchBatch: [{ url: '/v1/search/batch', payload: { queries: [{ q: '*' }, { q: 'upgrade' }] } }],
  listFacet: [
    { url: '/v1/facets/product' },
    { url: '/v1/facets/file?q=stalls' },
    { url: '/v1/facets/version' },
  ],
  listProducts: [{ url: '/v1/products' }],
  suggest: [{ url: '/v1/suggest?q=zan' }, { url: '/v1/suggest?q=s' }, { url: '/v1/suggest?q=Q2' }],
  getArticle: [
    { url: '/v1/articles/200001' },
    { url: '/v1/articles/Q200001', accept: 'text/markdown' },
    { url: '/v1/articles/Q200001', accept: 'text/plain' },
    { url: '/v1/articles/Q100001' },
  ],
  listSimilarArticles: [
    { url: '/v1/articles/Q200001/similar' },
    { url: '/v1/articles/Q100001/similar' },
  ],
  listFiles: [{ url: '/v1/files' }, { url: '/v1/files?contains=s&limit=500' }],
  getFile: [{ url: '/v1/files/shared.dll' }, { url: '/v1/files/shared.dll?version=2.0.1000.1' }],
  listReleases: [{ url: '/v1/releases?product=web' }, { url: '/v1/releases' }],
  listFixes: [{ url: '/v1/fixes?product=web&build=1380' }],
  findFixes: [{ url: '/v1/fixes', payload: site }],
  findFixesBatch: [{ url: '/v1/fixes/batch', payload: { queries: [site, query] } }],
  explainFix: [{ url: '/v1/fixes/explanations', payload: { ...site, id: 'Q200001' } }],
  planUpgrade: [{ url: '/v1/plans', payload: { sites: [{ name: 'A', ...site }], target: 'SP2' } }],
  checkInventory: [
    { url: '/v1/inventory-checks', payload: { rows: [{ name: 'Shared.dll', version: '1.0' }] } },
  ],
  checkFiles: [
    { url: '/v1/inventory-files', payload: { rows: [{ file: 'Shared.dll', version: '1.0' }] } },
  ],
}

describe('a scoped key', () => {
  test('reads the articles of its products, and another key reads them all', async () => {
    const total = async (token: string) =>
      (await ask({ url: '/v1/search?q=stalls' }, token)).json().total
    expect(await total(all.token)).toBe(4)
    expect(await total(mail.token)).toBe(2)
    expect((await ask({ url: '/v1/articles/Q200002' }, all.token)).statusCode).toBe(200)
    expect((await ask({ url: '/v1/articles/Q200002' }, mail.token)).statusCode).toBe(404)
    expect((await ask({ url: '/v1/articles/Q100001' }, mail.token)).statusCode).toBe(200)
  })

  test.for(Object.entries(REQUESTS))('sees no other article by %s', async ([, requests]) => {
    for (const request of requests) {
      const reply = await ask(request, mail.token)
      expect(reply.statusCode, reply.body).toBeLessThan(500)
      const said = reply.body.replaceAll(JSON.stringify(request.payload ?? ''), '')
      const echoed = said.replace(/"query":"[^"]*"/g, '').replace(/"id":"Q200002"/g, '')
      expect(echoed, request.url).not.toMatch(FOREIGN)
    }
  })

  test.for(OPERATIONS.filter(({ path }) => path.startsWith('/v1/')))(
    'sees no other article by $operationId as the document shows it',
    async (operation) => {
      const foreign = (text: string) => text.replaceAll('Q123456', 'Q200001')
      for (const { url, body } of callsWithExamples(operation).map(
        ([first]) => first ?? { url: '/' },
      )) {
        const payload: object | undefined =
          body === undefined ? undefined : JSON.parse(foreign(JSON.stringify(body)))
        const reply = await ask({ url: foreign(url), ...(payload && { payload }) }, mail.token)
        expect(reply.statusCode, reply.body).toBeLessThan(500)
        expect(reply.body, url).not.toMatch(FOREIGN)
      }
    },
  )

  test('is told of a foreign article only what its own articles say', async () => {
    const reply = await ask({ url: '/v1/articles/Q200001' }, mail.token)
    expect(reply.statusCode).toBe(404)
    const { citedBy } = reply.json()
    expect(citedBy.map(({ id }: { id: string }) => id)).toEqual(['Q100001', 'Q100002'])
  })

  test('of products that no article is about reads nothing', async () => {
    const reply = await ask({ url: '/v1/search?q=stalls' }, none.token)
    expect(reply.statusCode, reply.body).toBe(200)
    expect(reply.json().total).toBe(0)
  })

  test('gets another entity tag than other keys for the same address', async () => {
    const etag = async (token: string) =>
      (await ask({ url: '/v1/search?q=stalls' }, token)).headers['etag']
    expect(await etag(mail.token)).not.toBe(await etag(all.token))
  })
})
