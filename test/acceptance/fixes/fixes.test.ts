// The cases of POST /v1/fixes, asked of the articles they were judged by. QUARRY_WHOLE_INDEX names an
// index of the whole archive to ask instead.

import { describe, expect, test } from 'vitest'
import { FIX_GROUPS, type FixGroup, type FixVerdict } from '../../../src/contract/fixes.ts'
import { type FixesCase, type FixesRequest, readCases } from './case-files.ts'
import { canRun, evidenceIds, useCaseIndex } from './case-index.ts'

const CASES = readCases('fixes')

const kb = useCaseIndex(evidenceIds(CASES))

describe.skipIf(!canRun)('Which fixes', () => {
  test.each(CASES)('$name: $question', (one) => check(one))
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
    expect([id, await reasonFor(id, request)]).toEqual([id, expect.any(String)])
  }
  for (const [id, release] of Object.entries(prerequisites)) {
    expect(stands.get(id)?.groups).toEqual(['doesNotApply'])
    expect(stands.get(id)?.fix.because).toContain(release)
  }
}

/** An id that nobody knows stands nowhere, too: there has to be a reason. */
async function reasonFor(id: string, { installed = [], include: _include, ...site }: FixesRequest) {
  const found = await kb().explainFix({ ...site, installed: [...installed], id })
  return found?.fix.because
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
    const { groups } = await kb().fixes({ ...query, include: [...FIX_GROUPS] })
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
