// Whatever text is sent as an inventory, it is read or refused, in time that grows with its length.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QuarryError } from '../../../src/model/errors.ts'
import { readCsv, readListing } from './read-at-once.ts'

const signs = fc.string({
  unit: fc.constantFrom(...'"",;\t\n\r aZ09.-/:~<>\uFEFF'),
  maxLength: 400,
})
const texts = fc.oneof(signs, fc.string({ maxLength: 400 }))

test('any table is read or refused', () => {
  fc.assert(
    fc.property(texts, (text) => {
      try {
        const { rows, remarks } = readCsv(text)
        expect(rows.length + remarks.length).toBeLessThanOrEqual(text.split(/[\r\n]/).length)
      } catch (error) {
        expect(error).toBeInstanceOf(QuarryError)
      }
    }),
  )
})

test('cells come back as they were quoted, wherever line ends and separators stand in them', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab",;\t\n '), minLength: 1, maxLength: 12 })
  const named = cell.filter((text) => text.trim() !== '')
  const separator = fc.constantFrom(',', ';', '\t')
  fc.assert(
    fc.property(fc.array(fc.tuple(named, named), { maxLength: 8 }), separator, (rows, sign) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const lines = rows.map((cells) => cells.map(quoted).join(sign))
      const read = readCsv([`Version${sign}File`, ...lines].join('\r\n')).rows
      expect(read.map(({ version, file }) => [version, file])).toEqual(
        rows.map((cells) => cells.map((text) => text.trim())),
      )
    }),
  )
})

test('any listing is read, each line a row, a remark or neither', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { rows, remarks } = readListing(text)
      expect(rows.length + remarks.length).toBeLessThanOrEqual(text.split(/[\r\n]/).length)
      expect(rows.every(({ file }) => file !== '')).toBe(true)
    }),
  )
})

test.each([
  ['blanks', ' '.repeat(1_000_000)],
  ['digits', '9'.repeat(1_000_000)],
  ['an open quote', `file\n"${'a,'.repeat(500_000)}`],
  ['quotes', `file\n${'"'.repeat(1_000_000)}`],
  ['short lines', `file\n${'1 \n'.repeat(90_000)}`],
])('a million signs of %s are read in linear time', (_, text) => {
  const start = performance.now()
  for (const read of [readCsv, readListing]) {
    try {
      read(text)
    } catch (error) {
      expect(error).toBeInstanceOf(QuarryError)
    }
  }
  expect(performance.now() - start).toBeLessThan(5000)
})
