import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArticleSet } from '../../../src/indexes/article-set.ts'
import { facetIndex } from '../../../src/indexes/facets/facet-index.ts'
import { facetValuesOf } from '../../../src/indexes/facets/facet-values.ts'
import { FACET_FIELDS } from '../../../src/indexes/facets/fields.ts'
import { addHolders, countValues, topValues, valuesOf } from '../../../src/indexes/facets/query.ts'
import { topHeld } from '../../../src/indexes/facets/value-ranking.ts'
import type { Article } from '../../../src/model/article.ts'
import { anyArticle } from '../../store/any-article.ts'

const word = fc.constantFrom('kbfix', 'KbEnv', 'kbnofix', 'kbsms200', 'kbprb')
const product = fc.constantFrom('Microsoft Windows NT Server', 'Sample Mail', 'Word for Windows')
const article: fc.Arbitrary<Article> = fc
  .tuple(
    anyArticle,
    fc.array(word, { maxLength: 4 }),
    fc.array(product, { maxLength: 3 }),
    fc.constantFrom('1999-12-31', '2001-03-14', undefined),
  )
  .map(([base, keywords, products, date]) => {
    const { lastModified: _, ...rest } = base
    const span = { start: 0, end: 0 }
    return {
      ...rest,
      keywords,
      products,
      ...(date !== undefined && { lastModified: { raw: date, date, span } }),
    }
  })
const articles = fc.array(article, { maxLength: 8 })

/** All articles as one part, in their order. */
const asPart = (all: readonly Article[]) => ({
  data: facetIndex.build(all),
  ordinals: Int32Array.from(all, (_, ordinal) => ordinal),
})

test('what is decoded is what was encoded', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const facets = facetIndex.build(all)
      expect(facetIndex.decode(facetIndex.encode(facets))).toEqual(facets)
    }),
    { numRuns: 40 },
  )
})

test('any division into parts, in any order, with articles dropped, gives the same bytes', () => {
  const division = fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(articles, division, (all, numbers) => {
      const kept = all.filter((_, at) => (numbers[at] ?? 0) >= 0)
      const finals = new Map(kept.map((one, final) => [one, final]))
      const parts = [1, 0, 2].map((number) => {
        const own = all.filter((_, at) => numbers[at] === number || numbers[at] === -1)
        const ordinals = Int32Array.from(own, (one) => finals.get(one) ?? -1)
        return { data: facetIndex.decode(facetIndex.encode(facetIndex.build(own))), ordinals }
      })
      const merged = facetIndex.merge(parts, kept.length)
      const whole = facetIndex.merge([asPart(kept)], kept.length)
      expect(facetIndex.encode(merged)).toEqual(facetIndex.encode(whole))
      expect(facetIndex.encode(whole)).toEqual(facetIndex.encode(facetIndex.build(kept)))
    }),
    { numRuns: 40 },
  )
})

test('counts and sets are those of a plain count', () => {
  fc.assert(
    fc.property(articles, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (all, chosen) => {
      const facets = facetIndex.build(all)
      const ordinals = Uint32Array.from(all.keys()).filter((ordinal) => chosen[ordinal] === true)
      for (const field of FACET_FIELDS) {
        const column = facets.columns[field]
        const counts = countValues(column, ordinals)
        for (const [number, value] of valuesOf(column).entries()) {
          const holders = [...all.keys()].filter((ordinal) =>
            facetValuesOf(all[ordinal] as Article)[field].includes(value),
          )
          const set = new ArticleSet(all.length)
          addHolders(set, column, number)
          expect([...all.keys()].filter((ordinal) => set.has(ordinal))).toEqual(holders)
          expect(counts[number]).toBe(holders.filter((ordinal) => chosen[ordinal]).length)
        }
        const { total, values } = topValues(counts, 3)
        expect(total).toBe(counts.filter((count) => count > 0).length)
        expect(values.map(({ count }) => count)).toEqual(
          [...counts]
            .filter(Boolean)
            .sort((a, b) => b - a)
            .slice(0, 3),
        )
      }
    }),
    { numRuns: 30 },
  )
})

test('the values held most are those of a count of all, whatever the limit', () => {
  const many = fc.array(article, { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(many, fc.infiniteStream(fc.boolean()), fc.nat(12), (all, chosen, limit) => {
      const facets = facetIndex.build(all)
      const isChosen = [...chosen.take(all.length)]
      const ordinals = Uint32Array.from(all.keys()).filter((ordinal) => isChosen[ordinal])
      const set = new ArticleSet(all.length)
      set.addIn(ordinals, 0, ordinals.length)
      for (const field of FACET_FIELDS) {
        const column = facets.columns[field]
        const counted = topValues(countValues(column, ordinals), limit)
        expect(topHeld(column, set, limit)).toEqual(counted)
      }
    }),
    { numRuns: 100 },
  )
})
