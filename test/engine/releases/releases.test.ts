// GET /v1/releases over articles of our own words.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Release } from '../../../src/contract/releases.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { sha256 } from '../../../src/model/sha256.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

const SMS = 'Systems Management Server version 2.0'
const EXCHANGE = 'Exchange Server, versions 4.0, 5.5'

const ARTICLES = [
  {
    number: 'Q200001',
    title: 'SMS: How to Tell the Gates Apart',
    product: SMS,
    sections: {
      SUMMARY:
        '  SMS 2.0 (2.0.1239.0000)\n  SMS 2.0 SP1 (2.0.1380.1000)\n  SMS 2.0 SP2 (2.0.1493.2000)',
    },
  },
  {
    number: 'Q200002',
    title: 'SMS: The Gate Opens Twice',
    product: SMS,
    sections: {
      SUMMARY: 'BuildNumber= 1493 for Service Pack 2 (SP2) or Service Pack 3 (SP3)',
      STATUS: 'This was first corrected in Systems Management Server 2.0 Service Pack 4.',
      'MORE INFORMATION':
        'The gate keeper has version 2.00.1555.12 here. Its number before was Q155512.',
    },
  },
  {
    number: 'Q200003',
    title: 'XADM: Numbers of Gates',
    product: EXCHANGE,
    sections: {
      SUMMARY:
        '  Exchange Server 4.0   Build 837.3\n  SP1                   Build 838.14\n  Exchange Server 5.5   Build 1960\n  SP1                   Build 2232.9',
    },
  },
]

const WITHOUT_RELEASE = {
  number: 'Q200004',
  title: 'Two Gates Overwrite One Another',
  product: 'Exchange Server, versions 4.0, 5.5',
  sections: {
    SYMPTOMS: 'The gate that is installed by Exchange Server (3.1.0.2115) is overwritten.',
  },
}

const index = createTestIndex()
let kb: KnowledgeBase
beforeAll(async () => {
  await index.fill(
    Object.fromEntries(
      [...ARTICLES, WITHOUT_RELEASE].map((one) => [`kb/${one.number}.txt`, articleText(one)]),
    ),
  )
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

const rows = (releases: readonly Release[]) =>
  releases.map(({ version, servicePack, builds }) =>
    [version, servicePack, ...builds.map(({ build }) => build)].join(' '),
  )

describe('A build is', () => {
  test('known, with a quote that can be checked', async () => {
    const { outcome, product, releases } = await kb.releases({ product: 'sms', build: '1380' })
    expect([outcome, product, rows(releases)]).toEqual([
      'known',
      'Systems Management Server',
      ['2.0 SP1 2.0.1380.1000'],
    ])
    const [citation] = releases[0]?.builds[0]?.citations ?? []
    expect(citation).toMatchObject({ article: 'Q200001', quote: 'SMS 2.0 SP1 (2.0.1380.1000)' })
    expect(citation?.hash).toBe(sha256(citation?.quote ?? ''))
  })

  test('ambiguous with all it may be, each with its sources, and where else it stands', async () => {
    const { outcome, releases } = await kb.releases({ product: 'SMS', build: '1493' })
    expect([outcome, rows(releases)]).toEqual([
      'ambiguous',
      ['2.0 SP2 1493 2.0.1493.2000', '2.0 SP3 1493'],
    ])
    const sp2 = releases[0]?.builds.flatMap(({ citations }) => citations.map((one) => one.article))
    expect(sp2?.sort()).toEqual(['Q200001', 'Q200002'])
  })

  test('certain again when the full number is given', async () => {
    const { outcome, releases } = await kb.releases({ product: 'SMS', build: '2.00.1493.2000' })
    expect([outcome, rows(releases)]).toEqual(['known', ['2.0 SP2 2.0.1493.2000']])
  })

  test('approximate between two that are stated', async () => {
    const reply = await kb.releases({ product: 'SMS', build: '1420' })
    expect(reply).toMatchObject({ outcome: 'approximate', releases: [], total: 0 })
    expect(rows(reply.below ?? [])).toEqual(['2.0 SP1 2.0.1380.1000'])
    expect(rows(reply.above ?? [])).toEqual(['2.0 SP2 1493 2.0.1493.2000', '2.0 SP3 1493'])
  })

  test('unknown, with its sightings and the service packs that these articles speak of', async () => {
    const { outcome, sightings } = await kb.releases({ product: 'SMS', build: '1555' })
    expect(outcome).toBe('unknown')
    expect(sightings).toMatchObject([
      {
        article: { id: 'Q200002' },
        place: 'text',
        number: '2.00.1555.12',
        servicePacks: ['SP2', 'SP3', 'SP4'],
      },
    ])
    expect(sightings[0]?.citation.quote).toContain('2.00.1555.12')
  })

  test('told as far as it is stated, where its article names no release', async () => {
    const { outcome, total, releases } = await kb.releases({
      product: 'exchange',
      build: '3.1.0.2115',
    })
    expect([outcome, total]).toEqual(['known', 1])
    expect(releases[0]).toEqual({
      product: 'Exchange',
      builds: [expect.objectContaining({ build: '3.1.0.2115', articles: 1 })],
    })
    expect(releases[0]?.builds[0]?.citations[0]?.article).toBe('Q200004')
  })

  test('no answer to a question for its release, where its article names none', async () => {
    const { status, reason } = await kb.answer({
      question: 'Which release of Exchange is build 3.1.0.2115?',
    })
    expect([status, reason?.code]).toEqual(['not-answered', 'unknown-build'])
  })

  test('sought in all products when none is named', async () => {
    const { product, releases } = await kb.releases({ build: '838.14' })
    expect(product).toBeUndefined()
    expect(releases).toMatchObject([{ product: 'Exchange', version: '4.0', servicePack: 'SP1' }])
  })
})

describe('Without a build the table is given', () => {
  test('for a product and version, a row without service pack being the release itself', async () => {
    const { releases, outcome } = await kb.releases({ product: 'Exchange Server 4.0' })
    expect([outcome, rows(releases)]).toEqual(['known', ['4.0 none 837.3', '4.0 SP1 838.14']])
  })

  test('for a service pack in any spelling', async () => {
    for (const servicePack of ['SP2', '2', 'Service Pack 2']) {
      const { releases } = await kb.releases({ product: 'sms', servicePack })
      expect(rows(releases)).toEqual(['2.0 SP2 1493 2.0.1493.2000'])
    }
  })

  test('in pages with the exact number of releases', async () => {
    const all = await kb.releases({})
    const paged = await Promise.all(
      all.releases.map((_, offset) => kb.releases({ limit: 1, offset })),
    )
    expect(paged.flatMap(({ releases }) => releases)).toEqual(all.releases)
    expect(new Set(paged.map(({ total }) => total))).toEqual(new Set([all.releases.length]))
  })
})

test('An unknown product is an answer, with the products that are known', async () => {
  expect(await kb.releases({ product: 'Gatekeeper 9', build: '1380' })).toMatchObject({
    outcome: 'unknown',
    total: 0,
    products: [
      { product: 'Exchange', releases: 5 },
      { product: 'Systems Management Server', releases: 4 },
    ],
  })
})

test.for([
  [{ product: 'sms', build: 'SP2' }, /"SP2" cannot be read as a build/],
  [{ product: 'sms', servicePack: 'latest' }, /"latest" cannot be read as a service pack/],
  [{ product: 'SMS 2.0', version: '1.2' }, /given twice/],
] as const)('%j is refused', async ([query, message]) => {
  await expect(kb.releases(query)).rejects.toThrow(message)
})
