import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedHtml } from '../../src/text/marked-html.ts'

test('marks are elements and everything else is escaped', () => {
  expect(markedHtml('a <b> & "c"', [{ start: 2, end: 5 }])).toBe(
    'a <mark>&lt;b&gt;</mark> &amp; &quot;c&quot;',
  )
  expect(markedHtml("it's", [])).toBe('it&#39;s')
})

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

test('no markup but the marks is left, and the text can be read back', () => {
  const text = fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', ' ', '😀'),
    maxLength: 20,
  })
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (printed, one, other) => {
      const start = Math.min(one, other, printed.length)
      const end = Math.min(Math.max(one, other), printed.length)
      const html = markedHtml(printed, end > start ? [{ start, end }] : [])
      const bare = html.replace(/<\/?mark>/g, '')
      expect(bare).not.toMatch(/[<>"']/)
      expect(bare.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? '')).toBe(
        printed,
      )
    }),
  )
})
