import { describe, expect, test } from 'vitest'
import { renderBody } from '../../src/render/html/body.ts'
import { articleText } from '../engine/build-kb.ts'
import { articleOfFile } from '../extract/support.ts'

const article = articleOfFile(
  articleText({
    number: 'Q100001',
    title: 'Queue stops',
    sections: {
      SYMPTOMS: 'The queue stops. See Q100002 for\nthe picture. <script>alert(1)</script>',
      RESOLUTION: 'Restart the queue\nservice. The queue stops.',
    },
  }),
  'kb/a.txt',
)
const spanOf = (words: string, from = 0) => {
  const start = article.source.text.indexOf(words, from)
  return { start, end: start + words.length }
}
const passageOf = (words: string, from = 0) => ({ passage: spanOf(words, from) })

describe('renderBody', () => {
  test('gives one section a heading, escapes what is no markup and links cited numbers', () => {
    const { html, passage } = renderBody(article)
    expect(html).toContain('<section id="section-0">')
    expect(html).toContain('<h2>RESOLUTION</h2>')
    expect(html).toContain('<a href="/articles/Q100002">Q100002</a>')
    expect(html).not.toContain('<script')
    expect(passage).toBeUndefined()
  })

  test('marks a passage in its own section, across line breaks and links', () => {
    const first = renderBody(article, passageOf('See Q100002 for\nthe picture'))
    expect(first.passage).toMatchObject({ section: 'SYMPTOMS', isMarked: true })
    expect(first.html).toContain('<mark id="quote" tabindex="-1">See </mark>')
    expect(first.html).toContain('<mark> for\nthe picture</mark>')
    const second = renderBody(article, passageOf('The queue stops', spanOf('RESOLUTION').start))
    expect(second.html.indexOf('<mark')).toBeGreaterThan(second.html.indexOf('RESOLUTION'))
    expect(second.passage?.quote).toBe('The queue stops')
  })

  test.for([
    [5, 5],
    [9, 2],
    [0, 1e9],
  ] as const)('a passage from %i to %i is none', ([start, end]) => {
    expect(renderBody(article, { passage: { start, end } }).passage).toBeUndefined()
  })

  test('marks the one of several equal passages that is meant', () => {
    const twice = articleOfFile(
      articleText({
        number: 'Q100002',
        title: 'Twice',
        sections: { CAUSE: 'It fails. Then it waits. It fails.' },
      }),
      'kb/b.txt',
    )
    const start = twice.source.text.lastIndexOf('It fails.')
    const { html } = renderBody(twice, { passage: { start, end: start + 9 } })
    expect(html).toContain(
      'It fails. Then it waits. <mark id="quote" tabindex="-1">It fails.</mark>',
    )
  })

  test('marks words between which the source draws a table', () => {
    const listed = articleOfFile(
      '# Files\n\n## RESOLUTION\n\n| File | Version |\n|---|---|\n| **Sample.dll** | 4.0.1 |\n| Other.dll | 4.0.2 |\n',
      'kb/c.md',
    )
    const { text } = listed.source
    const start = text.indexOf('| **Sample')
    const { html, passage } = renderBody(listed, {
      passage: { start, end: text.indexOf('\n| Other') },
    })
    expect(passage?.isMarked).toBe(true)
    expect(html).toContain('<mark id="quote" tabindex="-1">Sample.dll</mark>')
    expect(html).toContain('<mark>4.0.1</mark>')
    expect(html).not.toContain('<mark>Other')
  })

  test('shows a long article in parts, a quote on its own one, and links with what goes along', () => {
    const lines = Array.from({ length: 4000 }, (_, at) => `Line ${at} tells of a queue.`)
    const long = articleOfFile(
      articleText({
        number: 'Q100004',
        title: 'Long',
        sections: { SYMPTOMS: 'Short. See Q100002.', CAUSE: lines.join('\n\n'), STATUS: 'Last.' },
      }),
      'kb/d.txt',
    )
    const first = renderBody(long, { linkSuffix: '?product=SMS' })
    expect(first).toMatchObject({ part: 1, sectionParts: [1, 1, first.parts] })
    expect(first.parts).toBeGreaterThan(2)
    expect(first.html).toContain('<a href="/articles/Q100002?product=SMS">')
    const start = long.source.text.indexOf('Line 3990 tells')
    const quoted = renderBody(long, { passage: { start, end: start + 15 } })
    expect(quoted.part).toBe(quoted.passage?.part)
    expect(quoted.part).toBeGreaterThan(1)
    expect(quoted.html).toContain('>Line 3990 tells</mark>')
    expect(renderBody(long, { part: 999 }).part).toBe(first.parts)
  })
})
