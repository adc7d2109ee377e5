import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '../../src/text/query.ts'
import { SnippetCutter } from '../../src/text/snippet.ts'

const word = fc.constantFrom(
  '"the spooler"',
  'spooler',
  'Printer',
  'the',
  'Copylog.tcf',
  '2.00.1380',
  'naïve',
  '/s',
)
const prose = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc
    .array(
      fc.tuple(fc.oneof(word, fc.string({ maxLength: 8 })), fc.constantFrom(' ', '\n\t', '  ')),
    )
    .map((pieces) => pieces.flat().join('')),
)
const query = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))
const collapse = (text: string) => text.replace(/\s+/g, ' ').trim()
const withoutRules = (text: string) => text.replace(/(?<!\S)[-=+|_*~]{3,}(?!\S)/g, ' ')

test('a snippet is a verbatim slice within its limit, with marks inside it', () => {
  fc.assert(
    fc.property(
      fc.array(prose, { maxLength: 3 }),
      query,
      fc.integer({ min: 1, max: 120 }),
      (texts, text, maxLength) => {
        const passages = texts.map((passage) => ({ text: passage }))
        const snippet = new SnippetCutter(parseQuery(text)).cut(passages, maxLength)
        if (snippet === undefined) {
          expect(texts).toEqual([])
          return
        }

        expect(collapse(withoutRules(texts[snippet.passage]!))).toContain(snippet.text)
        expect(snippet.text).toBe(collapse(snippet.text))
        expect(snippet.text.length).toBeLessThanOrEqual(maxLength)
        let from = 0
        for (const { start, end } of snippet.marks) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(snippet.text.length)
          from = end
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test('a cutter gives the same snippet however often it was used', () => {
  fc.assert(
    fc.property(prose, prose, query, (first, second, text) => {
      const used = new SnippetCutter(parseQuery(text))
      used.cut([{ text: first }], 60)
      const fresh = new SnippetCutter(parseQuery(text))
      expect(used.cut([{ text: second }], 60)).toEqual(fresh.cut([{ text: second }], 60))
    }),
  )
})
