import { describe, expect, test } from 'vitest'
import type { LogMatch, LogReport } from '../../../src/contract/log-matches.ts'
import { logPage } from '../../../src/portal/logs/log-page.ts'

const LOG = 'The spooler <b>stopped</b> on HOST7 with error 5\nnothing\n'
const QUOTE = 'The spooler stopped on HOST1 with error 9'

function match(id: string, quote = QUOTE): LogMatch {
  return {
    article: { id, title: 'Spooler <stops>' },
    score: 1,
    coverage: { quoted: 4, seen: 1, inOrder: 1 },
    release: 'other-release',
    pairs: [
      {
        kind: 'log',
        logName: 'spool.log',
        similarity: 1,
        quotedBy: 3,
        log: { start: 0, end: LOG.indexOf(' 5'), line: 1, text: '' },
        citation: { article: id, title: 'Spooler', start: 20, end: 61, quote, hash: '' },
      },
    ],
  }
}

const report = (articles: LogMatch[], total = articles.length): LogReport => ({
  snapshot: 's',
  lines: 2,
  versions: [
    {
      text: '2.0.1380.1101',
      log: { start: 0, end: 3, line: 1, text: '' },
      build: '1380',
      releases: [{ product: 'Example', version: '2.0', servicePack: 'SP1' }],
    },
  ],
  total,
  articles,
  limit: 20,
  offset: 0,
})

const FORM = { fields: {}, products: ['Example'], limitMegabytes: 4 }
const page = (text: string, articles: LogMatch[], total?: number) =>
  logPage({ ...FORM, text, report: report(articles, total) }).main.markup

describe('the page of the log matcher', () => {
  test('marks the words that agree on both sides, and what varies in another way', () => {
    const markup = page(LOG, [match('Q100001')])
    expect(markup).toContain('<mark>The spooler</mark>')
    expect(markup).toContain('<span class="varies">HOST7</span>')
    expect(markup).toContain(
      '<mark>The spooler stopped on</mark> <span class="varies">HOST1</span>',
    )
    expect(markup).toContain('href="/articles/Q100001?quote=20-61#quote"')
  })

  test('says what was found of the article, for which release, and what the log tells', () => {
    const markup = page(LOG, [match('Q100001')], 3)
    expect(markup).toContain('1 of 4 quoted lines found')
    expect(markup).toContain('For another release')
    expect(markup).toContain('<b>2.0.1380.1101</b>')
    expect(markup).toContain('Example 2.0 SP1')
    expect(markup).toContain('2 more articles quote less of it')
    expect(markup).toContain('also in 2 others')
  })

  test('pasted text and titles are text', () => {
    const hostile = '</textarea><script>alert(1)</script>"onfocus=alert(1) \u202eevil'
    const markup = page(`${LOG}${hostile}`, [match('Q100001')])
    expect(markup).toContain('Spooler &lt;stops&gt;')
    expect(markup).not.toContain('<script')
    expect(markup.match(/<\/textarea>/g)).toHaveLength(1)
    expect(markup).toContain('\ufffdevil</pre>')
  })

  test('a long text is not sent back, and many articles become a list', () => {
    const quote = `${QUOTE} ${'and <again> '.repeat(300)}`
    const articles = Array.from({ length: 20 }, (_, at) => match(`Q1000${at + 10}`, quote))
    const markup = page(LOG + '&'.repeat(40_000), articles)
    expect(markup).toContain('too long to be repeated')
    expect(markup).toContain('Also quote lines of it')
    for (const { article } of articles) expect(markup).toContain(`/articles/${article.id}`)
    expect(markup.length).toBeLessThan(100_000)
  })

  test('says so when nothing is found, and what was refused', () => {
    expect(page('x', [])).toContain('No article quotes any of them')
    const refused = logPage({ ...FORM, refusal: 'No <text>.' }).main.markup
    expect(refused).toContain('<p class="panel" role="alert">No &lt;text&gt;.</p>')
  })
})
