// The cases of POST /v1/plans, asked of the articles they were judged by and of those that state
// builds. QUARRY_WHOLE_INDEX names an index of the whole archive to ask instead.

import { describe, expect, test } from 'vitest'
import { readCases } from './case-files.ts'
import { canRun, evidenceIds, useCaseIndex } from './case-index.ts'

const CASES = readCases('plans')

const kb = useCaseIndex(evidenceIds([...CASES, ...readCases('releases')]))

describe.skipIf(!canRun)('A plan', () => {
  test.each(CASES)('$name: $question', async ({ request, expected }) => {
    const { sites } = await kb().plan({ ...request, sites: [...request.sites] })
    const hops = sites.map(({ name, hops: all }) => [name, all.map(({ to }) => to)])
    expect(Object.fromEntries(hops)).toEqual(expected.hops)
    const passed = sites.flatMap(({ hops: all }) => all.slice(0, -1))
    expect(passed.every(({ because }) => because.length > 0)).toBe(true)
  })
})
