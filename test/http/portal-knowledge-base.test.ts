// What the knowledge base holds and what does not fit together, as pages and as CSV, over HTTP.

import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiKey } from '../../src/contract/api-key.ts'
import type { FeedbackReport } from '../../src/contract/feedback.ts'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { makeKey } from '../../src/http/access/key-ring.ts'
import { newSessionSecret, Sessions } from '../../src/http/access/sessions.ts'
import { createApp } from '../../src/http/app.ts'
import { articleText, createTestIndex } from '../engine/build-kb.ts'

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
const admin = makeKey({ name: 'operator', role: 'admin' })
const reader = makeKey({ name: 'bot', role: 'search' })
let app: FastifyInstance
const get = (path: string) => supertest(app.server).get(path).set('accept', 'text/html,*/*;q=0.8')
const csv = async (path: string) => {
  const { text, headers } = await supertest(app.server).get(path).expect(200)
  return { lines: text.trimEnd().split('\n'), headers, text }
}

const PRODUCT = 'Systems Management Server version 2.0'
const see = (...lines: string[]) =>
  `For more information, see the following articles in the Microsoft Knowledge Base:\n\n${lines
    .map((line) => `   ${line}\n`)
    .join('\n')}`

/** More than are found at a time. */
const CITING = 230

const GHOST = '=HYPERLINK("http://evil.example","Layout") <b>of</b> the Spool'
const citing = Object.fromEntries(
  Array.from({ length: CITING }, (_, at) => {
    const number = `Q32${String(at).padStart(4, '0')}`
    return [
      `kb/${number}.txt`,
      articleText({
        number,
        title: `Queue ${at} Waits`,
        sections: { 'MORE INFORMATION': see('Q310009 Layout of the Spool Folder') },
      }),
    ]
  }),
)

const REPORT: FeedbackReport = {
  useful: 3,
  notUseful: 1,
  unanswered: 2,
  unreadable: 0,
  byIntent: [{ name: 'cause', useful: 3, notUseful: 1, unanswered: 2 }],
  byProduct: [],
  byReason: [{ name: 'not-covered', useful: 0, notUseful: 0, unanswered: 2 }],
  notes: [{ at: '2026-01-31T10:00:00Z', answerId: 'a', useful: false, note: '<i>no</i>' }],
  questions: [{ question: 'Why "<b>"?', times: 2 }],
}

beforeAll(async () => {
  await index.fill({
    ...citing,
    'kb/Q310001.txt': articleText({
      number: 'Q310001',
      title: '=1+1 <script>alert(1)</script> of a Hook Service',
      sections: { 'MORE INFORMATION': see(`Q310008 ${GHOST}`, 'Q310005 Report Printer Pauses') },
    }),
    'kb/Q310005.txt': articleText({
      number: 'Q310005',
      title: 'Report Printer Starts at Noon',
      product: PRODUCT,
      sections: {
        'MORE INFORMATION':
          'Not applying the update does not cause printers to get into a waiting state.\n\n' +
          see('Q310006 Printers Wait'),
      },
    }),
    'kb/Q310006.txt': articleText({
      number: 'Q310006',
      title: 'Printers Wait',
      product: PRODUCT,
      sections: {
        SUMMARY:
          'If you do not apply the updates, this condition may cause the printer to enter a ' +
          'frozen state. Please read on.',
        'MORE INFORMATION': see('Q310005 Report Printer Starts at Noon'),
      },
    }),
  })
  await live.open()
  app = createApp({
    live,
    access: { mode: 'open', keys: () => [admin.key, reader.key], scopeOf: () => live },
    readFeedback: async () => REPORT,
  })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await live.close()
  index.remove()
})

describe('/knowledge-base', () => {
  test('tells what is held, and counts what does not fit together, each a way to its list', async () => {
    const { text, headers } = await get('/knowledge-base').expect(200)
    expect(headers['etag']).toBeDefined()
    expect(text).toContain(`<dd>${CITING + 3}</dd>`)
    expect(text).toMatch(/href="\/articles\/Q310009">Q310009<[\s\S]*?cited by 230/)
    expect(text).toContain('href="/knowledge-base/links?kind=dangling"')
    expect(text).toContain('href="/knowledge-base/contradictions?kind=consequence-denied"')
    expect(text).toContain('<a href="/knowledge-base" aria-current="page">Knowledge base</a>')
  })
})

describe('/knowledge-base/{report}', () => {
  test('lists findings with their quotes as text, in pages', async () => {
    const { text } = await get('/knowledge-base/links').expect(200)
    expect(text).toContain('Findings 1–25 of ')
    expect(text).toContain('rel="next" href="/knowledge-base/links?offset=25"')
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('<b>of</b>')
  })

  test('keeps findings of a kind, a product and an article, and says so in its ways', async () => {
    const { text } = await get('/knowledge-base/links?kind=title-drift&article=310001').expect(200)
    expect(text).toContain('Findings 1–1 of 1, in 1 article')
    expect(text).toContain('Report Printer Pauses')
    expect(text).toMatch(/aria-current="true">Cited under another title/)
    expect(text).toContain(
      'href="/knowledge-base/links.csv?kind=title-drift&amp;article=310001" download',
    )
    const none = await get('/knowledge-base/links?product=Nothing+of+the+kind').expect(200)
    expect(none.text).toContain('Nothing to object to.')
  })

  test('shows both places of a contradiction side by side', async () => {
    const { text } = await get('/knowledge-base/contradictions?product=SMS').expect(200)
    const [, beside = ''] = text.split('<div class="beside">')
    expect(beside.split('</div>')[0]?.match(/<blockquote>/g)).toHaveLength(2)
    expect(beside).toContain('does not cause printers to get into a waiting state')
  })

  test.for(['links?kind=typo', 'lint?severity=fatal', 'contradictions?offset=x'])(
    'refuses %s',
    async (path) => {
      await get(`/knowledge-base/${path}`).expect(400)
    },
  )
})

describe('/knowledge-base/{list}.csv', () => {
  test('holds every finding of the same filters, however many', async () => {
    const { lines, headers } = await csv('/knowledge-base/links.csv?kind=dangling')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="links.csv"')
    expect(lines[0]).toBe('kind,severity,article,title,changed,target,what,quotes')
    expect(lines).toHaveLength(1 + CITING + 1)
    expect(new Set(lines).size).toBe(lines.length)
  })

  test('defuses what a spreadsheet would compute and quotes what would break a row', async () => {
    const { text } = await csv('/knowledge-base/links.csv?article=Q310001')
    expect(text).toMatch(/,'=1\+1 [^,]*,/)
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m)
    const missing = await csv('/knowledge-base/missing.csv')
    expect(missing.lines.slice(0, 2)).toEqual([
      'article,cited by,titles',
      `Q310009,${CITING},Layout of the Spool Folder (${CITING})`,
    ])
    expect(missing.lines[2]).toMatch(/^Q310008,1,"'=HYPERLINK\(""http/)
  })

  test('has its head alone where nothing is found, and refuses what the page refuses', async () => {
    const { lines } = await csv('/knowledge-base/lint.csv?product=Nothing')
    expect(lines).toHaveLength(1)
    await get('/knowledge-base/lint.csv?severity=fatal').expect(400)
  })

  test('is cut off without harm when the client goes away', async () => {
    await supertest(app.server).head('/knowledge-base/links.csv').expect(200)
    const reply = await get('/knowledge-base/missing').expect(200)
    expect(reply.text).toContain('Articles 1–2 of 2.')
  })
})

describe('/knowledge-base/feedback', () => {
  test('is for administrators', async () => {
    const { text } = await get('/knowledge-base/feedback').expect(401)
    expect(text).not.toContain('action="/sign-in"') // nobody signs in to a service that is open
    await get('/knowledge-base/feedback').set('authorization', `Bearer ${reader.token}`).expect(403)
  })

  test('is found and opened by an administrator who is signed in', async () => {
    const sessions = new Sessions(newSessionSecret())
    const keys = () => [admin.key, reader.key]
    const access = { mode: 'keys' as const, keys, scopeOf: () => live, sessions }
    const guarded = createApp({ live, access, readFeedback: async () => REPORT })
    const pageOf = (url: string, key: ApiKey) => {
      const cookie = `quarry-session=${sessions.issue(key)}`
      return guarded.inject({ url, headers: { accept: 'text/html', cookie } })
    }
    const overview = await pageOf('/knowledge-base', reader.key)
    expect(overview.body).toContain('href="/knowledge-base/feedback"')
    expect((await pageOf('/knowledge-base/feedback', reader.key)).statusCode).toBe(403)
    const { statusCode, body } = await pageOf('/knowledge-base/feedback', admin.key)
    expect([statusCode, body.includes('not-covered')]).toEqual([200, true])
    await guarded.close()
  })

  test('shows the gaps and what people wrote, as text', async () => {
    const { text, headers } = await get('/knowledge-base/feedback')
      .set('authorization', `Bearer ${admin.token}`)
      .expect(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(text).toMatch(/<td>not-covered<\/td>(<td class="figure">\d<\/td>){3}/)
    expect(text).toContain('Why &quot;&lt;b&gt;&quot;?')
    expect(text).toContain('&lt;i&gt;no&lt;/i&gt;')
  })
})
