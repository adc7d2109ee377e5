import { describe, expect, test } from 'vitest'
import type { ArticleSet } from '../../../src/indexes/article-set.ts'
import { searchText } from '../../../src/indexes/text/query.ts'
import { textIndex } from '../../../src/indexes/text/text-index.ts'
import { parseQuery } from '../../../src/text/query.ts'
import { makeArticle } from './make-article.ts'

const ARTICLES = [
  makeArticle({
    id: 'Q100001',
    title: 'Spooler stops after the update',
    queryWords: 'prodnt hang',
    appliesTo: ['Windows NT Server version 4.0'],
    sections: [
      'The print spooler stops.',
      'Replace Spoolss.dll 4.0.1381.7097 in C:\\Winnt\\System32.',
    ],
  }),
  makeArticle({
    id: 'Q100002',
    aliases: ['KB3014451'],
    title: 'Printing is slow',
    sections: ['Printing takes long.', 'The spooler writes a log. Logs stop growing.'],
  }),
  makeArticle({
    id: 'Q100003',
    title: 'Logon point is not updated',
    sections: [
      'Copylog.tcf is old on the logon point.',
      'STOP 0x0000000A. Run setup /s, then Visual C++.',
    ],
  }),
  makeArticle({
    id: 'Q100004',
    title: 'Point to the logon script',
    sections: ['A script runs at logon; the point is moot.'],
  }),
]
const INDEX = textIndex.build(ARTICLES)

function find(text: string, match: 'any' | 'all' = 'any', options = {}) {
  const { total, hits, isRelaxed } = searchText(INDEX, parseQuery(text, match), {
    limit: 10,
    offset: 0,
    ...options,
  })
  return { total, isRelaxed, ids: hits.map(({ ordinal }) => ARTICLES[ordinal]?.id) }
}

describe('finds', () => {
  test.for([
    ['another form of a word', 'stopping', ['Q100001', 'Q100002', 'Q100003']],
    ['a version', '4.0.1381.7097', ['Q100001']],
    ['a part of a file name', 'tcf', ['Q100003']],
    ['a stop code in its short form', '0xA', ['Q100003']],
    ['a switch', '/s', ['Q100003']],
    ['a number as printed in its header', 'Q100002', ['Q100002']],
    ['a number without its letter', '100002', ['Q100002']],
    ['a number with another prefix', 'kb100002', ['Q100002']],
    ['an alias', '3014451', ['Q100002']],
    ['query words', 'prodnt', ['Q100001']],
    ['nothing for an unknown word', 'zebra', []],
    ['nothing for signs alone', '?!', []],
  ] as const)('%s', ([, text, ids]) => {
    const found = find(text)
    expect([...found.ids].sort()).toEqual(ids)
    expect(found.total).toBe(ids.length)
  })

  test('a path first where it stands whole', () => {
    expect(find('C:\\Winnt\\System32').ids[0]).toBe('Q100001')
  })

  test('a language by its sign', () => {
    expect(find('C++').ids).toEqual(['Q100003', 'Q100001'])
  })
})

describe('ranks', () => {
  test('a title above a body', () => {
    expect(find('spooler').ids).toEqual(['Q100001', 'Q100002'])
  })

  test('terms side by side above the same terms apart', () => {
    expect(find('logon point').ids).toEqual(['Q100003', 'Q100004'])
    expect(find('point logon').ids.slice(0, 2)).toContain('Q100004')
  })
})

describe('matches', () => {
  test('any of the terms', () => {
    expect(find('spooler script').total).toBe(3)
  })

  test('all of the terms when asked to', () => {
    expect(find('spooler log', 'all').ids).toEqual(['Q100002'])
    expect(find('spooler zebra', 'all').ids).toEqual([])
  })

  test('a phrase exactly', () => {
    expect(find('"logon point"').ids).toEqual(['Q100003'])
    expect(find('"the spooler writes"').ids).toEqual(['Q100002'])
    expect(find('"Spoolss.dll 4.0"').ids).toEqual(['Q100001'])
  })

  test.for([
    ['in another order', '"spooler the writes"', 'spooler the writes'],
    ['across two sections', '"stops replace"', 'stops replace'],
    ['across two fields', '"update the print"', 'update the print'],
    ['of an unknown word', '"spooler zebra"', 'spooler zebra'],
  ])('the words of a phrase that no article holds: %s', ([, phrase = '', words = '']) => {
    expect(find(phrase)).toEqual({ ...find(words), isRelaxed: true })
    expect(find(words)).toMatchObject({ isRelaxed: false })
    expect(find(words).total).toBeGreaterThan(0)
  })

  test('nothing where a filter leaves out all articles with the phrase', () => {
    const narrow = (matches: ArticleSet) => matches.filter((ordinal) => ordinal !== 2)
    expect(find('"logon point"', 'any', { narrow })).toMatchObject({ total: 0, isRelaxed: false })
  })

  test('stop words when there is nothing else', () => {
    expect(find('is').ids).toContain('Q100003')
  })
})

test('a filter sees every match once', () => {
  const seen: number[] = []
  const accepts = (ordinal: number) => seen.push(ordinal) > 0 && ordinal !== 0
  const narrow = (matches: ArticleSet) => matches.filter(accepts)
  expect(find('spooler printing', 'any', { narrow })).toMatchObject({ total: 1, ids: ['Q100002'] })
  expect(seen.sort()).toEqual([0, 1])
})

test('a filter that fails leaves the index usable', () => {
  const before = find('spooler')
  const narrow = () => {
    throw new Error('broken filter')
  }
  expect(() => find('spooler stops', 'any', { narrow })).toThrow('broken filter')
  expect(find('spooler')).toEqual(before)
})

test('a phrase at the last places of a long article is no endless search', () => {
  const filler = 'filler '.repeat(65_480)
  const long = makeArticle({ sections: [`${filler} ${'alpha beta '.repeat(100)}`] })
  const index = textIndex.build([long])
  const query = parseQuery(`"${'beta alpha '.repeat(60)}"`)
  expect(searchText(index, query, { limit: 1, offset: 0 }).total).toBeLessThan(2)
})

test('an index without articles finds nothing', () => {
  const empty = textIndex.build([])
  expect(searchText(empty, parseQuery('spooler "is"'), { limit: 10, offset: 0 })).toEqual({
    total: 0,
    hits: [],
    isRelaxed: true,
  })
})

describe('ranks higher', () => {
  const MESSAGE = 'The network path was not found when the server was restarted'
  const QUOTING = [
    makeArticle({ sections: ['The path was found. The server of the network was not restarted.'] }),
    makeArticle({ sections: [`${'Something else. '.repeat(9)}${MESSAGE}. And more of it all.`] }),
  ]

  test('the article that holds a message word for word', () => {
    const index = textIndex.build(QUOTING)
    const { hits } = searchText(index, parseQuery(MESSAGE), { limit: 2, offset: 0 })
    expect(hits.map(({ ordinal }) => ordinal)).toEqual([1, 0])
    expect(hits[0]?.parts.quote).toBeGreaterThan(0)
    expect(hits[1]?.parts.quote).toBe(0)
  })

  test('the article that applies to the product, and the one that ships the version', () => {
    const same = [makeArticle({ sections: ['queue'] }), makeArticle({ sections: ['queue'] })]
    const index = textIndex.build([...same, makeArticle({ sections: ['other'] })])
    const options = { limit: 2, offset: 0 }
    const query = parseQuery('queue')
    const affinity = (ordinal: number) => ordinal
    const first = (more: object) => searchText(index, query, { ...options, ...more }).hits[0]
    expect(first({})).toMatchObject({ ordinal: 0 })
    expect(first({ affinity })).toMatchObject({ ordinal: 1 })
    expect(first({ rowHolders: new Set([1]) })).toMatchObject({ ordinal: 1 })
  })
})
