import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../../src/text/analyzer.ts'
import { fold, stemOf, termsOfPart } from '../../src/text/filters.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
)
const asciiText = fc.string({ unit: 'grapheme-ascii', maxLength: 60 })
const termsOf = (text: string) => analyze(text).map(({ term, place }) => `${place} ${term}`)

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { numRuns: 1000 },
  )
})

test('a term analyzed again is itself', () => {
  fc.assert(
    fc.property(asciiText, (text) => {
      for (const { term, isWhole } of analyze(text)) {
        if (!isWhole) expect(termsOfPart(term)?.term).toBe(term)
      }
    }),
  )
})

test('letter case does not matter', () => {
  fc.assert(
    fc.property(asciiText, (text) => {
      expect(termsOf(text.toUpperCase())).toEqual(termsOf(text.toLowerCase()))
    }),
  )
})

test('composed and decomposed accents are the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'éàüñçö e.a'), maxLength: 30 }), (text) => {
      expect(termsOf(text.normalize('NFD'))).toEqual(termsOf(text.normalize('NFC')))
    }),
  )
})

test('terms are well-formed text in their places, on any input', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let place = 0
      for (const { term, stem, start, end, place: at } of analyze(text)) {
        expect(term).not.toBe('')
        expect(term).not.toMatch(/\p{Cs}/u)
        expect(stem).toBe(stemOf(term))
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(at).toBeGreaterThanOrEqual(place)
        place = at
      }
    }),
    { numRuns: 1000 },
  )
})
