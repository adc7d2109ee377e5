// Contradictory, empty, unknown and very large questions to the operations on fixes, over HTTP.

import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../src/engine/knowledge-base.ts'
import { createApp } from '../../src/http/app.ts'
import { articleText, createTestIndex } from '../engine/build-kb.ts'
import { sourceOf } from './stub-knowledge-base.ts'

const PRODUCT = 'Systems Management Server version 2.0'
const article = (number: string, text: string) =>
  articleText({ number, title: 'A Fix', product: PRODUCT, sections: { RESOLUTION: text } })

const TABLE = [
  '   Date        Time     Version         Size     File name',
  '   --------------------------------------------------------',
  '   01/28/2000  10:49AM  2.0.1380.1125   146,432  Ccm.dll',
].join('\n')

const FILES = {
  'kb/a.txt': article(
    'Q100001',
    `SMS 2.0 Service Pack 1 (build 1380) sites need this file:\n\n${TABLE}`,
  ),
  'kb/b.txt': article('Q100002', 'You must install SP3 before you install SP2.'),
  'kb/c.txt': article('Q100003', 'You must install SP2 before you install SP3.'),
  'kb/d.txt': article(
    'Q100004',
    `This fix requires SMS 2.0 SP2 and the fix of Q100005.\n\n${TABLE}`,
  ),
  'kb/e.txt': article(
    'Q100005',
    `This fix requires SMS 2.0 SP3 and the fix of Q100004.\n\n${TABLE}`,
  ),
}

const index = createTestIndex()
let kb: KnowledgeBase
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  await index.fill(FILES)
  kb = await KnowledgeBase.open(index.indexDirectory)
  app = createApp({ live: sourceOf(kb) })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await kb.close()
  index.remove()
})

const post = (path: string, body: object) => supertest(app.server).post(path).send(body)

describe('POST /v1/fixes', () => {
  test.each([
    [{ product: 'SMS', build: '1380', version: '2.0', servicePack: 'SP2' }, 'given twice'],
    [{ product: 'SMS', build: '1380', version: '1.2' }, 'given twice'],
    [{ product: 'SMS 1.2', version: '2.0', servicePack: 'SP1' }, 'given twice'],
    [{ product: 'SMS' }, 'which release'],
    [{ product: 'SMS', build: 'newest' }, 'cannot be read as a build'],
    [{ product: 'SMS', version: '2.0', servicePack: 'SP1', target: 'tomorrow' }, 'tomorrow'],
  ])('refuses %j', async (body, detail) => {
    const reply = await post('/v1/fixes', body).expect(400)
    expect(reply.body).toMatchObject({ code: 'request-invalid' })
    expect(reply.body.detail).toContain(detail)
  })

  test('tells the nearest products to a caller who names an unknown one', async () => {
    const body = { product: 'Systems Managment Server', build: '1380' }
    const reply = await post('/v1/fixes', body).expect(400)
    expect(reply.body).toMatchObject({ code: 'product-unknown' })
    expect(reply.body.detail).toContain('Systems Management Server')
  })

  test('answers an unknown build', async () => {
    const reply = await post('/v1/fixes', { product: 'SMS', build: '77777' }).expect(200)
    expect(reply.body).toMatchObject({ certainty: 'unknown', releases: [] })
  })

  test('answers where two fixes require one another', async () => {
    const site = { product: 'SMS', version: '2.0', servicePack: 'SP2', include: ['doesNotApply'] }
    const reply = await post('/v1/fixes', site).expect(200)
    const { groups } = reply.body
    const listed = Object.values(groups).flat() as { id: string; failed?: string }[]
    expect(listed.find(({ id }) => id === 'Q100005')).toMatchObject({ failed: 'prerequisite' })
    expect(listed.find(({ id }) => id === 'Q100004')).toBeDefined()
  })
})

test('POST /v1/fixes/batch keeps the order and spoils no query by another', async () => {
  const queries = [
    { product: 'SMS', build: '1380' },
    { product: 'Toaster', build: '1' },
    { product: 'SMS', build: '1380', version: '2.0' },
    { product: 'SMS', version: '2.0', servicePack: '1' },
  ]
  const reply = await post('/v1/fixes/batch', { queries }).expect(200)
  const results: { problem?: { code: string } }[] = reply.body.results
  const codes = results.map(({ problem }) => problem?.code)
  expect(codes).toEqual([undefined, 'product-unknown', 'request-invalid', undefined])
  expect(reply.body.results[0].result).toMatchObject({ certainty: 'known' })
  expect(reply.body.results[3].result.releases).toEqual(reply.body.results[0].result.releases)
})

describe('POST /v1/plans', () => {
  const site = { name: 'A', product: 'SMS', version: '2.0', servicePack: 'SP1' }

  test('ends where releases require one another, and says that they do', async () => {
    for (const target of ['SP2', 'SP3']) {
      const reply = await post('/v1/plans', { sites: [site], target }).expect(200)
      expect(reply.body.sites[0].hops.at(-1).to).toBe(target)
    }
    const reply = await post('/v1/plans', { sites: [site], target: 'SP2' }).expect(200)
    expect(JSON.stringify(reply.body.undecided)).toContain('before an earlier one')
  })

  test.each([
    [{ ...site, product: 'Toaster' }, 'product-unknown'],
    [{ ...site, build: '1380' }, 'request-invalid'],
  ])('refuses %j', async (wrong, code) => {
    const reply = await post('/v1/plans', { sites: [wrong], target: 'SP2' }).expect(400)
    expect(reply.body).toMatchObject({ code })
  })
})

describe('POST /v1/inventory-checks', () => {
  test.each([{ rows: [] }, { csv: '' }, { listing: ' \r\n' }])('answers %j', async (body) => {
    const reply = await post('/v1/inventory-checks', body).expect(200)
    expect(reply.body).toMatchObject({ rows: 0, known: 0, articles: [] })
    expect(reply.body.totals).toEqual({ missing: 0, undecided: 0, present: 0 })
  })

  test('reads 100,000 rows, and other requests go on meanwhile', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => ({
      file: at % 2 === 0 ? 'Ccm.dll' : `File${at}.dll`,
      version: `2.0.1380.${1000 + (at % 200)}`,
      size: 1000 + at,
    }))
    const began = performance.now()
    const large = post('/v1/inventory-checks', { rows }).expect(200)
    const beside = await besideOf(large, () => post('/v1/fixes', { product: 'SMS', build: '1380' }))
    const reply = await large
    expect(beside.length).toBeGreaterThan(0)
    expect(Math.max(...beside)).toBeLessThan(2000)
    expect(reply.body).toMatchObject({ rows: 100_000, known: 64, totals: { missing: 0 } })
    expect(reply.body.articles[0].article.id).toBe('Q100001')
    expect(performance.now() - began).toBeLessThan(20_000)
  })
})

/** Milliseconds that others take, one after another, until the first is answered. */
async function besideOf(first: PromiseLike<unknown>, ask: () => supertest.Test): Promise<number[]> {
  let isAnswered = false
  const answered = Promise.resolve(first).then(() => {
    isAnswered = true
  })
  const times: number[] = []
  while (!isAnswered) {
    const began = performance.now()
    await ask().expect(200)
    times.push(performance.now() - began)
  }
  await answered
  return times
}
