import { expect, test } from 'vitest'
import type { ArticleLinkView, LinksResponse } from '../../src/contract/links.ts'
import { ghostPage } from '../../src/portal/article/ghost-page.ts'

const link = (id: string): ArticleLinkView => ({
  direction: 'in',
  type: 'see-also',
  article: { id, title: `Title of ${id} \u202e`, held: true },
  citation: { article: id, title: '', start: 5, end: 9, quote: 'Q100009 Queues', hash: '' },
})
const links: LinksResponse = {
  id: 'Q100009',
  title: 'Queues <b>',
  held: false,
  snapshot: 's',
  titlesSeen: [
    { title: 'Queues <b>', count: 2 },
    { title: 'Queues of old', count: 1 },
  ],
  direction: 'in',
  total: 300,
  articles: 3,
  counts: [],
  limit: 3,
  offset: 0,
  links: [link('Q100001'), link('Q100002'), link('Q100003')],
}
const contexts = [
  { before: 'For more, see:', after: '' },
  { before: 'For more, see:', after: '' },
  { before: 'It stops, as', after: 'tells.' },
]
const { markup } = ghostPage({ id: 'Q100009', links, contexts, similar: [] }).main

test('a ghost page tells who cites the article, under which titles and in which sentences', () => {
  expect(markup).toContain('<bdi>Queues &lt;b&gt;</bdi> <span class="count">2</span>')
  expect(markup).toContain('<bdi>Queues of old</bdi>')
  expect(markup).toContain(
    '<blockquote>It stops, as <a href="/articles/Q100003?quote=5-9#quote">Q100009 Queues</a> tells.',
  )
})

test('words that several use stand there once, each with its own link', () => {
  expect(markup.match(/For more, see:/g)).toHaveLength(1)
  expect(markup).toContain('href="/articles/Q100002?quote=5-9#quote">in the same words</a>')
})

test('links that do not fit lead to all of them', () => {
  expect(markup).toContain('<a href="/articles/Q100009/links?direction=in">All 300 links</a>')
})
