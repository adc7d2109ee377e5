import { afterAll, beforeAll, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const index = createTestIndex()
let kb: KnowledgeBase

const article = (number: string, title: string, sections: Record<string, string>) => ({
  [`kb/${number}.txt`]: articleText({ number, title, sections }),
})

beforeAll(async () => {
  await index.fill({
    ...article('Q300001', 'Hook Service Stops When the Spool Folder Fills', {
      RESOLUTION:
        'This hotfix supersedes the fix referred to in the following article in the Microsoft ' +
        'Knowledge Base:\n\n   Q300002 Spool Folder Fills With Empty Files\n',
      'MORE INFORMATION':
        'For more information, see the following article in the Microsoft Knowledge Base:\n\n' +
        '   Q300009 Spool Folder Layout\n',
    }),
    ...article('Q300002', 'Spool Folder Fills With Empty Files', {
      SYMPTOMS: 'The folder fills. See also Q300001, and Q300009 of course.',
    }),
    ...article('Q300003', 'Report Printer Pauses at Noon', {
      'MORE INFORMATION':
        'For more information, see the following article in the Microsoft Knowledge Base:\n\n' +
        '   Q300009 Layout of the Spool Folder\n',
    }),
  })
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

test('tells links out from links in, those with a stated type first', async () => {
  const links = await kb.links('300001', {})
  expect(links).toMatchObject({
    id: 'Q300001',
    held: true,
    direction: 'both',
    total: 3,
    articles: 2,
    counts: [
      { type: 'see-also', count: 2 },
      { type: 'supersedes', count: 1 },
    ],
  })
  const told = links?.links.map(({ direction, type, article }) => [direction, type, article.id])
  expect(told).toEqual([
    ['out', 'supersedes', 'Q300002'],
    ['out', 'see-also', 'Q300009'],
    ['in', 'see-also', 'Q300002'],
  ])
})

test('quotes the reference and the sentence that gives it its type', async () => {
  const links = await kb.links('Q300001', { type: ['supersedes'] })
  const [link] = links?.links ?? []
  expect(link?.citation?.quote).toBe('Q300002 Spool Folder Fills With Empty Files')
  expect(link?.statement?.quote).toMatch(/^This hotfix supersedes the fix/)
  for (const one of [link?.citation, link?.statement]) {
    expect(one).toMatchObject({ article: 'Q300001', section: 'RESOLUTION' })
    expect(one?.hash).toBe(sha256(one?.quote ?? ''))
  }
})

test('gives every title of an article that is not held, and who cites it', async () => {
  const links = await kb.links('kb300009', { direction: 'in' })
  expect(links).toMatchObject({
    id: 'Q300009',
    title: 'Layout of the Spool Folder',
    held: false,
    total: 3,
    articles: 3,
    titlesSeen: [
      { title: 'Layout of the Spool Folder', count: 1 },
      { title: 'Spool Folder Layout', count: 1 },
    ],
  })
  expect(await kb.links('Q300009', { direction: 'out' })).toMatchObject({ total: 0, links: [] })
})

test('cuts pages without changing totals and counts', async () => {
  const all = await kb.links('Q300009', {})
  const pages = await Promise.all(
    [0, 1, 2, 3].map((offset) => kb.links('Q300009', { limit: 1, offset })),
  )
  expect(pages.flatMap((page) => page?.links ?? [])).toEqual(all?.links)
  for (const page of pages) expect(page?.total).toBe(3)
})

test.for(['Q300010', '', ' ', 'Q0', '__proto__', 'Q'.repeat(1000), '\u0000'])(
  'knows no links of %j',
  async (id) => {
    expect(await kb.links(id, {})).toBeUndefined()
  },
)
