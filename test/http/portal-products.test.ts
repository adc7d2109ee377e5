// The pages of products and releases, over HTTP.

import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { createApp } from '../../src/http/app.ts'
import { articleText, createTestIndex } from '../engine/build-kb.ts'

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
let app: FastifyInstance
const get = (path: string) => supertest(app.server).get(path).set('accept', 'text/html,*/*;q=0.8')

const PRODUCT = 'Contoso Crane Keeper'
const HOSTILE = 'Hoist <img src=x onerror=alert(1)> Server'
const article = (number: string, resolution: string, product = `${PRODUCT} version 2.0`) =>
  articleText({
    number,
    title: `Crane <i>${number}</i>`,
    product,
    keywords: 'kbcrane',
    sections: {
      RESOLUTION: resolution,
      STATUS: 'Microsoft has confirmed this to be a problem in Crane Keeper 2.0 Service Pack 1.',
    },
  })

beforeAll(async () => {
  await index.fill({
    'kb/a.txt': article(
      'Q100001',
      'Crane Keeper 2.0 Service Pack 1 (build 1500) and Crane Keeper 2.0 Service Pack 2 (build 1700).',
    ),
    'kb/b.txt': article('Q100002', `This was first corrected in ${PRODUCT} 2.0 Service Pack 1.`),
    'kb/c.txt': article('Q100003', 'See:\n\n   Q100001 Crane'),
    'kb/d.txt': article('Q100004', 'Lower the hoist.', `${HOSTILE} version 1.0`),
  })
  await live.open()
  app = createApp({ live })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await live.close()
  index.remove()
})

const at = `/products/${encodeURIComponent(PRODUCT)}`
const LISTED = `href="/products/Microsoft%20${encodeURIComponent(PRODUCT)}"`

describe('/products/{product}', () => {
  test('is reached from the list of products', async () => {
    const { text } = await get('/products').expect(200)
    expect(text).toContain(LISTED)
  })

  test('shows articles by year, service packs with their fixes, builds and what is cited', async () => {
    const { text, headers } = await get(at).expect(200)
    expect(headers['etag']).toBeDefined()
    expect(text).toContain('<h1>Contoso Crane Keeper</h1>')
    expect(text).toContain('3 articles.')
    expect(text).toMatch(/<svg [^>]*aria-labelledby="years-title"/)
    expect(text).toMatch(/<td>2\.0<\/td><td>SP1<\/td><td>1500<\/td><td class="figure"><a [^>]*>1</)
    expect(text).toContain('<td>1700</td>')
    expect(text).toMatch(/Most cited by them[\s\S]*Q100001/)
    expect(text).toContain(
      'href="/search?q=*&amp;product=Contoso+Crane+Keeper&amp;keyword=kbcrane"',
    )
    expect(text).toContain('href="/fixes?product=Contoso+Crane+Keeper"')
    expect(text).not.toContain('<i>Q100001')
  })

  test('lists the known problems of the release and remedy that are chosen', async () => {
    const { text } = await get(`${at}?release=2.0+SP1&remedy=none`).expect(200)
    expect(text).toContain('<option selected>2.0 SP1</option>')
    expect(text).toMatch(/aria-current="true">Nothing known/)
    expect(text).toMatch(/id="problems"[\s\S]*Q100003/)
  })

  test.for(['?release=9.9+SP9', '?remedy=magic', '?offset=-1', '?release=a&release=b'])(
    'shows the product all the same for %s',
    async (query) => {
      await get(`${at}${query}`).expect(200)
    },
  )

  test('shows a hostile name as text', async () => {
    const { text } = await get(`/products/${encodeURIComponent(HOSTILE)}`).expect(200)
    expect(text).toContain('<h1>Hoist &lt;img src=x onerror=alert(1)&gt; Server</h1>')
    expect(text).not.toContain('<img')
  })

  test('of a product that no article names is not found, with the nearest', async () => {
    const { text } = await get('/products/Contoso%20Bridge').expect(404)
    expect(text).toContain(LISTED)
  })

  test('refuses a name that is none', async () => {
    await get(`/products/${'x'.repeat(300)}`).expect(400)
    await get('/products/%20').expect(400)
  })
})

describe('/releases', () => {
  test('lists the products with stated builds', async () => {
    const { text } = await get('/releases').expect(200)
    expect(text).toContain('href="/releases?product=Contoso+Crane+Keeper"')
  })

  test('says what a build is, with the sentence that says so', async () => {
    const { text } = await get(`/releases?product=${encodeURIComponent(PRODUCT)}&build=1500`)
    expect(text).toContain('Build 1500 of Contoso Crane Keeper is Contoso Crane Keeper 2.0 SP1.')
    expect(text).toMatch(/href="\/articles\/Q100001\?quote=\d+-\d+#quote"/)
  })

  test('tells what cannot be read beside the form', async () => {
    const { text } = await get('/releases?build=%3Cx%3E').expect(200)
    expect(text).toContain('&quot;&lt;x&gt;&quot; cannot be read as a build.')
  })
})
