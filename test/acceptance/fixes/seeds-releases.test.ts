// "Which release is build 1493?", asked of the five seed documents, which state it nowhere.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../../engine/build-kb.ts'

const SEEDS = join(import.meta.dirname, '../../../../shared/seeds')
const isThere = existsSync(SEEDS)
if (!isThere) process.stderr.write(`Skipped: the seed documents are not in ${SEEDS}.\n`)

describe.skipIf(!isThere)('On the five seeds', () => {
  const index = createTestIndex()
  let kb: KnowledgeBase
  beforeAll(async () => {
    await index.fillFrom(SEEDS)
    kb = await KnowledgeBase.open(index.indexDirectory)
  })
  afterAll(async () => {
    await kb?.close()
    index.remove()
  })

  test('build 1493 is unknown, with its sightings beside SP2 and SP3', async () => {
    const { outcome, releases, sightings } = await kb.releases({ product: 'SMS', build: '1493' })
    expect([outcome, releases]).toEqual(['unknown', []])
    const seen = sightings.map(({ place, number, servicePacks }) => [place, number, servicePacks])
    expect(seen.sort()).toEqual([
      ['file-table', '2.0.1493.3175', expect.arrayContaining(['SP3'])],
      ['log', '2.0.1493.2005', expect.arrayContaining(['SP2'])],
    ])
    for (const { citation } of sightings) expect(citation.quote).toContain('1493')
  })

  test.for([
    ['1239', 'none'],
    ['1380', 'SP1'],
  ] as const)('build %s is known', async ([build, servicePack]) => {
    const { outcome, releases } = await kb.releases({ product: 'SMS', build })
    expect([outcome, releases.map((one) => [one.version, one.servicePack])]).toEqual([
      'known',
      [['2.0', servicePack]],
    ])
  })
})
