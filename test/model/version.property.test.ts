// Laws of the order of versions. Where it gives a verdict it is a preorder; where it gives none, it
// gives none either way round.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVersions, parseVersion, type Version } from '../../src/model/version.ts'

const part = fc.integer({ min: 0, max: 4 })
const parts = fc.array(part, { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join('.'))
const letter = fc.constantFrom('', '', 'a', 'b')
const pack = fc.constantFrom('', '', ' SP1', ' SP6', ' SP6a', ' SR1', ' OSR2')
const numbered = fc.tuple(parts, letter, pack).map((pieces) => pieces.join(''))
const year = fc
  .tuple(fc.constantFrom('95', '97', '98', '2000'), fc.constantFrom('', ' SP1', ' Second Edition'))
  .map((pieces) => pieces.join(''))
const range = fc.constantFrom('1.x', '2.x', '2.1x', '2.1.x', '3.x')
const printed = fc.oneof(
  { weight: 6, arbitrary: numbered },
  { weight: 1, arbitrary: year },
  { weight: 2, arbitrary: range },
)
const version = printed.map(read)

function read(text: string): Version {
  const found = parseVersion(text)
  if (found === undefined) throw new Error(`"${text}" was not read`)
  return found
}

test('a version equals itself', () => {
  fc.assert(
    fc.property(version, (one) => {
      expect(compareVersions(one, one)).toBe(0)
    }),
  )
})

test('turning the question turns the sign', () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      const there = compareVersions(one, other)
      const back = compareVersions(other, one)
      expect(back).toBe(there === undefined ? undefined : there === 0 ? 0 : -there)
    }),
    { numRuns: 2000 },
  )
})

test('what is not above stays not above in a chain', () => {
  fc.assert(
    fc.property(version, version, version, (one, two, three) => {
      const [first, second] = [compareVersions(one, two), compareVersions(two, three)]
      fc.pre(first !== undefined && second !== undefined && first <= 0 && second <= 0)
      const whole = compareVersions(one, three)
      expect(whole).toBe(first === 0 && second === 0 ? 0 : -1)
    }),
    { numRuns: 3000 },
  )
})

test('equal versions compare alike with every other', () => {
  fc.assert(
    fc.property(numbered, version, (text, other) => {
      const padded = text.replace(/\d+/, (digits) => `00${digits}`)
      expect(compareVersions(read(padded), other)).toBe(compareVersions(read(text), other))
    }),
  )
})

test('leading zeros of any part and zero parts at the end do not count', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.nat(2), (numbers, more) => {
      const zeros = '.0'.repeat(more)
      const one = read(numbers.join('.'))
      const other = read(`${numbers.map((number) => `0${number}`).join('.')}${zeros}`)
      expect(compareVersions(one, other)).toBe(0)
    }),
  )
})

test('any text is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(() => parseVersion(text)).not.toThrow()
    }),
  )
})
