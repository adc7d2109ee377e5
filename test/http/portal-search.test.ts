// The page of results over HTTP: what narrows it, what is said when nothing is left, numbers of articles.

import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { createApp } from '../../src/http/app.ts'
import { articleText, createTestIndex } from '../engine/build-kb.ts'

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
let app: FastifyInstance
beforeAll(async () => {
  const files = Array.from({ length: 12 }, (_, at) => [
    `kb/${at}.txt`,
    articleText({
      number: `Q1000${10 + at}`,
      title: `Queue ${at}`,
      product: `Example Product${at} 4.0`,
      sections: { SYMPTOMS: 'The mail queue stops. See Q100099.' },
    }),
  ])
  await index.fill(Object.fromEntries(files))
  await live.open()
  app = createApp({ live })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await live.close()
  index.remove()
})
const get = (path: string) => supertest(app.server).get(path).set('accept', 'text/html')

describe('/search', () => {
  test.for([
    ['Q100010', '/articles/Q100010'],
    ['kb100011', '/articles/Q100011'],
    ['100012', '/articles/Q100012'],
    ['Q100099', '/articles/Q100099'],
  ])('leads from the number %s alone to %s', async ([q, address]) => {
    const { headers } = await get(`/search?q=${q}`).expect(302)
    expect(headers['location']).toBe(address)
  })

  test.for(['Q100010+queue', '%22Q100010%22', 'Q999999', 'Q100010&year=2001', '4.0', '1000'])(
    'searches for %s',
    async (query) => {
      await get(`/search?q=${query}`).expect(200)
    },
  )

  test('tells when filters leave nothing, and how each is let go', async () => {
    const { text } = await get('/search?q=queue&year=1901&family=Nothing').expect(200)
    expect(text).toContain(
      'No article found is left by these filters together; without them there are',
    )
    expect(text).toContain('<a href="/search?q=queue">12</a>')
    expect(text).toMatch(
      /href="\/search\?q=queue&amp;family=Nothing" aria-label="Year: 1901, remove/,
    )
  })

  test('shows what narrows it while something is left', async () => {
    const { text } = await get('/search?q=queue&year=2001').expect(200)
    expect(text).toContain('aria-label="Chosen filters"')
    expect(text).not.toContain('is left by')
  })

  test('leads to all values of a facet, in which one can be found', async () => {
    const { text } = await get('/search?q=queue').expect(200)
    expect(text).toContain('href="/search/values?q=queue&amp;field=product">All 12, or find one')
    const all = await get('/search/values?q=queue&field=product').expect(200)
    expect(all.text).toContain('<bdi>Microsoft Example Product11 4.0</bdi>')
    const some = await get('/search/values?q=queue&field=product&contains=PRODUCT1').expect(200)
    expect(some.text).toContain('3 values with “PRODUCT1”')
    expect(some.text).toMatch(
      /href="\/search\?q=queue&amp;product=Microsoft\+Example\+Product11\+4\.0"/,
    )
    expect(some.text).not.toContain('Product2')
  })

  test.for(['field=nothing', '', 'field=product&skip=1&year=x'])(
    'values that cannot be asked for are refused on a page: %s',
    async (query) => {
      const { headers } = await get(`/search/values?${query}`).expect(400)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
    },
  )

  test('without a query tells how to search', async () => {
    const { text } = await get('/search?q=+').expect(200)
    expect(text).toContain('<h1>Search</h1>')
    expect(text).toContain('href="/search?q=title%3Aregistry"')
  })

  test('has no form to vote where no votes are kept', async () => {
    const { text } = await get('/search?q=Which+articles+cite+Q100099%3F').expect(200)
    expect(text).toContain('class="answer"')
    expect(text).not.toContain('/feedback')
    await supertest(app.server).post('/feedback').expect(404)
  })
})
