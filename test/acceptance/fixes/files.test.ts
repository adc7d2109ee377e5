// The cases of GET /v1/files/{name}, asked of the articles they were judged by.

import { describe, expect, test } from 'vitest'
import { readCases, readStatedBuilds } from './case-files.ts'
import { canRun, evidenceIds, useCaseIndex } from './case-index.ts'

const CASES = readCases('files')

// The stated builds tell which numbers are lines of their own.
const kb = useCaseIndex(evidenceIds([...CASES, ...readStatedBuilds()]))

describe.skipIf(!canRun)('Who ships it', () => {
  test.each(CASES)('$name: $question', async ({ request, expected }) => {
    const { name, ...query } = request
    const { shipments } = await kb().files(name, { ...query, limit: 200 })
    const of = (comparison: string) => [
      ...new Set(
        shipments.filter((one) => one.comparison === comparison).map(({ article }) => article.id),
      ),
    ]
    expect(of('same')).toEqual(expect.arrayContaining([...expected.exact]))
    expect(of('newer')).toEqual(expect.arrayContaining([...expected.newer]))
    expect(of('newer').filter((id) => expected.notNewer?.includes(id))).toEqual([])
  })
})
