import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPastedNumbers } from '../../src/text/pasted-numbers.ts'

const idsIn = (text: string) => findPastedNumbers(text).map(({ id }) => id)

test.for([
  ['Q123456', 'Q123456'],
  ['q 123456', 'Q123456'],
  ['q0123456', 'Q123456'],
  ['(Q12345)', 'Q12345'],
  ['KB123456', 'Q123456'],
  ['kb 123456', 'Q123456'],
  ['KB: Q123456', 'Q123456'],
  ['KB #123456', 'Q123456'],
  ['kb;en-us;123456', 'Q123456'],
  ['KB3014451', 'KB3014451'],
  ['Q123456.exe was run', 'Q123456'],
  ['see article 123456.', 'Q123456'],
  ['Knowledge Base article number 123456', 'Q123456'],
  ['article ID: 123456', 'Q123456'],
  ['hotfix 123456 is installed', 'Q123456'],
  ['siehe Knowledge Base-Artikel 123456', 'Q123456'],
  ['the 123456 article', 'Q123456'],
  ['http://support.microsoft.com/?kbid=123456', 'Q123456'],
  ['http://support.microsoft.com/default.aspx?scid=kb;en-us;123456', 'Q123456'],
  ['https://support.microsoft.com/default.aspx?scid=kb%3Ben-us%3B123456', 'Q123456'],
  ['http://support.microsoft.com/kb/123456/en-us', 'Q123456'],
  ['<https://support.microsoft.com/en-us/help/123456>', 'Q123456'],
  ['http://support.microsoft.com/support/kb/articles/Q123/4/56.asp', 'Q123456'],
  ['http://support.microsoft.com/support/kb/articles/q98/7/65.htm', 'Q98765'],
] as const)('%s names %s', ([text, id]) => {
  expect(idsIn(text)).toEqual([id])
})

test('lists go on behind their first number', () => {
  expect(idsIn('articles 123456, 123457 and 123458; case 999999')).toEqual([
    'Q123456',
    'Q123457',
    'Q123458',
  ])
})

test.for([
  'order 123456',
  '146432 KB free',
  'Q1234',
  'Q1234567',
  'Q123456789',
  'FAQ123456',
  'article 123456.78',
  'IQ 100000',
  'http://example.org/?kbid=123456',
  'articles 2.123456',
  'call 800-936-4900',
])('%s names none', (text) => {
  expect(idsIn(text)).toEqual([])
})

test('places are those of the printed spelling, in order and apart', () => {
  const piece = fc.constantFrom(
    'Q123456',
    'kb 234567',
    'article ',
    '345678',
    ', ',
    ' and ',
    '/kb/',
    'microsoft.com/?id=456789 ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      let end = 0
      for (const { id, span } of findPastedNumbers(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(span.start, span.end).replace(/\D/g, '')).toBe(id.replace(/\D/g, ''))
        end = span.end
      }
    }),
  )
})

test.for([
  'Q12345',
  'KB ',
  'article ',
  'microsoft.com/',
  'Q12345aaaaaaaaaaaaaaaaaaaaaaaa',
  '123456 ',
  '/articles/q123/4/',
])('a megabyte of %s is read in linear time', (unit) => {
  const text = unit.repeat(Math.ceil(2 ** 20 / unit.length))
  const start = performance.now()
  findPastedNumbers(text)
  expect(performance.now() - start).toBeLessThan(3000)
})
