import { describe, expect, test } from 'vitest'
import { readHtml } from '../../src/formats/html.ts'
import type { ParsedFile } from '../../src/model/parsed-file.ts'
import { fixtureTexts, goldenPath, summaryOf } from './parsed-summary.ts'
import { describeReaderLaws, leavesOf, mustRead, rawFileOf } from './reader-laws.ts'

const SAMPLES = fixtureTexts('html')
const read = (text: string) => mustRead({ read: readHtml }, text)
const textOf = ({ root }: ParsedFile) =>
  leavesOf(root)
    .map((leaf) => ('value' in leaf ? leaf.value : ' '))
    .join('')

// Tags and pieces of them, rules of the layout, labels that became fields, and the page's frame.
const FRAME =
  /^(?:Home|All articles|Index|Help|You may also like:|A|secret|Switch scripts on|Was this helpful\?|imprint|Example Support, all rights reserved|h1 \{ color: red \}|Article ID:|&nbsp;|This article was previously published under|APPLIES TO|Applies to)$/
const LAYOUT =
  /^(?:[=-]+|DOCUMENT:|TITLE|:|PRODUCT :|PROD\/VER:|OPER\/SYS:|KEYWORDS:|[[\]]|The information in this article applies to:|-)$/
const isMarkup = (leftOver: string) => {
  const text = leftOver
    .replace(/<script>.*<\/script>/, '')
    .replace(/<[^>]*>?|^[^<]*>/g, ' ')
    .trim()
  return text === '' || text.split(/\s{2,}/).every((part) => FRAME.test(part) || LAYOUT.test(part))
}

describeReaderLaws({
  name: 'saved pages',
  read: readHtml,
  samples: SAMPLES,
  isMarkup,
  unescapes: true,
})

describe('readHtml', () => {
  test.for(Object.keys(SAMPLES))('%s gives the golden tree', async (name) => {
    await expect(summaryOf(read(SAMPLES[name] ?? ''))).toMatchFileSnapshot(goldenPath('html', name))
  })

  test.for([
    '<script>secret()</script>',
    '<style>.secret {}</style>',
    '<nav><a href=/>secret</a></nav>',
    '<div role="navigation">secret</div>',
    '<footer>secret</footer>',
    '<header>secret</header>',
    '<div hidden>secret</div>',
    '<span aria-hidden="true">secret</span>',
    '<!-- secret -->',
    '<template><p>secret</p></template>',
    '<select><option>secret</option></select>',
    '<svg><title>secret</title></svg>',
    '<noscript>secret</noscript>',
    '<iframe src=x>secret</iframe>',
  ])('leaves out %s', (frame) => {
    const page = `<html><body>${frame}<h1>T</h1>${frame}<h2>Cause</h2><p>Text ${frame}.</p></body></html>`
    const parsed = read(page)
    expect(textOf(parsed)).not.toContain('secret')
    expect(textOf(parsed)).toContain('Text')
  })

  test('gives places in <pre> through character references, tags and CRLF', () => {
    const page =
      '<html><body><pre>\r\nDOCUMENT:Q301888  05-MAR-2001  [x]\r\nTITLE   :A &lt;b&gt; &amp; &#8220;c&#8221;\r\n' +
      '\r\nCAUSE\r\n=====\r\n\r\nOne &amp;amp; <a href="y">Q301889</a> two &nbsp;three.\r\n</pre></body></html>'
    const { fields, root, raw } = read(page)
    const title = fields.find(({ name }) => name === 'title')
    expect(title?.value).toBe('A <b> & “c”')
    expect(raw.text.slice(title?.span.start, title?.span.end)).toBe(
      'A &lt;b&gt; &amp; &#8220;c&#8221;',
    )
    const text = root.children.at(-1)
    const { start, end } = text?.position ?? {}
    expect(raw.text.slice(start?.offset, end?.offset)).toBe(
      'One &amp;amp; <a href="y">Q301889</a> two &nbsp;three.',
    )
  })

  test('tells tables of data from tables for the layout', () => {
    const page = (table: string) =>
      read(`<html><body><h1>T</h1><h2>Cause</h2>${table}</body></html>`).root.children.map(
        ({ type }) => type,
      )
    expect(page('<table><tr><td>a<td>b<tr><td>c</table>')).toEqual(['heading', 'table'])
    expect(page('<table><tr><td>a</td></tr></table>')).toEqual(['heading', 'paragraph'])
    expect(page('<table><tr><td><h2>Status</h2><td>b</table>')).toEqual([
      'heading',
      'heading',
      'paragraph',
    ])
    expect(page('<table><tr><td><table><tr><td>a<td>b</table><td>c</table>')).toEqual([
      'heading',
      'table',
      'paragraph',
    ])
  })

  test.for([
    [
      'a list of links',
      '<ul><li><a href=a>A</a><li><a href=b>B</a>: note<li><a href=c>C</a></ul>',
      'index-page',
    ],
    ['an empty page', '', 'no-article-layout'],
    ['a page with a title only', '<h1>Welcome</h1><p>Hello.</p>', 'no-article-layout'],
    ['a page without a title', `<p>${'Words. '.repeat(50)}</p>`, 'no-article-layout'],
  ] as const)('skips %s', ([, body, reason]) => {
    const skipped = readHtml(rawFileOf(`<html><body>${body}</body></html>`, 'page.html'))
    expect(skipped).toMatchObject({ path: 'page.html', reason })
  })
})

describe('hostile pages', () => {
  const end = '<h2>Cause</h2><p>The end &lt;of it&gt;.</p>'
  test.for([
    ['100,000 open <div>', '<div>'.repeat(100_000)],
    ['100,000 open <b>', '<b>'.repeat(100_000)],
    [
      'different <b> before many blocks',
      `${Array.from({ length: 500 }, (_, n) => `<b id=${n}>`).join('')}${'<p>x'.repeat(20_000)}`,
    ],
    ['100,000 tags without end', '<a '.repeat(100_000)],
    ['nested lists', '<ul><li>'.repeat(20_000)],
    ['nested tables', '<table><tr><td>'.repeat(20_000)],
    ['comments without end', '<!-- '.repeat(100_000)],
    ['a megabyte of "<"', '<'.repeat(1_000_000)],
    ['a megabyte of "&"', '&'.repeat(1_000_000)],
    ['a megabyte of blanks', ' '.repeat(1_000_000)],
    ['breaks', '<br>'.repeat(100_000)],
    ['unknown elements', '<x-y>'.repeat(50_000)],
  ])('are read in time: %s', ([, body]) => {
    const start = performance.now()
    const read = readHtml(rawFileOf(`<html><body><h1>T</h1>${body}${end}</body></html>`))
    expect(performance.now() - start).toBeLessThan(5000)
    if (!('reason' in read)) expect(read.format).toBe('html')
  })

  test('a page nested too deep keeps its headings and its text', () => {
    const page = `<html><body><h1>Title</h1>${'<div>'.repeat(5000)}Middle<script>no</script>${end}`
    const parsed = read(page)
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(['section-too-large'])
    expect(parsed.fields.map(({ value }) => value)).toEqual(['Title'])
    expect(parsed.root.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ])
    expect(textOf(parsed)).toBe('MiddleCauseThe end &lt;of it&gt;.')
  })
})
