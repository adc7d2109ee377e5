import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '../../../src/indexes/index-kind.ts'
import { type LintIndex, lintIndex, lintRecordAt } from '../../../src/indexes/lint/lint-index.ts'
import { anyArticle } from '../../store/any-article.ts'

const articles = fc.array(anyArticle, { maxLength: 6 })

test('what is decoded is what was encoded', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const index = lintIndex.build(all)
      expect(lintIndex.decode(lintIndex.encode(index))).toEqual(index)
    }),
  )
})

test('any division into parts, in any order, gives the same bytes', () => {
  fc.assert(
    fc.property(articles, fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }), (all, division) => {
      const parts = [2, 0, 1].map((number): Part<LintIndex> => {
        const mine = all.filter((_, ordinal) => division[ordinal] === number)
        const ordinals = Int32Array.from(mine, (one) => all.indexOf(one))
        return { data: lintIndex.build(mine), ordinals }
      })
      expect(lintIndex.encode(lintIndex.merge(parts, all.length))).toEqual(
        lintIndex.encode(lintIndex.build(all)),
      )
    }),
  )
})

test('every diagnostic is a finding, and every span stands inside the text', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const { findings } = lintRecordAt(lintIndex.build([article]), 0)
      for (const { code } of article.diagnostics) {
        expect(findings.map((finding) => finding.code)).toContain(code)
      }
    }),
  )
})
