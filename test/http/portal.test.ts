// The pages for people, over HTTP. How they look and behave in a browser: test/browser/portal.test.ts.

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

const QUEUE = articleText({
  number: 'Q100001',
  title: 'Queue <b>stops</b> & waits',
  keywords: 'kbbug',
  sections: {
    SYMPTOMS: 'The mail queue stops at noon.',
    RESOLUTION: 'Restart the mail queue. For the picture, see:\n\n   Q100002 Pictures of Queues',
    STATUS: 'This problem was corrected in Example Mail Server 4.0 Service Pack 2.',
  },
})
const OTHER = articleText({
  number: 'Q100003',
  title: 'Queue starts too early',
  sections: { SYMPTOMS: 'See Q100001 for when the mail queue stops.' },
})

beforeAll(async () => {
  await index.fill({ 'kb/a.txt': QUEUE, 'kb/b.txt': OTHER })
  await live.open()
  app = createApp({ live })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await live.close()
  index.remove()
})

describe('/articles/{id}', () => {
  test('shows the article with its title as text, its facts, sections and links', async () => {
    const { text, headers } = await get('/articles/Q100001').expect(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'")
    expect(text).toContain('<h1><bdi>Queue &lt;b&gt;stops&lt;/b&gt; &amp; waits</bdi></h1>')
    expect(text).toContain('<h2>RESOLUTION</h2>')
    expect(text).toMatch(/Fixed in <a href="\/articles\/Q100001\?quote=\d+-\d+#quote">[^<]*SP2/)
    expect(text).toMatch(/class="number ghost" href="\/articles\/Q100002"/)
    expect(text).toContain('href="/articles/Q100003"')
  })

  test.for(['100001', 'q100001', 'KB100001'])(
    'leads from %s to the canonical address',
    async (id) => {
      const { headers } = await get(`/articles/${id}?quote=3-9`).expect(302)
      expect(headers['location']).toBe('/articles/Q100001?quote=3-9')
    },
  )

  test('shows a quoted passage first and marks it in the text', async () => {
    const start = QUEUE.indexOf('stops at noon')
    const { text } = await get(`/articles/Q100001?quote=${start}-${start + 13}`).expect(200)
    expect(text).toContain('<blockquote>stops at noon</blockquote>')
    expect(text).toContain('<mark id="quote" tabindex="-1">stops at noon</mark>')
  })

  test.for(['a-b', '9-2', '5-5', '0-999999999', '%22%3E', ''])(
    'shows the article all the same for the passage "%s"',
    async (quote) => {
      const { text } = await get(`/articles/Q100001?quote=${quote}`).expect(200)
      expect(text).not.toContain('Quoted passage')
    },
  )

  test.for([
    ['md', 'text/markdown; charset=utf-8'],
    ['txt', 'text/plain; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
  ] as const)('gives it as .%s', async ([ending, type]) => {
    const { headers, text } = await get(`/articles/100001.${ending}`).expect(200)
    expect(headers['content-type']).toBe(type)
    expect(text).toContain('stops at noon')
  })

  test('tells of an article that is only cited, with 404', async () => {
    const { text } = await get('/articles/100002').expect(404)
    expect(text).toContain('Pictures of Queues')
    expect(text).toMatch(/href="\/articles\/Q100001\?quote=\d+-\d+#quote"/)
  })

  test('tells that nobody knows an article, whatever its name', async () => {
    const { text } = await get('/articles/%3Cscript%3Ealert(1)%3C%2Fscript%3E').expect(404)
    expect(text).not.toContain('<script>')
    expect(text).toContain('none of its articles cites it')
  })

  test('draws the links around it', async () => {
    const { headers, body } = await get('/articles/Q100001/graph.svg').expect(200)
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    expect(String(body)).toContain('Q100003')
    await get('/articles/nothing/graph.svg').expect(404)
  })

  test('answers 304 to who has the page', async () => {
    const { headers } = await get('/articles/Q100001').expect(200)
    await get('/articles/Q100001')
      .set('if-none-match', headers['etag'] ?? '')
      .expect(304)
  })
})

test('the stylesheet has a name that never means anything else', async () => {
  const { text } = await get('/articles/Q100001')
  const [address = ''] = /\/assets\/portal\.[0-9a-f]{16}\.css/.exec(text) ?? []
  const { headers } = await get(address).expect(200)
  expect(headers['cache-control']).toContain('immutable')
})

describe('/ and /search', () => {
  test('tell what there is and where to begin', async () => {
    const { text } = await get('/').expect(200)
    expect(text).toContain('<b>2</b> <a href="/knowledge-base">articles</a>')
    expect(text).toContain('<b>1</b> <a href="/knowledge-base/missing">more cited')
    expect(text).toContain('action="/search"')
  })

  test('show hits with their passages and facets as links', async () => {
    const { text } = await get('/search?q=mail+queue').expect(200)
    expect(text).toContain('Queue &lt;b&gt;stops&lt;/b&gt;')
    expect(text).toContain('<mark>queue</mark>')
    expect(text).toMatch(/href="\/search\?q=mail\+queue&amp;year=2001"/)
  })

  test('answer a question first, with the passage that says so', async () => {
    const { text } = await get('/search?q=Which+articles+cite+Q100001%3F').expect(200)
    expect(text).toContain('<section class="answer" aria-label="Answer"')
    expect(text).toMatch(/href="\/articles\/Q100003\?quote=\d+-\d+#quote"/)
    expect(text.indexOf('class="answer"')).toBeLessThan(text.indexOf('class="hits"'))
  })

  test('a chosen facet can be removed, and fields left empty count for nothing', async () => {
    const { text } = await get('/search?q=queue&year=2001&product=&sort=').expect(200)
    expect(text).toContain('aria-current="true" href="/search?q=queue"')
  })

  test.for(['q=a&limit=abc', 'q=a&offset=100000', 'q=a&sort=best', `q=${'a'.repeat(5000)}`])(
    'what cannot be asked is told on a page: %s',
    async (query) => {
      const { text, headers } = await get(`/search?${query}`).expect(400)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(text).toContain('<h1>Request invalid</h1>')
    },
  )

  test('a query is text wherever it stands', async () => {
    const query = encodeURIComponent('"><script>alert(1)</script>')
    const { text } = await get(`/search?q=${query}&family=${query}`).expect(200)
    expect(text).not.toContain('<script>alert')
  })
})
