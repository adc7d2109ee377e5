import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from '../../../src/indexes/spelling/edit-distance.ts'
import { neighboursOf } from '../../../src/indexes/spelling/neighbours.ts'
import { vocabularyOf } from '../../../src/indexes/spelling/vocabulary.ts'
import { buildTextIndex } from '../../../src/indexes/text/build.ts'
import { makeArticle } from '../text/make-article.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 2, maxLength: 10 })

/** Optimal string alignment, straight from its definition. */
function naiveDistance(a: string, b: string, known = new Map<string, number>()): number {
  if (a === '' || b === '') return a.length + b.length
  const key = `${a} ${b}`
  const before = known.get(key)
  if (before !== undefined) return before
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)]
  const isSwapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  const distance = Math.min(
    naiveDistance(shortA, b, known) + 1,
    naiveDistance(a, shortB, known) + 1,
    naiveDistance(shortA, shortB, known) + (a.at(-1) === b.at(-1) ? 0 : 1),
    isSwapped ? naiveDistance(a.slice(0, -2), b.slice(0, -2), known) + 1 : Number.POSITIVE_INFINITY,
  )
  known.set(key, distance)
  return distance
}

test('the distance is that of the definition, up to the limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      const expected = naiveDistance(a, b)
      const found = editDistance(a, b, limit)
      if (expected <= limit) expect(found).toBe(expected)
      else expect(found).toBeGreaterThan(limit)
    }),
    { numRuns: 1000 },
  )
})

test('neighbours are the words near, those two edits away only where none is nearer', () => {
  const words = fc.uniqueArray(word, { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(words, word, (held, typed) => {
      const article = makeArticle({ sections: [held.join(' ')] })
      const vocabulary = vocabularyOf(buildTextIndex([article, article, article]))
      const found = neighboursOf(vocabulary, typed, 2).map(({ word: { word: near } }) => near)
      const others = held.filter((one) => one !== typed)
      const near = others.filter((one) => naiveDistance(typed, one) === 1)
      const further = held.filter((one) => naiveDistance(typed, one) <= 2 && one[0] === typed[0])
      expect(found.sort()).toEqual((near.length > 0 ? near : further).sort())
    }),
    { numRuns: 200 },
  )
})
