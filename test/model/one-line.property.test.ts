import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from '../../src/model/one-line.ts'

const spaced = fc
  .array(fc.constantFrom('a', 'b.', ' ', '  ', '\n', '\t', '\r\n', '\u00a0', '\u2028'))
  .map((pieces) => pieces.join(''))

test('every run of white space is one blank, and none stands at an end', () => {
  fc.assert(
    fc.property(spaced, (text) => {
      expect(oneLine(text)).toBe(text.split(/\s+/).filter(Boolean).join(' '))
    }),
  )
})
