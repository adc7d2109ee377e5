// The cases of POST /v1/plans, asked of the articles they were judged by and of those that state
// builds. QUARRY_WHOLE_INDEX names an index of the whole archive to ask instead.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../../engine/build-kb.ts'
import { readCases } from './case-files.ts'
import { canRun, copyEvidence } from './evidence-articles.ts'

const CASES = readCases('plans')
const scratch = mkdtempSync(join(tmpdir(), 'quarry-plans-'))
const index = createTestIndex()
let kb: KnowledgeBase

beforeAll(async () => {
  const whole = process.env['QUARRY_WHOLE_INDEX']
  if (whole === undefined && canRun) {
    await index.fillFrom(copyEvidence(scratch, [...CASES, ...readCases('releases')]))
  }
  if (canRun) kb = await KnowledgeBase.open(whole ?? index.indexDirectory)
}, 120_000)
afterAll(async () => {
  await kb?.close()
  index.remove()
  rmSync(scratch, { recursive: true, force: true })
})

describe.skipIf(!canRun)('A plan', () => {
  test.each(CASES)('$name: $question', async ({ request, expected }) => {
    const { sites } = await kb.plan({ ...request, sites: [...request.sites] })
    const hops = sites.map(({ name, hops: all }) => [name, all.map(({ to }) => to)])
    expect(Object.fromEntries(hops)).toEqual(expected.hops)
    const passed = sites.flatMap(({ hops: all }) => all.slice(0, -1))
    expect(passed.every(({ because }) => because.length > 0)).toBe(true)
  })
})
