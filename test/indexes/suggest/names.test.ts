import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FacetColumn } from '../../../src/indexes/facets/facet-columns.ts'
import { encodeStrings } from '../../../src/indexes/string-table.ts'
import { completeNames } from '../../../src/indexes/suggest/name-completion.ts'
import { typedCode, typedFile } from '../../../src/indexes/suggest/typed-name.ts'

/** Name → number of its articles. */
function columnOf(counts: Readonly<Record<string, number>>): FacetColumn {
  const names = Object.keys(counts).sort()
  const firstArticle = new Uint32Array(names.length + 1)
  for (const [at, name] of names.entries()) {
    firstArticle[at + 1] = (firstArticle[at] ?? 0) + (counts[name] ?? 0)
  }
  const none = new Uint32Array(0)
  const values = encodeStrings(names)
  return { values, firstArticle, articles: none, firstValue: none, valueNumbers: none }
}

const FILES = columnOf({ 'ccm.dll': 4, 'ccm.exe': 9, 'ccm32.dll': 1, 'setup.exe': 30 })
const CODES = columnOf({
  '0x80040005': 2,
  '0x80040E14': 3,
  'Error 1603': 5,
  'Event 10': 1,
  'Event 1000': 6,
  LNK2001: 2,
  'STOP 0x0000000A': 7,
  'STOP 0x0000001E': 4,
})
const files = (typed: string) => completeNames(FILES, typedFile(typed), 3).map(({ name }) => name)
const codes = (typed: string) => completeNames(CODES, typedCode(typed), 9).map(({ name }) => name)

describe('file names', () => {
  test.for([
    ['ccm', ['ccm.exe', 'ccm.dll', 'ccm32.dll']],
    ['Ccm.d', ['ccm.dll']],
    ['ccm.dll', ['ccm.dll']],
    ['C:\\Winnt\\CCM.', ['ccm.exe', 'ccm.dll']],
    ['replace ccm.d', ['ccm.dll']],
    ['replace ccm', []],
    ['', []],
    ['   ', []],
  ] as const)('%s', ([typed, expected]) => {
    expect(files(typed)).toEqual(expected)
  })

  test('come with the number of their articles', () => {
    expect(completeNames(FILES, typedFile('setup.'), 3)).toEqual([
      { name: 'setup.exe', articles: 30 },
    ])
  })
})

describe('error codes', () => {
  test.for([
    ['0x8004', ['0x80040E14', '0x80040005']],
    ['0x80040e', ['0x80040E14']],
    ['80040e14', ['0x80040E14']],
    ['0xa', ['STOP 0x0000000A']],
    ['stop 0x0000', ['STOP 0x0000000A', 'STOP 0x0000001E']],
    ['Stop: 0x1e', ['STOP 0x0000001E']],
    ['event id 10', ['Event 10', 'Event 1000']],
    ['eventid 1', ['Event 1000', 'Event 10']],
    ['error 16', ['Error 1603']],
    ['1603', ['Error 1603']],
    ['lnk2', ['LNK2001']],
    ['stop', []],
    ['ccm.dll', []],
  ] as const)('%s', ([typed, expected]) => {
    expect(codes(typed)).toEqual(expected)
  })
})

test('completions are the values that begin so, most held first', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', '.', 'é'), minLength: 1, maxLength: 4 })
  const counts = fc.dictionary(name, fc.integer({ min: 1, max: 5 }), { maxKeys: 20 })
  fc.assert(
    fc.property(counts, name, (held, prefix) => {
      const found = completeNames(columnOf(held), { spellings: [], prefixes: [prefix] }, 50)
      const expected = Object.keys(held).filter((one) => one.startsWith(prefix))
      expect(found.map(({ name: one }) => one).sort()).toEqual(expected.sort())
      const articles = found.filter((one) => one.name !== prefix).map((one) => one.articles)
      expect(articles).toEqual([...articles].sort((a, b) => b - a))
    }),
  )
})
