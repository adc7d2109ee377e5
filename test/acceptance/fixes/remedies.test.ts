// "If I follow Q236596 and install SP2, what do I walk into?", asked of the five seeds, of kb/ and of an
// index of the whole archive, where QUARRY_WHOLE_INDEX names one.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { createTestIndex } from '../../engine/build-kb.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SEEDS = join(ROOT, '../shared/seeds')
if (!existsSync(SEEDS)) process.stderr.write(`Skipped: the seed documents are not in ${SEEDS}.\n`)
const WHOLE = process.env['QUARRY_WHOLE_INDEX']
if (WHOLE === undefined)
  process.stderr.write('Skipped: no index of the whole archive (QUARRY_WHOLE_INDEX).\n')

describe.each([
  { name: 'the five seeds', folder: SEEDS, index: undefined },
  { name: 'kb/', folder: join(ROOT, 'kb'), index: undefined },
  { name: 'the whole archive', folder: undefined, index: WHOLE },
])('On $name', ({ folder, index: whole }) => {
  const isThere = whole !== undefined || (folder !== undefined && existsSync(folder))
  const index = createTestIndex()
  let kb: KnowledgeBase
  beforeAll(async () => {
    if (!isThere) return
    if (whole === undefined && folder !== undefined) await index.fillFrom(folder)
    kb = await KnowledgeBase.open(whole ?? index.indexDirectory)
  })
  afterAll(async () => {
    await kb?.close()
    index.remove()
  })

  describe.skipIf(!isThere)('the remedy of Q236596', () => {
    test('is SP2, and the latest service pack, resolved to one that is known', async () => {
      const found = await kb.remedies('236596', {})
      const told = found?.remedies.map(({ release, source }) => [release, source])
      expect(told?.[0]).toEqual(['2.0 SP2', 'text'])
      expect(found?.remedies.every(({ citations }) => citations.length > 0)).toBe(true)
    })

    test('walks into Q264630, unless the pair of the release is there first', async () => {
      const found = await kb.remedies('Q236596', {})
      const [first] = found?.conflicts ?? []
      expect(first).toMatchObject({ release: '2.0 SP2', problem: { id: 'Q264630' } })
      const unless = new Set(first?.problem.unless.flatMap(({ articles }) => articles))
      expect([...unless].sort()).toEqual(['Q249077', 'Q251070', 'Q252717', 'Q252718'])
      for (const { quote, hash } of first?.problem.citations ?? []) {
        expect(hash).toBe(sha256(quote))
      }
    })

    test('stands among the known problems of the way to SP2, not of a site at SP2', async () => {
      const sites = [
        { name: 'A', product: 'SMS', build: '1239' },
        { name: 'B', product: 'SMS', build: '1380' },
        { name: 'C', product: 'SMS', version: '2.0', servicePack: 'SP2' },
      ]
      const plan = await kb.plan({ sites, target: 'SP2' })
      const problems = plan.sites.map(({ hops }) =>
        hops.map(({ to, knownProblems }) => [to, knownProblems[0]?.id]),
      )
      expect(problems).toEqual([[['SP2', 'Q264630']], [['SP2', 'Q264630']], []])
    })
  })
})
