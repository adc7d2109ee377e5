import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf } from '../../../src/engine/evaluation/figures.ts'

const articles = fc.constantFrom(...Array.from({ length: 30 }, (_, at) => `a${at}`))
const rankings = fc.uniqueArray(articles, { maxLength: 30 })
const judged = fc
  .uniqueArray(fc.tuple(articles, fc.integer({ min: 0, max: 4 })), {
    selector: ([article]) => article,
    maxLength: 20,
  })
  .map((entries) => new Map(entries))

test('figures lie between 0 and 1', () => {
  fc.assert(
    fc.property(rankings, judged, (ranking, scores) => {
      for (const figure of Object.values(figuresOf(ranking, scores))) {
        expect(figure).toBeGreaterThanOrEqual(0)
        expect(figure).toBeLessThanOrEqual(1 + 1e-12)
      }
    }),
  )
})

test('no order is better than that of the scores', () => {
  fc.assert(
    fc.property(rankings, judged, (ranking, scores) => {
      const best = [...scores].sort(([, a], [, b]) => b - a).map(([article]) => article)
      const figures = figuresOf(best, scores)
      const isAnyRelevant = [...scores.values()].some((score) => score > 0)
      expect(figures.ndcg10).toBeCloseTo(isAnyRelevant ? 1 : 0, 12)
      expect(figuresOf(ranking, scores).ndcg10).toBeLessThanOrEqual(figures.ndcg10 + 1e-12)
    }),
  )
})

test('moving a relevant article up past a worse one never lowers a figure', () => {
  fc.assert(
    fc.property(rankings, judged, fc.nat(), (ranking, scores, pick) => {
      fc.pre(ranking.length >= 2)
      const at = pick % (ranking.length - 1)
      const [upper = '', lower = ''] = ranking.slice(at, at + 2)
      fc.pre((scores.get(lower) ?? 0) > (scores.get(upper) ?? 0))
      const before = figuresOf(ranking, scores)
      const after = figuresOf(ranking.with(at, lower).with(at + 1, upper), scores)
      expect(after.ndcg10).toBeGreaterThanOrEqual(before.ndcg10 - 1e-12)
      expect(after.recall10).toBeGreaterThanOrEqual(before.recall10)
      expect(after.mrr).toBeGreaterThanOrEqual(before.mrr)
    }),
  )
})
