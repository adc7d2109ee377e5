import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCitations } from '../../../src/indexes/citations/build.ts'
import { searchText } from '../../../src/indexes/text/query.ts'
import { SCORE_PARTS } from '../../../src/indexes/text/score-parts.ts'
import { textIndex } from '../../../src/indexes/text/text-index.ts'
import { parseQuery } from '../../../src/text/query.ts'
import { graphOf } from '../citations/cite.ts'
import { articles, queryText, surroundings, TEST_RANKING } from './arbitraries.ts'
import { referenceSearch } from './reference-search.ts'

const ALL = { limit: 1000, offset: 0 }

test('cited titles, products and citations count as their definitions say', () => {
  fc.assert(
    fc.property(articles, queryText, surroundings, (corpus, text, around) => {
      const query = parseQuery(text)
      const within = around.named.filter(({ source }) => source < corpus.length)
      const expected = referenceSearch(corpus, query, TEST_RANKING, { ...around, named: within })
      const { hits } = searchText(textIndex.build(corpus), query, {
        ...ALL,
        withheld: around.withheld,
        citations: buildCitations(graphOf(around.named, corpus.length)),
        affinity: (ordinal) => around.affinities[ordinal] ?? 0,
        rowHolders: around.rowHolders,
        ranking: TEST_RANKING,
      })

      expect(hits.length).toBe(expected.length)
      const scores = new Map(expected.map(({ ordinal, score }) => [ordinal, score]))
      for (const { ordinal, score } of hits) expect(score).toBeCloseTo(scores.get(ordinal)!, 4)
    }),
    { numRuns: 300 },
  )
})

test('the parts of a score add up to it', () => {
  fc.assert(
    fc.property(articles, queryText, surroundings, fc.nat(4), (corpus, text, around, depth) => {
      const { hits } = searchText(textIndex.build(corpus), parseQuery(text), {
        ...ALL,
        citations: buildCitations(graphOf(around.named, corpus.length)),
        affinity: (ordinal) => around.affinities[ordinal] ?? 0,
        rowHolders: around.rowHolders,
        ranking: { ...TEST_RANKING, depth },
      })
      for (const { score, parts } of hits) {
        const sum = SCORE_PARTS.reduce((total, part) => total + parts[part], 0)
        expect(sum).toBeCloseTo(score, 9)
      }
    }),
  )
})

test('what a withheld article says of others changes nothing', () => {
  fc.assert(
    fc.property(articles, queryText, surroundings, (corpus, text, { named, withheld }) => {
      const index = textIndex.build(corpus)
      const search = (titles: typeof named) =>
        searchText(index, parseQuery(text), {
          ...ALL,
          withheld,
          citations: buildCitations(graphOf(titles, corpus.length)),
        })
      expect(search(named)).toEqual(search(named.filter(({ source }) => !withheld.has(source))))
    }),
  )
})
