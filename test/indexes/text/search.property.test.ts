import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchText } from '../../../src/indexes/text/query.ts'
import { textIndex } from '../../../src/indexes/text/text-index.ts'
import { parseQuery } from '../../../src/text/query.ts'
import { articles, queryText, TEST_RANKING } from './arbitraries.ts'
import { makeArticle } from './make-article.ts'
import { referenceSearch } from './reference-search.ts'

const ALL = { limit: 1000, offset: 0 }

test('finds what a search without an index finds, with the same scores', () => {
  fc.assert(
    fc.property(articles, queryText, fc.constantFrom('any', 'all'), (corpus, text, match) => {
      const query = parseQuery(text, match)
      const expected = referenceSearch(corpus, query, TEST_RANKING)
      const { total, hits } = searchText(textIndex.build(corpus), query, {
        ...ALL,
        ranking: TEST_RANKING,
      })

      expect(total).toBe(expected.length)
      expect(hits.length).toBe(expected.length)
      const scores = new Map(expected.map(({ ordinal, score }) => [ordinal, score]))
      for (const { ordinal, score } of hits) expect(score).toBeCloseTo(scores.get(ordinal)!, 4)
    }),
    { numRuns: 500 },
  )
})

test('finds the same where the words of the query are rare', () => {
  // Stems that few articles hold are read another way than those that many hold.
  const others = Array.from({ length: 200 }, () => makeArticle({ title: 'filler' }))
  fc.assert(
    fc.property(articles, queryText, (corpus, text) => {
      const many = [...others.slice(100), ...corpus, ...others.slice(0, 100)]
      const query = parseQuery(text)
      const expected = referenceSearch(many, query, TEST_RANKING)
      const options = { ...ALL, ranking: TEST_RANKING }
      const { total, hits } = searchText(textIndex.build(many), query, options)

      expect(total).toBe(expected.length)
      const scores = new Map(expected.map(({ ordinal, score }) => [ordinal, score]))
      for (const { ordinal, score } of hits) expect(score).toBeCloseTo(scores.get(ordinal)!, 4)
    }),
    { numRuns: 100 },
  )
})

test('ranks by score, then by ordinal', () => {
  fc.assert(
    fc.property(articles, queryText, (corpus, text) => {
      const { hits } = searchText(textIndex.build(corpus), parseQuery(text), ALL)
      for (const [at, { ordinal, score }] of hits.entries()) {
        const next = hits[at + 1]
        if (next === undefined) continue
        expect(next.score).toBeLessThanOrEqual(score)
        if (next.score === score) expect(next.ordinal).toBeGreaterThan(ordinal)
      }
    }),
  )
})

test('pages are slices of one list', () => {
  fc.assert(
    fc.property(articles, queryText, fc.nat(8), fc.nat(8), (corpus, text, limit, offset) => {
      const index = textIndex.build(corpus)
      const whole = searchText(index, parseQuery(text), ALL)
      const page = searchText(index, parseQuery(text), { limit, offset })
      expect(page.total).toBe(whole.total)
      expect(page.hits).toEqual(whole.hits.slice(offset, offset + limit))
    }),
  )
})

test('a search leaves no trace in the next one', () => {
  fc.assert(
    fc.property(articles, queryText, queryText, (corpus, first, second) => {
      const index = textIndex.build(corpus)
      const expected = searchText(index, parseQuery(second), ALL)
      searchText(index, parseQuery(first), ALL)
      expect(searchText(index, parseQuery(second), ALL)).toEqual(expected)
    }),
  )
})

test('a filter keeps the scores and counts what it keeps', () => {
  fc.assert(
    fc.property(articles, queryText, fc.integer({ min: 2, max: 3 }), (corpus, text, every) => {
      const index = textIndex.build(corpus)
      const accepts = (ordinal: number) => ordinal % every === 0
      const whole = searchText(index, parseQuery(text), ALL)
      const kept = whole.hits.filter(({ ordinal }) => accepts(ordinal))
      const narrowed = searchText(index, parseQuery(text), {
        ...ALL,
        narrow: (matches) => matches.filter(accepts),
      })
      expect(narrowed).toEqual({ ...whole, total: kept.length, hits: kept })
    }),
  )
})
