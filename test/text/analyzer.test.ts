import { expect, test } from 'vitest'
import { analyze } from '../../src/text/analyzer.ts'

test('a whole stands at the place of its first part', () => {
  const terms = analyze('The Copylog.tcf files').map(({ term, place }) => [term, place])
  expect(terms).toEqual([
    ['the', 0],
    ['copylog.tcf', 1],
    ['copylog', 1],
    ['tcf', 2],
    ['files', 3],
  ])
})

test('places in the text are those of the token as printed', () => {
  const text = 'see KB252717 now'
  const printed = analyze(text).map(({ term, start, end }) => [term, text.slice(start, end)])
  expect(printed).toEqual([
    ['see', 'see'],
    ['q252717', 'KB252717'],
    ['252717', 'KB252717'],
    ['now', 'now'],
  ])
})

test('words have a stem beside their exact form', () => {
  expect(analyze('installing').map(({ term, stem }) => [term, stem])).toEqual([
    ['installing', 'instal'],
  ])
})
