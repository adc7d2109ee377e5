import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fixFamilies,
  fixIndex,
  fixMembers,
  fixRecordAt,
} from '../../../src/indexes/fixes/fix-index.ts'
import { fixRecordOf } from '../../../src/indexes/fixes/fix-record.ts'
import type { Article } from '../../../src/model/article.ts'
import type { ReleaseFact } from '../../../src/model/statement.ts'
import { shipping } from '../files/shipping.ts'

const span = { start: 0, end: 4 }
const product = fc.constantFrom(
  'Microsoft Windows NT Server',
  'Microsoft Systems Management Server',
  'Some Unheard Of Thing',
)
const fact: ReleaseFact = { span, release: { servicePack: 'SP1', build: '1380', span } }

const article = fc.record({
  products: fc.uniqueArray(product, { maxLength: 3 }),
  ships: fc.boolean(),
  states: fc.boolean(),
})
const articles = fc.array(article, { maxLength: 8 }).map((all) =>
  all.map(({ products, ships, states }, at): Article => {
    const rows = ships ? [{ name: 'A.dll', version: `1.0.${at}`, platform: 'x86' }] : []
    return {
      ...shipping(`Q${at + 1}`, ships ? [{ rows }] : []),
      appliesTo: products.map((name) => ({ product: name, version: '2.0', raw: name, span })),
      releaseFacts: states ? [fact] : [],
    }
  }),
)

test('what is decoded is what was encoded', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const index = fixIndex.build(all)
      expect(fixIndex.decode(fixIndex.encode(index))).toEqual(index)
    }),
  )
})

test('an article has a record exactly when it offers or states something', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const index = fixIndex.build(all)
      for (const [ordinal, one] of all.entries()) {
        const states = one.fileTables.length > 0 || one.releaseFacts.length > 0
        const record = fixRecordAt(index, ordinal)
        expect(record !== undefined).toBe(states)
        expect(record).toEqual(fixRecordOf(one))
      }
    }),
  )
})

test('the members of a family are the records that apply to a product of it', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const index = fixIndex.build(all)
      for (const family of [...fixFamilies(index), 'Windows NT', 'No Such Family']) {
        const expected = all.flatMap((_, ordinal) => {
          const scopes = fixRecordAt(index, ordinal)?.scopes ?? []
          return scopes.some((scope) => scope.family === family) ? [ordinal] : []
        })
        expect([...fixMembers(index, family)]).toEqual(expected)
      }
    }),
  )
})

test('any division into parts, in any order, gives the same bytes', () => {
  fc.assert(
    fc.property(articles, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (all, division) => {
      const parts = [2, 0, 3, 1].map((number) => {
        const some = all.filter((_, ordinal) => division[ordinal] === number)
        const ordinals = Int32Array.from(some, (one) => all.indexOf(one))
        return { data: fixIndex.build(some), ordinals }
      })
      expect(fixIndex.encode(fixIndex.merge(parts, all.length))).toEqual(
        fixIndex.encode(fixIndex.build(all)),
      )
    }),
  )
})

test('an old index without some articles is a part like any other', () => {
  fc.assert(
    fc.property(articles, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (all, kept) => {
      const rest = all.filter((_, ordinal) => kept[ordinal])
      const ordinals = Int32Array.from(all, (one) => rest.indexOf(one))
      const merged = fixIndex.merge([{ data: fixIndex.build(all), ordinals }], rest.length)
      expect(fixIndex.encode(merged)).toEqual(fixIndex.encode(fixIndex.build(rest)))
    }),
  )
})
