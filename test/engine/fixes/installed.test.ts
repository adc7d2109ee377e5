// "After the rollup, which of these are closed?": what follows from an installed list.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FixSet } from '../../../src/contract/fixes.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const PRODUCT = 'Exchange Server version 5.5'
const ROLLUP = 'Exchange Server 5.5 Service Pack 2 Hotfix Rollup Package (HRP)'

const article = (number: string, status: string, more: Readonly<Record<string, string>> = {}) =>
  articleText({
    number,
    title: `Sample Stops in Case ${number}`,
    product: PRODUCT,
    sections: {
      RESOLUTION:
        'A supported fix is now available from Microsoft, but it is only intended to correct it.',
      STATUS: status,
      ...more,
    },
  })

const FILES = {
  'kb/1.txt': article('Q100101', `This problem was first corrected in ${ROLLUP}.`),
  'kb/2.txt': article('Q100102', 'This problem was corrected in Exchange Server 5.5 SP2.'),
  'kb/3.txt': article('Q100103', 'This problem was corrected in Exchange Server 5.5 SP3.'),
  'kb/4.txt': article('Q100104', 'This problem was not corrected.'),
  'kb/5.txt': article('Q100105', `This problem was not corrected in ${ROLLUP}.`, {
    'MORE INFORMATION': `For what it holds, see:\n\n  Q100900 List of Bugs Fixed in ${ROLLUP}`,
  }),
}

describe('The list of a rollup, cited and not held', () => {
  const index = createTestIndex()
  let kb: KnowledgeBase
  beforeAll(async () => {
    await index.fill(FILES)
    kb = await KnowledgeBase.open(index.indexDirectory)
  })
  afterAll(async () => {
    await kb?.close()
    index.remove()
  })

  const closed = (set: FixSet) => set.groups.alreadyIncluded.map(({ id }) => id).sort()
  const site = { product: 'Exchange', version: '5.5', servicePack: 'SP1' }

  test('closes what its release holds, and what the service pack below it holds', async () => {
    expect(closed(await kb.fixes(site))).toEqual([])
    const set = await kb.fixes({ ...site, installed: ['Q100900'] })
    expect(closed(set)).toEqual(['Q100101', 'Q100102'])
  })

  test('is told as the source, beside the article that names the release', async () => {
    const { groups } = await kb.fixes({ ...site, installed: ['100900'] })
    const fix = groups.alreadyIncluded.find(({ id }) => id === 'Q100101')
    expect(fix?.because).toContain('Q100900')
    expect(fix?.citations.map((one) => one.article)).toEqual(['Q100101', 'Q100105'])
  })

  test('says nothing to another version', async () => {
    const other = { ...site, version: '5.0', installed: ['Q100900'] }
    expect(closed(await kb.fixes(other))).toEqual([])
  })
})
