import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RunSet } from '../../../src/engine/similar/run-set.ts'

const hash = fc.oneof(fc.integer({ min: 2, max: 40 }), fc.integer({ min: -(2 ** 31), max: -1 }))
const hashes = fc.array(hash, { maxLength: 60 })

function setOf(all: readonly number[]): RunSet {
  const set = new RunSet(all.length)
  for (const one of all) set.add(one)
  return set
}

test('counts what a set of numbers counts', () => {
  fc.assert(
    fc.property(hashes, hashes, (a, b) => {
      const [one, other] = [new Set(a), new Set(b)]
      expect(setOf(a).size).toBe(one.size)
      expect(setOf(a).countIn(setOf(b))).toBe([...one].filter((each) => other.has(each)).length)
      expect(setOf(a).countIn(setOf(b))).toBe(setOf(b).countIn(setOf(a)))
    }),
  )
})

test('takes 0 for a hash like any other, but for 1', () => {
  expect(setOf([0]).size).toBe(1)
  expect(setOf([0, 0, 7]).countIn(setOf([0]))).toBe(1)
  expect(setOf([0, 1]).size).toBe(1)
})
