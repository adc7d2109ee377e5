import { afterAll, beforeAll, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const product = 'Systems Management Server version 2.0'
const FILES = {
  'kb/a.txt': articleText({
    number: 'Q100001',
    title: 'Clients Stop Reporting',
    product,
    sections: {
      RESOLUTION:
        'A supported fix is now available from Microsoft.\n\nThis hotfix has been superseded by the hotfix in the following article:\n\n   Q100002 Clients Stop Again',
    },
  }),
  'kb/b.txt': articleText({
    number: 'Q100002',
    title: 'Clients Stop Again',
    product,
    sections: {
      RESOLUTION:
        'See also:\n\n   Q100009 Missing Fix for Clients\n\nThis hotfix supersedes the fix referred to in the following article in the Microsoft Knowledge Base:\n\n   Q100003 An Old Fix',
    },
  }),
  'kb/c.txt': articleText({
    number: 'Q100004',
    title: 'How to Sharpen Pencils',
    sections: { SUMMARY: 'Turn.' },
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

test('each article comes once, with every place that names it', async () => {
  const text = 'We applied KB100004, then q 100004 again; Q700000 did nothing.'
  const { articles, total, totals } = await kb.findMentions({ text })
  expect(total).toBe(2)
  expect(totals).toEqual({ held: 1, ghost: 0, unknown: 1 })
  expect(articles).toMatchObject([
    { id: 'Q100004', status: 'held', title: 'How to Sharpen Pencils', placesTotal: 2 },
    { id: 'Q700000', status: 'unknown', titlesSeen: [], citedBy: 0 },
  ])
  const places = articles[0]?.places.map(({ start, end }) => text.slice(start, end))
  expect(places).toEqual(['KB100004', 'q 100004'])
})

test('a ghost comes with the titles that citing articles give it', async () => {
  const { articles } = await kb.findMentions({ text: 'Q100009' })
  expect(articles).toMatchObject([
    { id: 'Q100009', status: 'ghost', titlesSeen: ['Missing Fix for Clients'], citedBy: 1 },
  ])
})

test('who replaces it is told by its own words and by those of the other', async () => {
  const { articles } = await kb.findMentions({ text: 'Q100001 Q100003' })
  expect(articles[0]?.supersededBy).toMatchObject([{ id: 'Q100002', title: 'Clients Stop Again' }])
  expect(articles[1]).toMatchObject({ status: 'ghost', supersededBy: [{ id: 'Q100002' }] })
  const citations = articles.flatMap(({ supersededBy }) =>
    supersededBy.map(({ citation }) => citation),
  )
  const { totals } = await kb.verifyCitations({ citations })
  expect(totals.verbatim).toBe(2)
})

test('a profile brings verdicts on fixes, and only on them', async () => {
  const text = 'Q100001, Q100004'
  const profile = { product: 'SMS', version: '2.0' }
  const { articles } = await kb.findMentions({ text, profile })
  expect(articles[0]?.verdict).toMatchObject({ id: 'Q100001', verdict: 'superseded' })
  expect(articles[1]?.verdict).toBeUndefined()
  await expect(kb.findMentions({ text, profile: { product: 'Nonesuch' } })).rejects.toThrow(
    'not known',
  )
})

test('pages go on where the one before ended', async () => {
  const text = 'Q100001 Q100002 Q100003 Q100004'
  const { articles, total } = await kb.findMentions({ text, limit: 2, offset: 2 })
  expect(total).toBe(4)
  expect(articles.map(({ id }) => id)).toEqual(['Q100003', 'Q100004'])
})
