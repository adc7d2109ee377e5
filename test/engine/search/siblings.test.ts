import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const sections = { SYMPTOMS: 'The spooler stops when the logon script fails.' }
const TITLE = 'Spooler Stops with the Logon Script'

const FILES = {
  'kb/1.txt': articleText({ number: 'Q100001', title: TITLE, sections }),
  'kb/2.txt': articleText({ number: 'Q100002', title: TITLE, product: 'Other 5.0', sections }),
  'kb/3.txt': articleText({ number: 'Q100003', title: 'Spooler: Notes', sections }),
  'kb/4.txt': articleText({ number: 'Q100004', title: 'Spooler: Notes', sections }),
  'more/1.txt': articleText({ number: 'Q100001', title: 'Spooler', sections }),
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

describe('siblings', () => {
  test('of one title or number are one hit that names the others', async () => {
    const { total, hits } = await kb.search({ q: 'spooler stops with the logon script' })
    expect(total).toBe(5)
    const families = hits.map(({ id, siblings = [] }) => [id, ...siblings.map((one) => one.id)])
    expect(families).toHaveLength(3)
    expect(families[0]?.slice(0, 2).sort()).toEqual(['Q100001', 'Q100002'])
    expect(families[0]?.[2]).toMatch(/:Q100001$/)
  })

  test('tell what they apply to', async () => {
    const { hits } = await kb.search({ q: TITLE, limit: 1 })
    const siblings = hits[0]?.siblings ?? []
    const products = [...(hits[0]?.products ?? []), ...siblings.flatMap((one) => one.products)]
    expect(products.some((name) => name.includes('Other'))).toBe(true)
  })

  test('are hits of their own where the hit they would stand under is filtered out', async () => {
    const { hits } = await kb.search({ q: TITLE, product: ['Other'] })
    expect(hits.map(({ id }) => id)).toEqual(['Q100002'])
    expect(hits[0]).not.toHaveProperty('siblings')
  })

  test('are hits of their own in order of date, with their scores', async () => {
    const { total, hits } = await kb.search({ q: TITLE, sort: 'date' })
    expect(hits).toHaveLength(total)
    expect(hits.every(({ score, siblings }) => score > 0 && siblings === undefined)).toBe(true)
  })

  test('follow their hit in an evaluation', async () => {
    const ranking = await kb.rank({ q: TITLE, limit: 10, withheld: [] })
    expect(ranking).toHaveLength(5)
    expect(new Set(ranking).size).toBe(5)
  })
})

test('a phrase that no article holds is searched as words, and the reply says so', async () => {
  const reply = await kb.search({ q: '"script spooler"' })
  expect(reply.total).toBe(5)
  expect(reply.notices).toEqual([
    {
      code: 'phrase-ignored',
      detail: 'No article holds "script spooler", so the words were searched.',
    },
  ])
  expect((await kb.search({ q: '"logon script"' })).notices).toEqual([])
})
