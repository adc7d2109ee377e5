import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctQuery } from '../../src/engine/spelling.ts'
import { buildTextIndex } from '../../src/indexes/text/build.ts'
import { makeArticle } from '../indexes/text/make-article.ts'

const TEXT = 'The logon script fails on the network printer; the client spooler stops.'
const index = buildTextIndex(Array.from({ length: 40 }, () => makeArticle({ sections: [TEXT] })))

const piece = fc.oneof(
  fc.constantFrom('logon', 'scirpt', 'prnter', 'the', 'logonscript', 'netw ork', 'spoler'),
  fc.constantFrom('"scirpt fials"', 'scirpt.dll', '2.0.1381', '0x8004scri', 'Q25271', 'C:\\scirpt'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const query = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '))

/** What must come through as it is: numbers, names with signs, quoted words. */
const untouchable = (text: string) => text.match(/"[^"]*"|\S*[\d\\]\S*|\S+\.\S+/g) ?? []
const growthOf = (corrections: readonly { from: string; to: string }[]) =>
  corrections.reduce((sum, { from, to }) => sum + to.length - from.length, 0)

test('a correction replaces plain words and leaves everything else', () => {
  fc.assert(
    fc.property(query, fc.boolean(), (text, isHopeless) => {
      const corrected = correctQuery(index, text, { isHopeless })
      if (corrected === undefined) return
      expect(corrected.corrections.length).toBeGreaterThan(0)
      for (const { from, to } of corrected.corrections) {
        expect(from).toMatch(/^[\p{L}\p{M}'’ ]+$/u)
        expect(to).toMatch(/^[a-z]+(?: [a-z]+)?$/)
        expect(to).not.toBe(from.toLowerCase())
      }
      expect(untouchable(corrected.text)).toEqual(untouchable(text))
      expect(corrected.text.length - text.length).toBe(growthOf(corrected.corrections))
    }),
    { numRuns: 2000 },
  )
})

test('what has been corrected is not corrected again', () => {
  fc.assert(
    fc.property(query, (text) => {
      const corrected = correctQuery(index, text)
      if (corrected === undefined) return
      const again = correctQuery(index, corrected.text)
      const words = corrected.corrections.map(({ to }) => to)
      expect(again?.corrections.filter(({ from }) => words.includes(from)) ?? []).toEqual([])
    }),
    { numRuns: 1000 },
  )
})
