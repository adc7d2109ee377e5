import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArticleSet } from '../../src/indexes/article-set.ts'

const MAX_COUNT = 200
const ordinals = fc.uniqueArray(fc.nat(MAX_COUNT - 1))

function setOf(articleCount: number, members: readonly number[]): ArticleSet {
  const set = new ArticleSet(articleCount)
  for (const ordinal of members) if (ordinal < articleCount) set.add(ordinal)
  return set
}

const ascending = (members: Iterable<number>) => [...members].sort((a, b) => a - b)

test('sets of bits behave like sets of numbers', () => {
  fc.assert(
    fc.property(fc.nat(MAX_COUNT), ordinals, ordinals, (articleCount, first, second) => {
      const all = [...Array(articleCount).keys()]
      const [own, others] = [setOf(articleCount, first), setOf(articleCount, second)]
      const has = new Set(first.filter((ordinal) => ordinal < articleCount))
      const common = second.filter((ordinal) => has.has(ordinal))
      expect([...own.ordinals()]).toEqual(ascending(has))
      expect(own.size).toBe(has.size)
      expect([...own.intersection(others).ordinals()]).toEqual(ascending(common))
      expect(own.countCommon(others)).toBe(common.length)
      expect([...own.inverted().ordinals()]).toEqual(all.filter((ordinal) => !has.has(ordinal)))
      expect(own.inverted().size).toBe(articleCount - has.size)
      const united = own.copy()
      united.unite(others)
      expect(united.size).toBe(own.size + others.size - common.length)
      expect(own.size).toBe(has.size)
    }),
  )
})

test('lists are counted and tested within their bounds', () => {
  fc.assert(
    fc.property(ordinals, ordinals, fc.nat(20), fc.nat(20), (members, list, start, length) => {
      const set = setOf(MAX_COUNT, members)
      const end = Math.min(list.length, start + length)
      const held = list.slice(start, end).filter((ordinal) => members.includes(ordinal))
      const listed = Uint32Array.from(list)
      expect(set.countIn(listed, start, end)).toBe(held.length)
      expect(set.hasAnyIn(listed, start, end)).toBe(held.length > 0)
      expect([...set.filter((ordinal) => ordinal % 2 === 0).ordinals()]).toEqual(
        ascending(members.filter((ordinal) => ordinal % 2 === 0)),
      )
    }),
  )
})
