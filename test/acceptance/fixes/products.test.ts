// Every product of the list has a build or a version that an article states, with its quote. Asked of
// the articles that are known to state them, or of the index that QUARRY_WHOLE_INDEX names.

import { describe, expect, test } from 'vitest'
import { readStatedBuilds } from './case-files.ts'
import { canRun, evidenceIds, isWhole, useCaseIndex } from './case-index.ts'

/** Product and version; of Windows 2000 no service pack is stated beside a build (README.md). */
const PRODUCTS = [
  ['SMS', '2.0'],
  ['Windows NT', '4.0'],
  ['Windows 2000', '2000'],
  ['Exchange Server', '4.0'],
  ['Exchange Server', '5.0'],
  ['Exchange Server', '5.5'],
  // Only the whole archive tells that 6.50 is version 6.5.
  ['SQL Server', isWhole ? '6.5' : undefined],
  ['SNA Server', '4.0'],
  ['Internet Information Server', '4.0'],
  ['Internet Explorer', '4.0'],
  ['Visual Studio', '97'],
  ['Windows 95', '95'],
  ['Windows 98', '98'],
] as const

const kb = useCaseIndex(evidenceIds(readStatedBuilds()))

describe.skipIf(!canRun)('A stated release', () => {
  test.each(PRODUCTS)('of %s %s is known, with its quote', async (product, version) => {
    const { releases } = await kb().releases({ product, ...(version && { version }) })
    const [build] = releases.flatMap(({ builds }) => builds)
    expect(build?.build).toMatch(/\d/)
    expect(build?.citations[0]?.quote).toContain(build?.build)
  })
})
