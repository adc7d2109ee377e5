// Facts of links and reports that hold over the public archive. Without QUARRY_WHOLE_INDEX they are
// asked of the articles around a few well-known ones.

import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/model/sha256.ts'
import { canRun, isWhole, useCaseIndex } from '../fixes/case-index.ts'
import { FIXES, OVERVIEW } from './golden.ts'

/** A number that is wrong, a pair that is swapped, a repeated step, two tables of one file. */
const WRONG = ['Q246910', 'Q246814', 'Q126786'] as const
const SWAPPED = ['Q156717', 'Q157082', 'Q157813'] as const
const OTHERS = ['Q264630', 'Q305209', 'Q323206', 'Q308646', 'Q269177', 'Q317893'] as const
const SLICE = [OVERVIEW, ...FIXES, ...WRONG, ...SWAPPED, ...OTHERS]

describe.skipIf(!canRun)('Of the archive', () => {
  const kb = useCaseIndex(SLICE)

  test.for(SLICE)('every link of %s is quoted, and stands at its other end', async (id) => {
    const links = await kb().links(id, { limit: 200 })
    for (const { citation, statement, article, direction, type } of links?.links ?? []) {
      for (const one of [citation, statement]) {
        if (one !== undefined) expect(sha256(one.quote)).toBe(one.hash)
      }
      const other = await kb().links(article.id, { limit: 200, type: [type] })
      const back = direction === 'out' ? 'in' : 'out'
      const isThere = other?.links.some((link) => link.direction === back && link.article.id === id)
      expect(isThere || (other?.total ?? 0) > 200).toBe(true)
    }
  })

  test('counts of types add up to all links', async () => {
    for (const id of SLICE) {
      const links = await kb().links(id, { limit: 1 })
      const sum = links?.counts.reduce((total, { count }) => total + count, 0)
      expect(sum).toBe(links?.total)
    }
  })

  test('a wrong number is told from a title that was edited', async () => {
    const { findings } = await kb().report('links', { kind: ['wrong-number'], limit: 200 })
    const told = findings.map(({ article, target, suggestions }) =>
      [article.id, target?.id, suggestions?.[0]?.id].join(' '),
    )
    expect(told).toContain(WRONG.join(' '))
    expect(told).toContain('Q156717 Q157082 Q157813')
    expect(told).toContain('Q156717 Q157813 Q157082')
  })

  test('a keyword and a sentence that name two service packs are a contradiction', async () => {
    const query = { kind: ['fixed-in-text'], article: 'Q269177' }
    const { findings } = await kb().report('contradictions', query)
    expect(findings.map(({ detail }) => detail)).toContain('keyword SP3, text SP4')
    expect(findings[0]?.citations).toHaveLength(2)
  })

  test('of one file the lower version has the later date in two articles', async () => {
    const query = { kind: ['file-version-date'], article: 'Q308646', limit: 200 }
    const { findings } = await kb().report('contradictions', query)
    const pairs = findings.map(({ citations }) => citations.map(({ article }) => article).join())
    expect(pairs).toContain('Q305209,Q308646')
  })

  test('a file that only a step misspells is listed by no table', async () => {
    const { findings } = await kb().report('lint', { article: 'Q317893' })
    const kinds = findings.map(({ kind }) => kind)
    expect(kinds).toContain('step-file-unlisted')
  })

  test.skipIf(!isWhole)(
    'the counts are of the size that a survey of the archive found',
    async () => {
      const links = await kb().report('links', { limit: 1 })
      const counts = new Map(links.counts.map(({ kind, count }) => [kind, count]))
      expect(counts.get('dangling')).toBeGreaterThan(9_000)
      expect(counts.get('title-drift')).toBeLessThan(7_000)
      expect(counts.get('wrong-number')).toBeGreaterThan(20)
      const contradictions = await kb().report('contradictions', { limit: 1 })
      const kinds = contradictions.counts.map(({ kind }) => kind).sort()
      expect(kinds).toEqual([
        'consequence-denied',
        'file-version-date',
        'fixed-in-applies-to',
        'fixed-in-text',
      ])
      const hubs = await kb().hubs({ limit: 1 })
      expect(hubs.hubs[0]).toMatchObject({ id: 'Q152734', held: true })
      expect((await kb().hubs({ held: false, limit: 1 })).hubs[0]?.id).toBe('Q256986')
    },
  )
})
