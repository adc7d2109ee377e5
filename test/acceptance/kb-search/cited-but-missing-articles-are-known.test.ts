import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXPECTED_ARTICLES, EXPECTED_GHOSTS } from './kb.table.ts'
import { openKb } from './kb-index.ts'

describe('an article that kb/ cites and does not hold', () => {
  let opened: Awaited<ReturnType<typeof openKb>>

  beforeAll(async () => {
    opened = await openKb()
  })
  afterAll(() => opened.close())

  const citersOf = (id: string) =>
    EXPECTED_ARTICLES.filter(({ references }) => references.includes(id)).map((citer) => citer.id)

  test('is counted', async () => {
    const { ghosts } = await opened.kb.stats()
    expect(ghosts).toBe(EXPECTED_GHOSTS.length)
  })

  for (const id of EXPECTED_GHOSTS) {
    test(`${id} is known by its citers and the titles they give it`, async () => {
      expect(await opened.kb.getArticle(id)).toBeUndefined()
      const missing = await opened.kb.describeMissing(id)
      expect(missing.citedBy.map((citer) => citer.id).sort()).toEqual(citersOf(id).sort())
      expect(missing.titlesSeen.length).toBeGreaterThan(0)
    })
  }

  test('the registry description has been seen under two titles', async () => {
    const { titlesSeen } = await opened.kb.describeMissing('Q256986')
    expect([...titlesSeen].sort()).toEqual([
      'The Windows Registry: A Description',
      'What the Windows Registry Is and How to Save It',
    ])
  })

  test('a number nobody cites is unknown', async () => {
    const missing = await opened.kb.describeMissing('Q999998')
    expect(missing.citedBy).toEqual([])
  })
})
