// The golden answer on the whole archive: QUARRY_WHOLE_INDEX names its index.

import { describe, expect, test } from 'vitest'
import type { FixesQuery } from '../../../src/contract/fixes.ts'
import { isWhole, useCaseIndex } from './case-index.ts'

const PAIRS = { '1239': ['Q251070', 'Q252718'], '1380': ['Q249077', 'Q252717'] }
const GATE = Object.values(PAIRS).flat()

describe.skipIf(!isWhole)('before SP2', () => {
  const kb = useCaseIndex([])
  const ask = (query: Omit<FixesQuery, 'product'>) => kb().fixes({ product: 'SMS', ...query })
  const ids = (group: readonly { readonly id: string }[]) => group.map(({ id }) => id).sort()

  test.each(Object.entries(PAIRS))('build %s needs its own pair', async (build, pair) => {
    const { groups, questions } = await ask({ build, target: 'SP2' })
    expect(ids(groups.required)).toEqual(pair)
    expect(ids(groups.doesNotApply)).toEqual(
      expect.arrayContaining(GATE.filter((id) => !pair.includes(id))),
    )
    for (const { condition, order, quote, citations } of groups.required) {
      expect(condition).toMatchObject({ answer: null })
      expect(order).toBeGreaterThan(0)
      expect(quote).not.toBe('')
      expect(citations.length).toBeGreaterThan(0)
    }
    expect(questions.length).toBeGreaterThan(0)
  })

  test('build 1493 is ambiguous, with its sources', async () => {
    const { outcome, releases } = await kb().releases({ product: 'SMS', build: '1493' })
    expect(outcome).toBe('ambiguous')
    expect(releases.map(({ servicePack }) => servicePack)).toEqual(
      expect.arrayContaining(['SP2', 'SP3']),
    )
    for (const { builds } of releases) expect(builds[0]?.citations.length).toBeGreaterThan(0)
  })

  test.each([
    { build: '1493' },
    { version: '2.0', servicePack: 'SP2' },
    { version: '2.0', servicePack: 'SP3' },
    { version: '2.0', servicePack: 'SP4' },
  ])('none of the pairs is left to do at %j', async (site) => {
    const { groups } = await ask({ ...site, limit: 200 })
    const open = ids([...groups.required, ...groups.available])
    expect(open.filter((id) => GATE.includes(id))).toEqual([])
  })
})
