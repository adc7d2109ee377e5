import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchQuery } from '../../../src/contract/search.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex, type SampleArticle } from '../build-kb.ts'

const ARTICLES: readonly SampleArticle[] = [
  {
    number: 'Q100001',
    title: 'Connector stops after an upgrade',
    product: 'Windows NT Server 4.0',
    keywords: 'kbbug kbfix kbsmp100',
    date: '14-MAR-1999',
    sections: {
      SYMPTOMS: 'The connector stops. Error 0x80040E14 is logged by Sample.dll.',
      WORKAROUND: 'Start the connector again. See also Q100777 for the queue.',
    },
  },
  {
    number: 'Q100002',
    title: 'Printer queue stalls',
    product: 'Windows NT Workstation 3.51',
    keywords: 'kbprb kbsmp200',
    date: '02-FEB-2000',
    sections: { SYMPTOMS: 'The queue of the connector stalls while mfc42.dll is loaded.' },
  },
  {
    number: 'Q100003',
    title: 'How to print with the connector',
    product: 'Example Directory 4.0',
    keywords: 'kbhowto',
    date: '30-JUN-2001',
    sections: { SUMMARY: 'Printing with the connector and mfc42u.dll is told here.' },
  },
  {
    number: 'Q100004',
    title: 'Upgrade of the directory',
    product: 'Example Directory 5.0',
    date: '30-JUN-2001',
    sections: { SUMMARY: 'Nothing but the upgrade of a connector.' },
  },
]

const index = createTestIndex()
let kb: KnowledgeBase
beforeAll(async () => {
  await index.fill(
    Object.fromEntries(ARTICLES.map((one) => [`kb/${one.number}.txt`, articleText(one)])),
  )
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

/** Numbers of the found articles without their "Q10000", ascending. */
async function found(q: string, filters: Partial<SearchQuery> = {}): Promise<string> {
  const { hits, total } = await kb.search({ q, ...filters })
  expect(hits).toHaveLength(total)
  return hits
    .map(({ id }) => id.slice(-1))
    .sort()
    .join('')
}

describe('filters', () => {
  test.for<[Partial<SearchQuery>, string]>([
    [{}, '1234'],
    [{ product: ['nt'] }, '12'],
    [{ product: ['nt', 'Example Directory'] }, '1234'],
    [{ product: ['Microsoft Windows NT Server'] }, '1'],
    [{ family: ['Windows NT'] }, '12'],
    [{ family: ['Example Directory'] }, ''],
    [{ version: ['4.0'] }, '13'],
    [{ version: ['4.00'] }, '13'],
    [{ version: ['4.0', '5.0'] }, '134'],
    [{ version: ['4.0'], product: ['nt'] }, '1'],
    [{ version: ['microsoft example directory 5.0'] }, '4'],
    [{ keyword: ['KBFIX'] }, '1'],
    [{ keyword: ['kbsmp*'] }, '12'],
    [{ keyword: ['kb*00'] }, '12'],
    [{ section: ['workaround', 'summary'] }, '134'],
    [{ year: [1999, 2000] }, '12'],
    [{ date: '1999' }, '1'],
    [{ date: '>=2000-02-02' }, '234'],
    [{ date: '..2000-02' }, '12'],
    [{ hasFix: true }, '1'],
    [{ hasFix: false }, '234'],
    [{ hasWorkaround: true }, '1'],
    [{ file: ['SAMPLE.DLL'] }, '1'],
    [{ file: ['mfc*.dll'] }, '23'],
    [{ error: ['80040e14'] }, '1'],
    [{ error: ['-2147217900'] }, '1'],
    [{ collection: ['kb'] }, '1234'],
    [{ collection: ['other'] }, ''],
    [{ product: ['nt'], year: [2001] }, ''],
  ])('%j keep %s', async ([filters, expected]) => {
    expect(await found('connector', filters)).toBe(expected)
    expect(await found('*', filters)).toBe(expected)
  })
})

describe('operators in the query', () => {
  test.for<[string, string]>([
    ['connector product:nt', '12'],
    ['connector product:nt product:"example directory"', '1234'],
    ['connector -product:nt', '34'],
    ['product:nt', '12'],
    ['connector file:mfc*.dll', '23'],
    ['error:0x80040E14', '1'],
    ['connector keyword:kbhowto', '3'],
    ['id:100003', '3'],
    ['id:kb100003 id:Q100001', '13'],
    ['connector date:2000..', '234'],
    ['title:upgrade', '14'],
    ['title:upgrading', '14'],
    ['title:"printer queue"', '2'],
    ['connector -title:upgrade', '23'],
    ['connector -queue', '34'],
    ['connector -"the queue"', '34'],
    ['*', '1234'],
  ])('%s finds %s', async ([q, expected]) => {
    expect(await found(q)).toBe(expected)
    expect((await kb.search({ q })).notices).toEqual([])
  })

  test.for(['connector product:nosuch', 'connector title:"queue printer"', 'connector -connector'])(
    '%s leaves nothing, is searched as words, and the reply says so',
    async (q) => {
      const { total, notices } = await kb.search({ q })
      expect(total).toBeGreaterThan(0)
      expect(notices).toMatchObject([{ code: 'filter-ignored', subject: q.slice(10) }])
    },
  )

  test('the filters of the request stay in force when it is searched again', async () => {
    expect(await found('connector product:nosuch', { year: [1999] })).toBe('1')
    expect(await kb.search({ q: 'connector', product: ['nosuch'] })).toMatchObject({
      total: 0,
      notices: [],
    })
  })
})

describe('facets', () => {
  const countsOf = (facet: { values: readonly { value: string; count: number }[] } | undefined) =>
    facet?.values.map(({ value, count }) => `${value} ${count}`)

  test('count all matches, not the page alone', async () => {
    const { facets } = await kb.search({
      q: 'connector',
      limit: 1,
      facets: ['family', 'version', 'year', 'hasWorkaround', 'file'],
    })
    expect(facets?.map(({ field }) => field)).toEqual([
      ...['family', 'version', 'year', 'hasWorkaround', 'file'],
    ])
    expect(facets?.map(countsOf)).toEqual([
      ['Windows NT 2'],
      [
        ...['Microsoft Example Directory 4.0 1', 'Microsoft Example Directory 5.0 1'],
        ...['Microsoft Windows NT Server 4.0 1', 'Microsoft Windows NT Workstation 3.51 1'],
      ],
      ['2001 2', '1999 1', '2000 1'],
      ['false 3', 'true 1'],
      ['mfc42.dll 1', 'mfc42u.dll 1', 'sample.dll 1'],
    ])
  })

  test('leave their own filter out of account, and no other', async () => {
    const { total, facets } = await kb.search({
      q: 'connector',
      year: [2001],
      version: ['4.0'],
      facets: ['year', 'version', 'hasFix'],
    })
    expect(total).toBe(1)
    expect(facets?.map(countsOf)).toEqual([
      ['1999 1', '2001 1'],
      ['Microsoft Example Directory 4.0 1', 'Microsoft Example Directory 5.0 1'],
      ['false 1'],
    ])
  })

  test('name as many values as asked for and tell how many there are', async () => {
    const { facets } = await kb.search({ q: 'connector', facets: ['version'], facetLimit: 1 })
    expect(facets).toMatchObject([{ total: 4, values: [{ count: 1 }] }])
  })

  test('count the article that a number names once', async () => {
    const { total, facets } = await kb.search({ q: 'Q100001', facets: ['collection'] })
    expect(facets?.[0]?.values).toEqual([{ value: 'kb', count: total }])
  })

  test('each value is a filter that finds as many articles', async () => {
    for (const field of ['product', 'version', 'keyword', 'file', 'error'] as const) {
      const { facets } = await kb.search({ q: '*', facets: [field], facetLimit: 100 })
      for (const { value, count } of facets?.[0]?.values ?? []) {
        expect(await kb.search({ q: '*', [field]: [value] })).toMatchObject({ total: count })
      }
    }
  })

  test('can be searched in and paged through', async () => {
    expect(await kb.listFacet('product', {})).toMatchObject({ articles: 4, total: 3 })
    const page = await kb.listFacet('product', { contains: 'NT', limit: 1, offset: 1 })
    expect(page).toMatchObject({ total: 2, limit: 1, offset: 1 })
    expect(page.values).toEqual([{ value: 'Microsoft Windows NT Workstation', count: 1 }])
    const within = await kb.listFacet('product', { q: 'connector', hasFix: true, product: ['x'] })
    expect(within.values).toEqual([{ value: 'Microsoft Windows NT Server', count: 1 }])
  })
})

describe('products', () => {
  test('come with family, versions and counts', async () => {
    const { products, total } = await kb.listProducts({})
    expect(total).toBe(3)
    expect(products[0]).toEqual({
      name: 'Microsoft Example Directory',
      versions: ['4.0', '5.0'],
      articles: 2,
    })
    const { products: found } = await kb.listProducts({ contains: 'windows nt', limit: 1 })
    expect(found).toMatchObject([{ family: 'Windows NT', articles: 1 }])
  })
})

describe('explanations', () => {
  test('add up to the score, and are given when asked for', async () => {
    const { hits } = await kb.search({ q: 'connector upgrade', explain: true })
    for (const { score, explanation = [] } of hits) {
      expect(explanation.length).toBeGreaterThan(0)
      const sum = explanation.reduce((all, part) => all + part.score, 0)
      expect(sum).toBeCloseTo(score, 1)
    }
    const plain = await kb.search({ q: 'connector upgrade' })
    expect(plain.hits.every((hit) => hit.explanation === undefined)).toBe(true)
  })
})

describe('sorting', () => {
  const order = async (q: string, sort: SearchQuery['sort'], page: Partial<SearchQuery> = {}) =>
    (await kb.search({ q, ...(sort && { sort }), ...page })).hits.map(({ id }) => id.slice(-1))

  test('by date goes both ways, equal dates in the order of the catalog', async () => {
    expect(await order('connector', 'date')).toEqual(['3', '4', '2', '1'])
    expect(await order('connector', 'date-ascending')).toEqual(['1', '2', '3', '4'])
    expect(await order('connector', 'date', { limit: 2, offset: 1 })).toEqual(['4', '2'])
  })

  test('keeps the scores', async () => {
    const byScore = await kb.search({ q: 'connector' })
    const byDate = await kb.search({ q: 'connector', sort: 'date' })
    const scores = ({ hits }: typeof byScore) =>
      hits.map(({ id, score }) => `${id} ${score}`).sort()
    expect(scores(byDate)).toEqual(scores(byScore))
  })

  test('says as well when no article holds a phrase', async () => {
    const { notices, total } = await kb.search({ q: '"connector printer"', sort: 'date' })
    expect(total).toBeGreaterThan(0)
    expect(notices).toMatchObject([{ code: 'phrase-ignored' }])
  })

  test('a list without words is sorted by date', async () => {
    expect(await order('*', undefined)).toEqual(['3', '4', '2', '1'])
  })
})

describe('article numbers', () => {
  test.for(['Q100777', 'kb: Q100777', '100777', 'article 100777.'])(
    '%s is not held, and what is known of it is said',
    async (q) => {
      const { missing, notices, hits } = await kb.search({ q })
      expect(missing).toMatchObject({ id: 'Q100777', citedBy: [{ id: 'Q100001' }] })
      expect(notices).toMatchObject([{ code: 'article-not-held', subject: 'Q100777' }])
      expect(hits[0]?.id).toBe('Q100001')
    },
  )

  test('a number that nobody cites may be anything', async () => {
    expect((await kb.search({ q: '4711' })).missing).toBeUndefined()
    expect((await kb.search({ q: 'Q4711' })).missing).toMatchObject({ citedBy: [] })
  })

  test.for(['kb: Q100003', 'KB 100003.', 'article id: 100003'])('%s comes first', async (q) => {
    expect((await kb.search({ q })).hits[0]?.id).toBe('Q100003')
  })
})

describe('wildcards', () => {
  test.for<[string, string]>([
    ['mfc*', '23'],
    ['MFC*.dll', '23'],
    ['mfc4*u.dll', '3'],
    ['up*de', '14'],
    ['mfc* title:upgrade', '14'],
  ])('%s finds %s', async ([q, expected]) => {
    expect(await found(q)).toBe(expected)
  })

  test('count as one term', async () => {
    expect(await found('mfc* printing', { match: 'all' })).toBe('3')
    expect(await found('mfc* workaround', { match: 'all' })).toBe('')
  })

  test('mark what they stand for', async () => {
    const { hits } = await kb.search({ q: 'mfc*.dll' })
    for (const { snippet } of hits) {
      const marked = snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))
      expect(marked).toEqual([expect.stringMatching(/^mfc42u?\.dll$/)])
    }
  })

  test('that fit nothing are words', async () => {
    expect(await found('nosuch*')).toBe('')
    expect(await found('printing nosuch*')).toBe('3')
  })
})

describe('long queries', () => {
  test('are cut, and the reply says so', async () => {
    const { notices } = await kb.search({ q: 'connector '.repeat(200) })
    expect(notices).toMatchObject([{ code: 'query-shortened' }])
    expect((await kb.search({ q: 'connector '.repeat(100) })).notices).toEqual([])
  })
})
