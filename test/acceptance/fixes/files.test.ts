// The cases of GET /v1/files/{name}, asked of the articles they were judged by.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { readCases, readStatedBuilds } from './case-files.ts'
import { canRun, openCaseIndex } from './case-index.ts'

const CASES = readCases('files')

let kb: KnowledgeBase
let close = async () => {}
beforeAll(async () => {
  if (!canRun) return
  // The stated builds tell which numbers are lines of their own.
  const evidence = [...CASES, ...readStatedBuilds()].flatMap((one) => one.evidence)
  const opened = await openCaseIndex(evidence.map(({ article }) => article))
  kb = opened.kb
  close = opened.close
}, 120_000)
afterAll(() => close())

describe.skipIf(!canRun)('Who ships it', () => {
  test.each(CASES)('$name: $question', async ({ request, expected }) => {
    const { name, ...query } = request
    const { shipments } = await kb.files(name, { ...query, limit: 200 })
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
