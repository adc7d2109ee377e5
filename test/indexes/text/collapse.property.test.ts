import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { collapse } from '../../../src/indexes/text/collapse.ts'

const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 })
const lists = fc.array(keys, { maxLength: 8 })

test('every article is a hit or a sibling of one, once', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const ranked = all.map((_, ordinal) => ({ ordinal }))
      const hits = collapse(ranked, (ordinal) => all[ordinal]!)
      const named = hits.flatMap(({ ordinal, siblings }) => [ordinal, ...siblings])
      expect(named.sort((a, b) => a - b)).toEqual(ranked.map(({ ordinal }) => ordinal))
    }),
  )
})

test('hits share no key, and keep their order', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const ranked = all.map((_, ordinal) => ({ ordinal }))
      const hits = collapse(ranked, (ordinal) => all[ordinal]!).map(({ ordinal }) => ordinal)
      expect(hits).toEqual([...hits].sort((a, b) => a - b))
      const ofHits = hits.map((ordinal) => new Set(all[ordinal]))
      for (const [at, own] of ofHits.entries()) {
        for (const other of ofHits.slice(at + 1))
          expect([...own].filter((key) => other.has(key))).toEqual([])
      }
    }),
  )
})

test('a sibling stands with the best article that shares a key with it', () => {
  const all = [['a'], ['b'], ['b', 'c'], ['c'], []]
  const ranked = all.map((_, ordinal) => ({ ordinal }))
  expect(collapse(ranked, (ordinal) => all[ordinal]!)).toEqual([
    { ordinal: 0, siblings: [] },
    { ordinal: 1, siblings: [2, 3] },
    { ordinal: 4, siblings: [] },
  ])
})
