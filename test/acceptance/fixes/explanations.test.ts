// The cases of POST /v1/fixes/explanations, asked of the articles they were judged by.

import { describe, expect, test } from 'vitest'
import { readCases } from './case-files.ts'
import { canRun, evidenceIds, useCaseIndex } from './case-index.ts'

const CASES = readCases('explanations')

const kb = useCaseIndex(evidenceIds(CASES))

describe.skipIf(!canRun)('Why not', () => {
  test.each(CASES)('$name: $question', async ({ request, expected }) => {
    const { installed = [], include: _include, ...query } = request
    const found = await kb().explainFix({ ...query, installed: [...installed] })
    expect(found?.fix).toMatchObject({ id: request.id, failed: expected.failed })
    expect(found?.fix.citations).not.toEqual([])
    const nearest = found?.nearest.map(({ id }) => id)
    expect(nearest).toEqual(expect.arrayContaining([...(expected.nearest ?? [])]))
  })
})
