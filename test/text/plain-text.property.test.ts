import fc from 'fast-check'
import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { quoteOf } from '../../src/model/span.ts'
import { plainText, sourceSpan } from '../../src/text/plain-text.ts'
import { alignLines, alignText } from '../../src/text/text-alignment.ts'
import { parsedBody } from '../extract/support.ts'

const word = fc.stringMatching(/^[A-Za-z0-9.,&<>()\\]{1,9}$/)
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const paragraph = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))
const step = line.map((text) => `1. ${text}\n   more of it`)
const listing = line.map((text) => `     ${text};\n       ${text};`)
const body = fc.array(fc.oneof(paragraph, step, listing), { minLength: 1, maxLength: 6 })

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim()

test('the quote of any range inside a block is its text with single spaces', () => {
  fc.assert(
    fc.property(
      body,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(60),
      (blocks, at, length) => {
        const { root, raw } = parsedBody(blocks.join('\n\n'))
        const plain = plainText(root, raw.text)
        for (const leaf of plain.leaves) {
          const start = leaf.start + Math.floor(at * (leaf.end - leaf.start))
          const end = Math.min(leaf.end, start + length)
          const text = collapse(plain.text.slice(start, end))
          if (text === '') continue
          expect(quoteOf(raw.text, sourceSpan(plain, start, end))).toBe(text)
        }
      },
    ),
  )
})

test('spans keep the order of the text', () => {
  fc.assert(
    fc.property(body, (blocks) => {
      const { root, raw } = parsedBody(blocks.join('\n\n'))
      const { runs } = plainText(root, raw.text)
      for (const [index, run] of runs.entries()) {
        const next = runs[index + 1]
        if (next === undefined) continue
        expect(next.at).toBeGreaterThanOrEqual(run.at + run.length)
        expect(next.source.start).toBeGreaterThanOrEqual(run.source.end)
      }
    }),
  )
})

test('pieces of an alignment are ordered and stay inside value and slice', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 })
  fc.assert(
    fc.property(text, text, fc.boolean(), (value, slice, byLines) => {
      let at = 0
      let sourceAt = 0
      for (const piece of byLines ? alignLines(value, slice) : alignText(value, slice)) {
        expect(piece.from).toBeGreaterThanOrEqual(at)
        expect(piece.sourceFrom).toBeGreaterThanOrEqual(sourceAt)
        at = piece.to
        sourceAt = piece.sourceTo
      }
      expect(at).toBeLessThanOrEqual(value.length)
      expect(sourceAt).toBeLessThanOrEqual(slice.length)
    }),
  )
})

test('nodes without position or with a false one do no harm', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(50), fc.nat(50), (value, source, start, end) => {
      const point = (offset: number) => ({ line: 1, column: 1, offset })
      const root: Root = {
        type: 'root',
        children: [
          { type: 'paragraph', children: [{ type: 'text', value }] },
          { type: 'code', value, position: { start: point(start), end: point(end) } },
        ],
      }
      const plain = plainText(root, source)
      expect(plain.text).toContain(value)
      const span = sourceSpan(plain, 0, plain.text.length)
      expect(span.end).toBeGreaterThanOrEqual(span.start)
    }),
  )
})
