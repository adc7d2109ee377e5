import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileIndex } from '../../../src/indexes/files/file-index.ts'
import { rowsOfFile } from '../../../src/indexes/files/query.ts'
import type { Part } from '../../../src/indexes/index-kind.ts'
import type { Article } from '../../../src/model/article.ts'
import { type SampleTable, shipping } from './shipping.ts'

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const name = fc.constantFrom('Ccm.dll', 'CCM.DLL', 'ccm.dll.bak', 'Setup.exe', 'ünï.dll', '')
const row = fc.record({
  name,
  version: optional(fc.constantFrom('2.0.1380.1125', '5.0:2195.1', 'x')),
  platform: optional(fc.constantFrom('Intel', '(Alpha)')),
  bytes: optional(fc.nat(2 ** 40)),
})
const table: fc.Arbitrary<SampleTable> = fc.record({
  caption: optional(fc.constantFrom('Windows 2000', 'Terminal Server', 'Client')),
  platform: optional(fc.constant('x86')),
  rows: fc.array(row, { maxLength: 4 }),
})
const articles = fc
  .array(fc.array(table, { maxLength: 3 }), { maxLength: 8 })
  .map((all) => all.map((tables, at) => shipping(`Q${at + 1}`, tables)))

test('what is decoded is what was encoded', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const index = fileIndex.build(all)
      expect(fileIndex.decode(fileIndex.encode(index))).toEqual(index)
    }),
  )
})

test('every row is found under its name in any letter case, and nothing else', () => {
  fc.assert(
    fc.property(articles, name, (all, wanted) => {
      const found = rowsOfFile(fileIndex.build(all), wanted.toUpperCase())
      const expected = all.flatMap((article, ordinal) =>
        article.fileTables.flatMap(({ rows }) =>
          rows
            .filter((one) => one.name.toLowerCase() === wanted.toUpperCase().toLowerCase())
            .map((one) => [ordinal, one.span.start, one.size?.bytes, one.version]),
        ),
      )
      expect(
        found.map((one) => [one.article, one.span.start, one.bytes, one.cells.version]),
      ).toEqual(expected)
    }),
  )
})

test('any division into parts, in any order, gives the same bytes', () => {
  fc.assert(
    fc.property(articles, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (all, division) => {
      const parts = [2, 0, 3, 1].map((number) =>
        partOf(
          all.filter((_, ordinal) => division[ordinal] === number),
          all,
        ),
      )
      expect(fileIndex.encode(fileIndex.merge(parts, all.length))).toEqual(
        fileIndex.encode(fileIndex.build(all)),
      )
    }),
  )
})

test('an old index without some articles is a part like any other', () => {
  fc.assert(
    fc.property(articles, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (all, kept) => {
      const rest = all.filter((_, ordinal) => kept[ordinal])
      const ordinals = Int32Array.from(all, (article) => rest.indexOf(article))
      const merged = fileIndex.merge([{ data: fileIndex.build(all), ordinals }], rest.length)
      expect(fileIndex.encode(merged)).toEqual(fileIndex.encode(fileIndex.build(rest)))
    }),
  )
})

test('bytes of another kind are refused', () => {
  const bytes = fileIndex.encode(fileIndex.build([]))
  for (const damaged of [
    bytes.subarray(0, 4),
    bytes.subarray(0, bytes.length - 8),
    new Uint8Array([...bytes, ...new Uint8Array(8)]),
    new Uint8Array(bytes.length),
  ]) {
    expect(() => fileIndex.decode(damaged)).toThrow(/files\.bin/)
  }
})

function partOf(
  some: readonly Article[],
  all: readonly Article[],
): Part<ReturnType<typeof fileIndex.build>> {
  return {
    data: fileIndex.build(some),
    ordinals: Int32Array.from(some, (article) => all.indexOf(article)),
  }
}
