// What the reader says of the site: in the address, in a cookie, and never from another site.

import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { createApp } from '../../src/http/app.ts'
import { createTestIndex } from '../engine/build-kb.ts'

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
let app: FastifyInstance
beforeAll(async () => {
  await index.fillFrom('kb')
  await live.open()
  app = createApp({ live })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await live.close()
  index.remove()
})

const get = (path: string, cookie = '') =>
  supertest(app.server).get(path).set('accept', 'text/html').set('cookie', cookie)
const post = (body: string, headers: Record<string, string> = {}) =>
  supertest(app.server)
    .post('/site')
    .set('content-type', 'application/x-www-form-urlencoded')
    .set(headers)
    .send(body)

const FORM = 'product=SMS&build=1380&back=%2Farticles%2FQ251070'

describe('a site in the address', () => {
  test('tells what the article means for it, why, and where that stands', async () => {
    const { text } = await get('/articles/Q251070?product=SMS&build=1380').expect(200)
    expect(text).toMatch(
      /Sibling for your build: <a href="\/articles\/Q249077\?product=SMS&amp;build=1380"/,
    )
    expect(text).toMatch(/For your site: .*href="\/articles\/Q\d+\?quote=\d+-\d+&amp;product=SMS/)
    expect(text).toContain('class="number" href="/articles/Q252718?product=SMS&amp;build=1380"')
  })

  test.for(['product=SMS&build=many', 'product=Nothing+of+ours&build=1'])(
    'that cannot be read is told beside the form: %s',
    async (query) => {
      const { text } = await get(`/articles/Q251070?${query}`).expect(200)
      expect(text).toMatch(/class="refusal" role="alert">[^<]+/)
    },
  )

  test('is text, whatever it holds', async () => {
    const { text } = await get('/articles/Q251070?product=%22%3E%3Cscript%3E&build=%3Cb%3E')
    expect(text).not.toMatch(/"><script>|<b>/)
  })

  test('is kept when the number is spelt in another way', async () => {
    const { headers } = await get('/articles/251070?product=SMS&build=1380&quote=1-9').expect(302)
    expect(headers['location']).toBe('/articles/Q251070?product=SMS&build=1380&quote=1-9')
  })
})

describe('a site that is remembered', () => {
  test('stands in a cookie with these two fields, and leads back', async () => {
    const { headers } = await post(FORM, { 'sec-fetch-site': 'same-origin' }).expect(303)
    expect(headers['location']).toBe('/articles/Q251070')
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^quarry-site=product%3DSMS%26build%3D1380; .*SameSite=Lax; HttpOnly$/)
    const [pair = ''] = cookie.split(';', 1)
    const { text, headers: sent } = await get('/articles/Q251070', `other=1; ${pair}`)
    expect(text).toContain('Sibling for your build: <a href="/articles/Q249077">')
    expect(text).toContain('Forget it')
    expect(sent['vary']).toContain('cookie')
  })

  test('has another entity tag than the page without it', async () => {
    const plain = await get('/articles/Q251070')
    const cookie = 'quarry-site=product%3DSMS%26build%3D1380'
    const own = await get('/articles/Q251070', cookie)
    expect(own.headers['etag']).not.toBe(plain.headers['etag'])
    await get('/articles/Q251070', cookie)
      .set('if-none-match', own.headers['etag'] ?? '')
      .expect(304)
  })

  test('is forgotten when that is asked', async () => {
    const { headers } = await post('product=SMS&forget=%2F').expect(303)
    expect(headers['set-cookie']?.[0]).toContain('Max-Age=0')
  })

  test.for(['quarry-site=%', 'quarry-site=x', `quarry-site=${'a'.repeat(5000)}`])(
    'counts for nothing where it cannot be read: %s',
    async (cookie) => {
      const { text } = await get('/articles/Q251070', cookie).expect(200)
      expect(text).not.toContain('For your site')
    },
  )

  test.for<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])('is not taken from another site: %o', async (headers) => {
    const reply = await post(FORM, headers).expect(403)
    expect(reply.headers['set-cookie']).toBeUndefined()
  })

  test.for(['//evil.example/', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads nowhere else: %s',
    async (back) => {
      const { headers } = await post(`product=SMS&back=${encodeURIComponent(back)}`).expect(303)
      expect(headers['location']).toBe('/')
    },
  )
})

describe('what else hangs on an article', () => {
  test('all its links, a page at a time', async () => {
    const { text } = await get('/articles/Q251070/links?direction=out').expect(200)
    expect(text).toContain('href="/articles/Q252718"')
    await get('/articles/nothing-at-all/links').expect(404)
  })

  test('the text as it was published', async () => {
    const { headers, text } = await supertest(app.server).get('/articles/Q251070.raw').expect(200)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text).toContain('Copylog.tcf')
  })

  test('the script of the pages, which browsers check before they run it', async () => {
    const { text } = await get('/articles/Q251070')
    const [, address = ''] =
      /src="(\/assets\/portal-page\.[0-9a-f]{16}\.js)" integrity="sha384-/.exec(text) ?? []
    const { headers } = await get(address).set('accept', '*/*').expect(200)
    expect(headers['cache-control']).toContain('immutable')
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  })
})
