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
    const first = renderBody(article, spanOf('See Q100002 for\nthe picture'))
    expect(first.passage).toMatchObject({ section: 'SYMPTOMS', isMarked: true })
    expect(first.html).toContain('<mark id="quote">See </mark>')
    expect(first.html).toContain('<mark> for\nthe picture</mark>')
    const second = renderBody(article, spanOf('The queue stops', spanOf('RESOLUTION').start))
    expect(second.html.indexOf('<mark')).toBeGreaterThan(second.html.indexOf('RESOLUTION'))
    expect(second.passage?.quote).toBe('The queue stops')
  })

  test.for([
    [5, 5],
    [9, 2],
    [0, 1e9],
  ] as const)('a passage from %i to %i is none', ([start, end]) => {
    expect(renderBody(article, { start, end }).passage).toBeUndefined()
  })
})
