import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKb } from './kb-index.ts'
import { QUESTIONS } from './questions.table.ts'

describe('a question in users’ words', () => {
  let opened: Awaited<ReturnType<typeof openKb>>

  beforeAll(async () => {
    opened = await openKb()
  })
  afterAll(() => opened.close())

  for (const { q, finds, within } of QUESTIONS) {
    test(`"${q}" finds ${finds.join(', ')} among the first ${within}`, async () => {
      const { hits } = await opened.kb.search({ q, limit: within })
      expect(hits.map((hit) => hit.id)).toEqual(expect.arrayContaining([...finds]))
    })
  }

  test('about something else finds nothing', async () => {
    const { total, hits } = await opened.kb.search({ q: 'zeppelin' })
    expect(total).toBe(0)
    expect(hits).toEqual([])
  })
})
