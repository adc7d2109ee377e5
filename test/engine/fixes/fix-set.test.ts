// What stands in which group, on articles made for it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FixesQuery, FixGroup } from '../../../src/contract/fixes.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const index = createTestIndex()
let kb: KnowledgeBase

const PRODUCT = 'Contoso Crane Keeper'
const TABLE = `Date Time Size File name Version
---------------------------------------------
01/02/2000 10:00a 12,345 Crane.dll 2.0.1500.1 x86`

const fix = (number: string, resolution: string, product = `${PRODUCT} version 2.0`) =>
  articleText({
    number,
    title: 'Cranes Stop Turning',
    product,
    sections: { RESOLUTION: resolution },
  })

const FILES = {
  'kb/builds.txt': fix(
    'Q100001',
    `Crane Keeper 2.0 Service Pack 1 (build 1500) and Crane Keeper 2.0 Service Pack 2 (build 1700) are builds.`,
  ),
  'kb/later.txt': fix(
    'Q100002',
    `This problem was first corrected in ${PRODUCT} 2.0 Service Pack 2.`,
  ),
  'kb/shipped.txt': fix(
    'Q100003',
    `A supported fix is now available from Microsoft. This problem was first corrected in ${PRODUCT} 2.0 Service Pack 2.\n\n${TABLE}`,
  ),
  'kb/open.txt': fix('Q100004', 'This problem was corrected in the latest service pack.'),
  'kb/other.txt': fix(
    'Q100005',
    'This problem was first corrected in Windows NT 4.0 Service Pack 4.',
  ),
  'kb/circle-a.txt': fix('Q100011', `The fix supersedes the fix of Q100012.\n\n${TABLE}`),
  'kb/circle-b.txt': fix('Q100012', `The fix supersedes the fix of Q100013.\n\n${TABLE}`),
  'kb/circle-c.txt': fix('Q100013', `The fix supersedes the fix of Q100011.\n\n${TABLE}`),
}

beforeAll(async () => {
  await index.fill(FILES)
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

const SP1 = { product: PRODUCT, version: '2.0', servicePack: 'SP1' } as const

async function standing(id: string, query: FixesQuery) {
  const { groups } = await kb.fixes({ ...query, include: ['doesNotApply'], limit: 200 })
  const found = Object.entries(groups).flatMap(([group, fixes]) =>
    fixes.filter((one) => one.id === id).map((one) => ({ group, ...one })),
  )
  expect(found.length).toBeLessThanOrEqual(1)
  return found[0]
}

describe('An article', () => {
  const cases: readonly [string, string, FixGroup, string | undefined, string][] = [
    ['ships files', 'Q100003', 'available', undefined, 'It is for'],
    [
      'has its correction in a later release',
      'Q100002',
      'doesNotApply',
      'offer',
      'Service Pack|SP2',
    ],
    ['says corrected, and not where', 'Q100004', 'undecided', 'offer', 'not by which release'],
    ['is corrected in another product', 'Q100005', 'doesNotApply', 'offer', 'Windows NT 4.0 SP4'],
  ]
  test.each(cases)('that %s', async (_what, id, group, failed, because) => {
    const found = await standing(id, SP1)
    expect(found).toMatchObject({ group })
    expect(found?.failed).toBe(failed)
    expect(found?.because).toMatch(new RegExp(because))
  })

  test('that the release holds is included, whether it ships files or not', async () => {
    const at = { ...SP1, servicePack: 'SP2' }
    expect(await standing('Q100002', at)).toMatchObject({ group: 'alreadyIncluded' })
    expect(await standing('Q100003', at)).toMatchObject({ group: 'alreadyIncluded' })
  })

  test('is not lost where articles claim to supersede one another in a circle', async () => {
    for (const id of ['Q100011', 'Q100012', 'Q100013']) {
      expect(await standing(id, SP1)).toMatchObject({ group: 'available' })
    }
  })
})

describe('A build between two that articles state', () => {
  const BETWEEN = { product: PRODUCT, build: '1600' }

  test('may be either release', async () => {
    const set = await kb.fixes(BETWEEN)
    expect(set.certainty).toBe('approximate')
    expect(set.releases).toEqual([
      { version: '2.0', servicePack: 'SP1' },
      { version: '2.0', servicePack: 'SP2' },
    ])
    expect(set.sources.length).toBeGreaterThan(0)
  })

  test('decides what both agree on, and tells where they differ', async () => {
    expect(await standing('Q100005', BETWEEN)).toMatchObject({ group: 'doesNotApply' })
    const found = await standing('Q100003', BETWEEN)
    expect(found).toMatchObject({ group: 'undecided', verdict: 'unknown', failed: 'release' })
    expect(found?.because).toContain('SP1: applies; SP2: already-included')
  })
})

describe('The forms of a question', () => {
  const ask = async (query: FixesQuery) => {
    const { releases, groups, totals } = await kb.fixes(query)
    return { releases, groups, totals }
  }

  test.each([['sp1'], ['SP1'], ['1'], ['Service Pack 1'], ['service pack 1']])(
    'service pack "%s"',
    async (servicePack) => {
      const spelt = { ...SP1, servicePack, target: servicePack.replace('1', '2') }
      expect(await ask(spelt)).toEqual(await ask({ ...SP1, target: 'SP2' }))
    },
  )

  test.each([
    ['1500', PRODUCT],
    ['1500', PRODUCT.toUpperCase()],
    ['2.0.1500', 'cck'],
    ['2.00.1500.1000', 'microsoft contoso crane keeper'],
    ['1500', `${PRODUCT} 2.0`],
  ])('build "%s" of "%s"', async (build, product) => {
    const { certainty, releases } = await kb.fixes({ product, build })
    expect([certainty, releases]).toEqual(['known', [{ version: '2.0', servicePack: 'SP1' }]])
  })

  test('a target may be a build', async () => {
    expect(await ask({ ...SP1, target: '1700' })).toEqual(await ask({ ...SP1, target: 'SP2' }))
  })

  test('the version may stand in the name', async () => {
    const { version: _version, ...rest } = SP1
    const product = `${PRODUCT} 2.0`
    expect(await ask({ ...rest, product })).toEqual(await ask(SP1))
    await expect(ask({ ...SP1, product: `${PRODUCT} 1.2` })).rejects.toThrow('given twice')
    expect((await kb.fixes({ product: `${PRODUCT} 1.2`, build: '1500' })).certainty).toBe('unknown')
  })

  test.each([{ build: '9999' }, { build: '1' }])(
    'an unknown build is an answer: %j',
    async (site) => {
      const set = await kb.fixes({ product: PRODUCT, ...site })
      expect(set).toMatchObject({ certainty: 'unknown', releases: [] })
      expect(set.totals).toMatchObject({ required: 0, available: 0 })
      expect(set.groups.undecided[0]?.because).toContain('No article states which release')
    },
  )

  test('pages follow one another and totals count them all', async () => {
    const { totals } = await kb.fixes({ ...SP1, limit: 1 })
    const whole = await kb.fixes({ ...SP1, limit: 200, include: ['doesNotApply'] })
    const pages = []
    for (let offset = 0; offset < totals.available; offset++) {
      pages.push(...(await kb.fixes({ ...SP1, limit: 1, offset })).groups.available)
    }
    expect(pages).toEqual(whole.groups.available)
    for (const [group, total] of Object.entries(totals)) {
      expect([group, whole.groups[group as FixGroup].length]).toEqual([group, total])
    }
  })

  test('what does not apply is left out unless it is asked for', async () => {
    const { groups, totals } = await kb.fixes(SP1)
    expect(totals.doesNotApply).toBeGreaterThan(0)
    expect(groups.doesNotApply).toEqual([])
  })
})
