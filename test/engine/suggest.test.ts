import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from './build-kb.ts'

const sample = (number: string, title: string, text: string, product?: string) =>
  articleText({ number, title, ...(product && { product }), sections: { SYMPTOMS: text } })

const FILES = {
  'kb/1.txt': sample('Q100001', 'Setup Stops', 'Replace Ccm.dll and Ccm.exe; STOP 0x0000000A.'),
  'kb/2.txt': sample('Q100002', 'Client Setup Fails', 'Ccm.dll returns error 0x80040E14.'),
  'kb/3.txt': sample(
    'Q100003',
    'Ccm Is Slow',
    'An Event ID: 1000 is logged.',
    'Systems Management Server 2.0',
  ),
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

async function suggestions(q: string, limit = 8) {
  const { groups } = await kb.suggest({ q, limit })
  return Object.fromEntries(
    groups.map(({ kind, suggestions: list }) => [kind, list.map(({ text }) => text)]),
  )
}

describe('suggestions', () => {
  test('are grouped by kind', async () => {
    expect(await suggestions('ccm')).toEqual({
      article: ['Ccm Is Slow'],
      file: ['ccm.dll', 'ccm.exe'],
    })
  })

  test('of a file name tell how many articles hold it', async () => {
    const { groups } = await kb.suggest({ q: 'ccm.d' })
    expect(groups).toMatchObject([
      { kind: 'file', suggestions: [{ text: 'ccm.dll', articles: 2 }] },
    ])
  })

  test('put a code first that can be nothing else', async () => {
    expect(await suggestions('0x8004')).toEqual({ error: ['0x80040E14'] })
    expect(await suggestions('stop 0x')).toEqual({ error: ['STOP 0x0000000A'] })
    expect(await suggestions('event id 10')).toEqual({ error: ['Event 1000'] })
  })

  test('find a product by what people call it', async () => {
    expect((await suggestions('sms'))['product']?.[0]).toBe('Systems Management Server')
  })

  test('find an article number in any spelling', async () => {
    for (const typed of ['q10000', 'KB10000', '10000']) {
      expect((await suggestions(typed))['article']).toHaveLength(3)
    }
  })

  test('keep a place for every kind, and to the limit', async () => {
    const { groups } = await kb.suggest({ q: 's', limit: 3 })
    expect(groups.flatMap(({ suggestions: list }) => list)).toHaveLength(3)
    expect(new Set(groups.map(({ kind }) => kind))).toEqual(new Set(['article', 'product']))
  })

  test('have scores that fall from group to group and inside them', async () => {
    const { groups } = await kb.suggest({ q: 'c' })
    const firsts = groups.map(({ suggestions: list }) => list[0]?.score ?? 0)
    expect(firsts).toEqual([...firsts].sort((a, b) => b - a))
  })
})
