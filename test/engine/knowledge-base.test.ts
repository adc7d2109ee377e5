import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from './build-kb.ts'

const FILES = {
  'mail/queue.txt': articleText({
    number: 'Q100001',
    title: 'Messages Stay in the Outbound Queue',
    keywords: 'kbbug',
    sections: {
      SYMPTOMS: 'Messages to other sites stay in the outbound queue for hours.',
      CAUSE: 'The connector reads the queue only once, when the service starts.',
      RESOLUTION: 'Restart the connector. See also:\n\n   Q100002 Connector Does Not Start',
    },
  }),
  'mail/start.txt': articleText({
    number: 'Q100003',
    title: 'How the Connector Starts',
    product: 'Example Directory 5.0',
    sections: {
      SUMMARY: 'The connector starts after the directory has answered.',
      'MORE INFORMATION': 'For the queue see:\n\n   Q100001 Messages Stay in the Outbound Queue',
    },
  }),
  'mail/cites.txt': articleText({
    number: 'Q100004',
    title: 'List of Connector Articles',
    sections: {
      'MORE INFORMATION':
        'Read these:\n\n   Q100002 Connector Does Not Start\n\n   Q100001 Messages Stay',
    },
  }),
  'mail/notes/printing errors.md':
    '# Printing errors on the second floor\n\n## Symptoms\n\nThe printer answers nothing.\n\n' +
    '## Resolution\n\nSwitch the printer off and on.\n',
  'second/queue.txt': articleText({
    number: 'Q100001',
    title: 'Another Edition of the Queue Article',
    sections: { SUMMARY: 'The same number in another knowledge base.' },
  }),
}

const index = createTestIndex()
let kb: KnowledgeBase
beforeAll(async () => {
  await index.fill(FILES)
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

describe('search', () => {
  test('ranks the article about the matter first, with a snippet that shows it', async () => {
    const { hits, total, snapshot } = await kb.search({ q: 'outbound queue for hours' })
    expect(hits[0]).toMatchObject({
      id: 'Q100001',
      title: 'Messages Stay in the Outbound Queue',
      collection: 'mail',
      lastModified: '2001-03-14',
      snippet: { section: 'SYMPTOMS', role: 'symptoms' },
    })
    const { text = '', marks = [] } = hits[0]?.snippet ?? {}
    expect(marks.map(({ start, end }) => text.slice(start, end))).toContain('queue')
    expect(total).toBe(hits.flatMap(({ siblings = [] }) => [1, ...siblings]).length)
    expect(snapshot).toBe(kb.snapshot)
  })

  test('pages are slices of one list', async () => {
    const all = await kb.search({ q: 'connector queue' })
    const paged = await Promise.all(
      all.hits.map((_, offset) => kb.search({ q: 'connector queue', limit: 1, offset })),
    )
    expect(paged.flatMap(({ hits }) => hits)).toEqual(all.hits)
    expect(paged.every(({ total }) => total === all.total)).toBe(true)
  })

  test('match=all asks for every term', async () => {
    const any = await kb.search({ q: 'connector printer' })
    const all = await kb.search({ q: 'connector printer', match: 'all' })
    expect(any.total).toBeGreaterThan(0)
    expect(all).toMatchObject({ total: 0, hits: [] })
  })

  test.for(['Example Directory', 'microsoft example directory', ' EXAMPLE  DIRECTORY '])(
    'keeps articles of the product "%s"',
    async (product) => {
      const { hits, total } = await kb.search({ q: 'connector', product: [product] })
      expect(hits.map(({ id }) => id)).toEqual(['Q100003'])
      expect(total).toBe(1)
    },
  )

  test('finds nothing for a product nobody names', async () => {
    expect(await kb.search({ q: 'connector', product: ['Example'] })).toMatchObject({ total: 0 })
  })

  test.for(['Q100003', 'kb100003', '100003'])('puts the article numbered %s first', async (q) => {
    const { hits, total } = await kb.search({ q })
    expect(hits[0]?.id).toBe('Q100003')
    expect(total).toBe(hits.length)
    expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
  })

  test('an article number keeps its place over pages', async () => {
    const all = await kb.search({ q: 'Q100001' })
    expect(all.hits.length).toBeGreaterThan(2)
    const paged = await Promise.all(
      all.hits.map((_, offset) => kb.search({ q: 'Q100001', limit: 1, offset })),
    )
    expect(paged.flatMap(({ hits }) => hits.map(({ id }) => id))).toEqual(
      all.hits.map(({ id }) => id),
    )
  })

  test('an article number does not override the product filter', async () => {
    const { hits } = await kb.search({ q: 'Q100003', product: ['Example Mail Server'] })
    expect(hits.map(({ id }) => id)).not.toContain('Q100003')
  })

  test('nothing found is an empty list', async () => {
    expect(await kb.search({ q: 'zyxwvut' })).toMatchObject({ total: 0, hits: [] })
  })
})

describe('rank', () => {
  test('gives the ids of the hits of a search, each before its siblings', async () => {
    const q = 'connector queue'
    const { hits } = await kb.search({ q, limit: 10 })
    const ranked = await kb.rank({ q, limit: 10, withheld: [] })
    const named = hits.flatMap(({ id, siblings = [] }) => [id, ...siblings.map((one) => one.id)])
    expect(ranked).toEqual(named)
    expect(ranked.length).toBeGreaterThan(1)
  })

  test('ranks as if articles were not held, by any of their names', async () => {
    const [first = '', ...rest] = await kb.rank({ q: 'Q100003', limit: 10, withheld: [] })
    expect(first).toBe('Q100003')
    const ranked = await kb.rank({ q: 'Q100003', limit: 10, withheld: ['KB 100003', 'unknown'] })
    expect(ranked).toEqual(rest)
  })
})

test('is the same knowledge base when it was prepared', async () => {
  const before = await kb.search({ q: 'connector queue' })
  await kb.prepare()
  expect(await kb.search({ q: 'connector queue' })).toEqual(before)
})

describe('getArticle', () => {
  test('gives sections, references and what cites it', async () => {
    const article = await kb.getArticle('100001')
    expect(article).toMatchObject({
      id: 'Q100001',
      collection: 'mail',
      keywords: ['kbbug'],
      lastModified: { date: '2001-03-14' },
      citedBy: 2,
      source: { path: 'queue.txt', format: 'kb-text', encoding: 'utf-8' },
    })
    expect(article?.sections.map(({ role }) => role)).toEqual(['symptoms', 'cause', 'resolution'])
    expect(article?.references).toMatchObject([
      { id: 'Q100002', title: 'Connector Does Not Start', held: false, section: 2 },
    ])
  })

  test('names the other holder of the number under otherEditions', async () => {
    const article = await kb.getArticle('Q100001')
    expect(article?.otherEditions).toEqual(['second:Q100001'])
    const other = await kb.getArticle('second:Q100001')
    expect(other?.title).toBe('Another Edition of the Queue Article')
    expect(other?.otherEditions).toEqual(['Q100001'])
  })

  test('knows an article without a number by its slug', async () => {
    expect(kb.canonicalId('Notes-Printing-Errors')).toBe('notes-printing-errors')
    const article = await kb.getArticle('notes-printing-errors')
    expect(article?.title).toBe('Printing errors on the second floor')
  })

  test('marks the references to held articles', async () => {
    const article = await kb.getArticle('Q100003')
    expect(article?.references).toMatchObject([{ id: 'Q100001', held: true }])
  })

  test('is undefined for what is not held', async () => {
    expect(await kb.getArticle('Q100002')).toBeUndefined()
    expect(kb.canonicalId('Q100002')).toBeUndefined()
    expect(await kb.getArticle('')).toBeUndefined()
  })
})

test('describeMissing tells who cites an article and under which titles', async () => {
  expect(await kb.describeMissing('kb100002')).toEqual({
    id: 'Q100002',
    citedBy: [
      { id: 'Q100004', title: 'List of Connector Articles' },
      { id: 'Q100001', title: 'Messages Stay in the Outbound Queue' },
    ],
    titlesSeen: ['Connector Does Not Start'],
  })
  expect(await kb.describeMissing('Q5')).toEqual({ id: 'Q5', citedBy: [], titlesSeen: [] })
})

test('suggest completes titles and products, the best group first', async () => {
  const { groups, snapshot } = await kb.suggest({ q: 'messages st' })
  expect(snapshot).toBe(kb.snapshot)
  expect(groups[0]).toMatchObject({ kind: 'article', suggestions: [{ id: 'Q100001' }] })
  const products = await kb.suggest({ q: 'example di' })
  const texts = products.groups.flatMap(({ suggestions }) => suggestions.map(({ text }) => text))
  expect(texts.some((text) => text.includes('Example Directory'))).toBe(true)
})

test('suggest keeps to its limit over all groups', async () => {
  const { groups } = await kb.suggest({ q: 'e', limit: 2 })
  expect(groups.flatMap(({ suggestions }) => suggestions).length).toBeLessThanOrEqual(2)
})

test('stats add up', async () => {
  const stats = await kb.stats()
  expect(stats).toMatchObject({
    articles: 5,
    collections: [
      { name: 'mail', articles: 4 },
      { name: 'second', articles: 1 },
    ],
    ghosts: 1,
  })
  expect(stats.formats.reduce((sum, { articles }) => sum + articles, 0)).toBe(5)
  expect(stats.references).toBeGreaterThanOrEqual(4)
  expect(stats.terms).toBeGreaterThan(20)
  const { links, content } = stats
  expect(links.resolved + links.dangling).toBe(links.distinct)
  expect(content.references).toBeGreaterThanOrEqual(links.distinct)
  expect(content.appliesToItems).toBeGreaterThanOrEqual(4)
})
