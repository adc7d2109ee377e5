import { describe, expect, test } from 'vitest'
import { MAX_QUERY_TERMS, parseQuery } from '../../src/text/query.ts'

const searched = (text: string) =>
  parseQuery(text)
    .terms.filter(({ isStop }) => !isStop)
    .map(({ term }) => term)

test('stop words do not search', () => {
  expect(searched('How do I get the current view?')).toEqual(['current', 'view'])
})

test('a query of stop words alone searches for them', () => {
  expect(searched('to be or')).toEqual(['to', 'be', 'or'])
  expect(searched('what is it')).toEqual(['what', 'is', 'it'])
})

test('a repeated term is counted and keeps its places', () => {
  const [disk, full] = parseQuery('disk full disk').terms
  expect(disk).toMatchObject({ term: 'disk', count: 2, places: [0, 2] })
  expect(full).toMatchObject({ term: 'full', count: 1, places: [1] })
})

describe('phrases', () => {
  test.for([
    ['say "Logon Points" now', [['logon', 'points']]],
    [
      '“to be” and (“Copylog.tcf file”)',
      [
        ['to', 'be'],
        ['copylog', 'tcf', 'file'],
      ],
    ],
    ['a 3.5" disk and a 5.25" disk', []],
    ['"never closed', []],
    ['closed" only', []],
    ['"" "," " "', []],
    ['"one"', [['one']]],
  ] as const)('of %s', ([text, phrases]) => {
    expect(parseQuery(text).phrases).toEqual(phrases)
  })
})

test('any input is a query', () => {
  for (const text of ['', '   ', '"""', '((((', '\ud800', '\u0000', '.*+?^$[{}]', '-- //']) {
    expect(parseQuery(text).phrases).toEqual([])
  }
})

test('a very long query is cut', () => {
  const text = Array.from({ length: 20_000 }, (_, number) => `w${number}`).join(' ')
  expect(parseQuery(text).terms.length).toBe(MAX_QUERY_TERMS)
})
