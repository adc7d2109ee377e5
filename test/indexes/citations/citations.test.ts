import { expect, test } from 'vitest'
import { buildCitations } from '../../../src/indexes/citations/build.ts'
import { decodeCitations, encodeCitations } from '../../../src/indexes/citations/codec.ts'
import { citingCount, eachCited } from '../../../src/indexes/citations/query.ts'
import { graphOf } from './cite.ts'

const NAMED = [
  { source: 0, target: 2, title: 'How to move the logon points' },
  { source: 0, target: 2, title: 'Moving servers' },
  { source: 1, target: 2, title: 'Logon points' },
  { source: 1, target: 0, title: 'The servers' },
  { source: 2, target: 2, title: 'Logon itself' },
  { source: 2, target: 9, title: 'Logon, not held' },
]
const CITATIONS = buildCitations(graphOf(NAMED, 4))

function cited(stem: string, withheld?: readonly number[]) {
  const found: [number, number][] = []
  const without = withheld && new Set(withheld)
  const ordinals = Uint32Array.of(0, 2, 3)
  eachCited(CITATIONS, stem, ordinals, without, (candidate, citing) =>
    found.push([ordinals[candidate]!, citing]),
  )
  return found
}

test('a stem leads to the articles that are cited under it, with how many cite them so', () => {
  expect(cited('logon')).toEqual([[2, 2]])
  expect(cited('server')).toEqual([
    [0, 1],
    [2, 1],
  ])
})

test('several titles of one citing article count once', () => {
  expect(cited('move')).toEqual([[2, 1]])
})

test('stop words and unknown stems lead nowhere', () => {
  expect(cited('the')).toEqual([])
  expect(cited('nowher')).toEqual([])
})

test('an article that is withheld cites nothing', () => {
  expect(cited('logon', [0])).toEqual([[2, 1]])
  expect(cited('logon', [0, 1])).toEqual([])
})

test('citing articles are counted, not their titles', () => {
  expect([0, 1, 2, 3].map((ordinal) => citingCount(CITATIONS, ordinal, undefined))).toEqual([
    1, 0, 2, 0,
  ])
  expect(citingCount(CITATIONS, 2, new Set([1, 3]))).toBe(1)
})

test('what is decoded is what was encoded', () => {
  expect(decodeCitations(encodeCitations(CITATIONS))).toEqual(CITATIONS)
  const none = buildCitations(graphOf([], 0))
  expect(decodeCitations(encodeCitations(none))).toEqual(none)
})

test.for<[string, (bytes: Uint8Array) => Uint8Array]>([
  ['shorter', (bytes) => bytes.slice(0, -8)],
  ['longer', (bytes) => Uint8Array.from([...bytes, ...new Uint8Array(8)])],
  ['another kind', (bytes) => bytes.map((byte, at) => (at === 0 ? byte + 1 : byte))],
])('bytes that are %s are refused as damaged', ([, change]) => {
  const bytes = change(encodeCitations(CITATIONS))
  expect(() => decodeCitations(bytes)).toThrow(/citations\.bin/)
})
