// How many fixes each service pack holds, on articles made for it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const index = createTestIndex()
let kb: KnowledgeBase

const PRODUCT = 'Contoso Crane Keeper'
const fix = (number: string, resolution: string, keywords = 'kbbug') =>
  articleText({
    number,
    title: 'Cranes Stop Turning',
    product: `${PRODUCT} version 2.0`,
    keywords,
    sections: { RESOLUTION: resolution },
  })

const first = (pack: string) => `This problem was first corrected in ${PRODUCT} ${pack}.`

beforeAll(async () => {
  await index.fill({
    'kb/builds.txt': fix(
      'Q100001',
      'Crane Keeper 2.0 Service Pack 1 (build 1500) and Crane Keeper 2.0 Service Pack 3 (build 1900).',
    ),
    'kb/one.txt': fix('Q100002', first('2.0 Service Pack 2')),
    'kb/two.txt': fix('Q100003', `${first('2.0 Service Pack 2')} ${first('Service Pack 2')}`),
    'kb/heading.txt': fix('Q100004', first('7.1 Service Pack 2')),
    'kb/other.txt': fix(
      'Q100005',
      'This problem was first corrected in Windows NT 4.0 Service Pack 4.',
    ),
    'kb/none.txt': fix('Q100006', 'Restart the crane.'),
  })
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

describe('The service packs of a product', () => {
  test('are told with how many articles each corrects, and with those that only have a build', async () => {
    const { product, servicePacks } = await kb.servicePacks(PRODUCT)
    expect(product).toBe(PRODUCT)
    expect(
      servicePacks.map(({ version, servicePack, fixes }) => [version, servicePack, fixes]),
    ).toEqual([
      ['2.0', 'SP1', 0],
      ['2.0', 'SP2', 3],
      ['2.0', 'SP3', 0],
    ])
  })

  test('bring a quote of an article that says so', async () => {
    const { servicePacks } = await kb.servicePacks(PRODUCT)
    const [, second] = servicePacks
    expect(second?.citations).toHaveLength(1)
    expect(second?.citations[0]?.quote).toContain('Service Pack 2')
  })

  test('are not those of another product, which is refused when it is not known', async () => {
    await expect(kb.servicePacks('Gatekeeper 9')).rejects.toMatchObject({ code: 'product-unknown' })
  })
})
