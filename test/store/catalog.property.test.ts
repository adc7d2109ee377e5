import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trustArticleId } from '../../src/model/article-id.ts'
import { eachCount } from '../../src/store/article-counts.ts'
import { Catalog } from '../../src/store/catalog.ts'
import { decodeCatalog, encodeCatalog } from '../../src/store/catalog-codec.ts'
import type { CatalogEntry } from '../../src/store/catalog-row.ts'

const id = fc.string({ minLength: 1, maxLength: 3 }).map(trustArticleId)
const texts = fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 })
const entry: fc.Arbitrary<CatalogEntry> = fc.record(
  {
    id,
    ownId: id,
    aliases: fc.array(id, { maxLength: 2 }),
    collection: fc.constantFrom('a', 'b'),
    path: fc.string(),
    title: fc.string(),
    products: texts,
    date: fc.constantFrom('2001-02-03', '1999-01-01'),
    issueTypes: texts,
    format: fc.constantFrom('html' as const, 'kb-text' as const),
    sha256: fc.constant('ab'),
    sizeBytes: fc.nat(),
    diagnostics: fc.array(fc.constantFrom('section-empty' as const, 'date-unreadable' as const)),
    counts: fc.record(
      eachCount(() => fc.nat()),
      { noNullPrototype: true },
    ),
  },
  {
    requiredKeys: [
      'id',
      'ownId',
      'aliases',
      'collection',
      'path',
      'title',
      'products',
      'issueTypes',
      'format',
      'sha256',
      'sizeBytes',
      'diagnostics',
      'counts',
    ],
    noNullPrototype: true,
  },
)
const entries = fc.uniqueArray(entry, { selector: (one) => one.id, maxLength: 12 })

test('a catalog comes back as it was stored', () => {
  fc.assert(
    fc.property(entries, (all) => {
      expect(decodeCatalog(encodeCatalog(new Catalog(all))).entries).toEqual(all)
    }),
  )
})

test('an id finds its article first, then everything else that goes by it', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const catalog = new Catalog(all)
      for (const [ordinal, one] of all.entries()) {
        expect(catalog.findAll(one.id)[0]).toBe(ordinal)
        expect(catalog.findAll(one.ownId)).toContain(ordinal)
        for (const alias of one.aliases) expect(catalog.findAll(alias)).toContain(ordinal)
      }
    }),
  )
})
