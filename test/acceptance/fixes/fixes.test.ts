// The cases of POST /v1/fixes, asked of the articles they were judged by. QUARRY_WHOLE_INDEX names an
// index of the whole archive to ask instead.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FIX_GROUPS, type FixGroup, type FixVerdict } from '../../../src/contract/fixes.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../../engine/build-kb.ts'
import { type FixesCase, type FixesRequest, readCases } from './case-files.ts'

const ARCHIVE = join(import.meta.dirname, '../../../.corpus/kbarchive-markdown/kb')
const isThere = existsSync(ARCHIVE)
if (!isThere) process.stderr.write(`Skipped: the archive is not unpacked in ${ARCHIVE}.\n`)
const canRun = isThere || process.env['CI'] !== undefined

/** Not answered yet. A case that is answered fails here, so that the list only gets shorter. */
const OPEN = new Set(['sms-sp3-half-corrected'])

const CASES = readCases('fixes')
const scratch = mkdtempSync(join(tmpdir(), 'quarry-fixes-'))
const index = createTestIndex()
let kb: KnowledgeBase

beforeAll(async () => {
  const whole = process.env['QUARRY_WHOLE_INDEX']
  if (whole === undefined) await index.fillFrom(copyEvidence())
  if (canRun) kb = await KnowledgeBase.open(whole ?? index.indexDirectory)
}, 120_000)
afterAll(async () => {
  await kb?.close()
  index.remove()
  rmSync(scratch, { recursive: true, force: true })
})

/** The articles that the evidence of any case cites. */
function copyEvidence(): string {
  const folder = join(scratch, 'kb')
  for (const id of new Set(
    CASES.flatMap(({ evidence }) => evidence.map(({ article }) => article)),
  )) {
    const thousand = String(Math.floor(Number(id.slice(1)) / 1000)).padStart(3, '0')
    const path = join(thousand, id, 'README.md')
    cpSync(join(ARCHIVE, path), join(folder, path), { recursive: true })
  }
  return dirname(join(folder, 'x'))
}

describe.skipIf(!canRun)('Which fixes', () => {
  test.each(CASES.filter(({ name }) => !OPEN.has(name)))('$name: $question', (one) => check(one))
  test.fails.each(CASES.filter(({ name }) => OPEN.has(name)))('$name: $question', (one) =>
    check(one),
  )
})

async function check({ request, expected }: FixesCase): Promise<void> {
  const stands = await standings(request)
  const { never = {}, prerequisites = {}, ...groups } = expected
  for (const group of FIX_GROUPS) {
    for (const id of groups[group] ?? [])
      expect([id, stands.get(id)?.groups]).toEqual([id, [group]])
  }
  for (const [id, banned] of Object.entries(never)) {
    const found = stands.get(id)?.groups ?? []
    expect([id, found.filter((group) => banned.includes(group))]).toEqual([id, []])
  }
  for (const [id, release] of Object.entries(prerequisites)) {
    expect(stands.get(id)?.groups).toEqual(['doesNotApply'])
    expect(stands.get(id)?.fix.because).toContain(release)
  }
}

interface Standing {
  readonly fix: FixVerdict
  readonly groups: FixGroup[]
}

/** Article → the groups in which it stands, on whatever page. */
async function standings(request: FixesRequest): Promise<Map<string, Standing>> {
  const { installed = [], include: _include, ...site } = request
  const found = new Map<string, Standing>()
  const limit = 200
  for (let offset = 0; ; offset += limit) {
    const query = { ...site, installed: [...installed], limit, offset }
    const { groups } = await kb.fixes({ ...query, include: [...FIX_GROUPS] })
    for (const group of FIX_GROUPS) {
      for (const fix of groups[group]) {
        const known = found.get(fix.id)
        if (known === undefined) found.set(fix.id, { fix, groups: [group] })
        else known.groups.push(group)
      }
    }
    if (FIX_GROUPS.every((group) => groups[group].length < limit)) return found
  }
}
