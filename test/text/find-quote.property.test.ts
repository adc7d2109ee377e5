import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoteOf } from '../../src/model/span.ts'
import { findQuote } from '../../src/text/find-quote.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', 'word', ' ', '  ', '\n', '\t \n', '\u00a0', '\ud83d\ude00'), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

test('every quote is found again, nearest to where it stood', () => {
  fc.assert(
    fc.property(text, fc.nat(80), fc.nat(80), (source, one, other) => {
      const span = { start: Math.min(one, other), end: Math.max(one, other) }
      const quote = quoteOf(source, span)
      fc.pre(quote !== '')
      const found = findQuote(source, quote, span.start)
      expect(found && quoteOf(source, found)).toBe(quote)
    }),
  )
})

test('a quote is found through other white space', () => {
  fc.assert(
    fc.property(text, text, (source, before) => {
      const quote = quoteOf(source, { start: 0, end: source.length })
      fc.pre(quote !== '')
      const moved = `${before}\n\n${source.replace(/\s+/g, ' \n ')}`
      const found = findQuote(moved, quote, moved.length)
      expect(found && quoteOf(moved, found)).toBe(quote)
    }),
  )
})

test('of several the nearest is found', () => {
  const source = 'one  two, one two, one\ntwo'
  expect(findQuote(source, 'one two', 0)).toEqual({ start: 0, end: 8 })
  expect(findQuote(source, 'one two', 11)).toEqual({ start: 10, end: 17 })
  expect(findQuote(source, 'one two', 99)).toEqual({ start: 19, end: 26 })
  expect(findQuote(source, 'two one', 0)).toBeUndefined()
  expect(findQuote(source, '', 0)).toBeUndefined()
})
