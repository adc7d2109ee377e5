// The fix planner, files and products over the starter knowledge base.

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
const get = (path: string) => supertest(app.server).get(path).set('accept', 'text/html,*/*;q=0.8')

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

const SITE = 'product=SMS&release=1380&target=SP2'

test('two clicks lead from the first page to the answer', async () => {
  const home = await get('/').expect(200)
  const [, question = ''] = /class="try"><li><a href="([^"]+)"/.exec(home.text) ?? []
  const { text } = await get(question.replaceAll('&amp;', '&')).expect(200)
  for (const id of ['Q249077', 'Q252717', 'Q251070', 'Q252718']) {
    expect(text).toContain(`href="/articles/${id}"`)
  }
  expect(text).toMatch(/href="\/articles\/Q261931\?quote=\d+-\d+#quote"/)
})

describe('/fixes', () => {
  test('is a form until a site is told', async () => {
    const { text } = await get('/fixes?product=&release=').expect(200)
    expect(text).toContain('<form class="planner"')
    expect(text).not.toContain('aria-label="Result"')
  })

  test.for(['1380', 'build 1380', '2.0 SP1'])(
    'lists the steps of a site with %s',
    async (release) => {
      const address = `/fixes?product=SMS&target=SP2&release=${encodeURIComponent(release)}`
      const { text } = await get(address).expect(200)
      expect(text).toContain('Required: <a class="number" href="/articles/Q249077"')
      expect(text).toContain('Not for this site')
      expect(text.indexOf('>wait<')).toBeGreaterThan(text.indexOf('>fix<'))
      expect(text.indexOf('>upgrade<')).toBeGreaterThan(text.indexOf('>gate<'))
    },
  )

  test('a site that shares no domain needs neither', async () => {
    const { text } = await get(`/fixes?${SITE}&shared=no`).expect(200)
    expect(text).toContain('Nothing that an article requires before SP2')
  })

  test('tells of a product that nobody knows, beside the form', async () => {
    const { text } = await get('/fixes?product=%3Cb%3E&release=1').expect(200)
    expect(text).toContain('role="status"')
    expect(text).toContain('&lt;b&gt;')
  })

  test.for([
    ['txt', 'text/plain; charset=utf-8', '2. fix: Q249077'],
    ['md', 'text/markdown; charset=utf-8', '- **2. fix:** Q249077'],
    ['csv', 'text/csv; charset=utf-8', '2,fix,Q249077,'],
  ] as const)('gives the result as .%s', async ([ending, type, line]) => {
    const { headers, text } = await get(`/fixes.${ending}?${SITE}&shared=yes`).expect(200)
    expect(headers['content-type']).toBe(type)
    expect(text).toContain(line)
    await get(`/fixes.${ending}`).expect(400)
  })
})

describe('/files/{name} and /products', () => {
  test('a file has its versions and the articles that ship it, by any letter case', async () => {
    const { text } = await get('/files/CCM.dll').expect(200)
    expect(text).toContain('<h1>CCM.dll</h1>')
    expect(text).toMatch(/href="\/articles\/Q252717\?quote=\d+-\d+#quote"/)
  })

  test('an article leads to the files it ships', async () => {
    const { text } = await get('/articles/Q252717').expect(200)
    expect(text).toMatch(/href="\/files\/ccm\.dll"/i)
  })

  test('a file that nobody ships is told with 404', async () => {
    const { text } = await get('/files/%3Cb%3E.dll').expect(404)
    expect(text).toContain('<h1>&lt;b&gt;.dll</h1>')
    await get('/files/%20').expect(400)
  })

  test('products are listed with their versions, narrowed by a part of the name', async () => {
    const all = await get('/products').expect(200)
    expect(all.text).toContain('Microsoft Systems Management Server')
    const some = await get('/products?contains=exchange').expect(200)
    expect(some.text).not.toContain('Systems Management Server')
    const none = await get('/products?contains=%3Cscript%3E').expect(200)
    expect(none.text).toContain('No product has this in its name.')
    await get('/products?offset=x').expect(400)
  })
})

test('a keyword that names the release of the article itself is no sign that it is fixed', async () => {
  const { text } = await get('/articles/Q252717').expect(200)
  expect(text).not.toContain('Fixed in 2.0 SP1')
})
