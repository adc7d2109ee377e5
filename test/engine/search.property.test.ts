import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KnowledgeBase } from '../../src/engine/knowledge-base.ts'
import { createTestIndex } from './build-kb.ts'

const index = createTestIndex()
let kb: KnowledgeBase
beforeAll(async () => {
  await index.fillFrom(fileURLToPath(new URL('../../kb', import.meta.url)))
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

const WORDS = [
  'upgrade',
  'SP2',
  'registry',
  'the',
  'error',
  '"service pack"',
  'site',
  'Copylog.tcf',
]
const words = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 8 })), {
  minLength: 1,
  maxLength: 5,
})
const text = words.map((list) => list.join(' ')).filter((joined) => /\S/.test(joined))

test('hits are ordered, distinct, held, and marked inside their snippets', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 50 }), async (q, limit) => {
      const { hits, total } = await kb.search({ q, limit })
      expect(hits.length).toBe(Math.min(limit, total))
      expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
      for (const [at, { id, score, snippet }] of hits.entries()) {
        expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Number.POSITIVE_INFINITY)
        expect(kb.canonicalId(id)).toBe(id)
        let from = 0
        for (const { start, end } of snippet.marks) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          from = end
        }
        expect(from).toBeLessThanOrEqual(snippet.text.length)
      }
    }),
    { numRuns: 150 },
  )
})

test('the total and the order do not depend on the page', async () => {
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 0, max: 20 }), async (q, offset) => {
      const whole = await kb.search({ q, limit: 50 })
      const page = await kb.search({ q, limit: 3, offset })
      expect(page.total).toBe(whole.total)
      expect(page.hits.map(({ id }) => id)).toEqual(
        whole.hits.slice(offset, offset + 3).map(({ id }) => id),
      )
    }),
    { numRuns: 100 },
  )
})

test('all terms find a part of what any term finds', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (q) => {
      const any = await kb.search({ q, limit: 50 })
      const all = await kb.search({ q, limit: 50, match: 'all' })
      const found = new Set(any.hits.map(({ id }) => id))
      expect(all.hits.every(({ id }) => found.has(id))).toBe(true)
    }),
    { numRuns: 100 },
  )
})
