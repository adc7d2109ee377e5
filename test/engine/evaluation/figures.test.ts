import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../src/engine/evaluation/figures.ts'

const scores = (entries: Readonly<Record<string, number>>) => new Map(Object.entries(entries))

describe('figuresOf', () => {
  test('weighs gain 2^score − 1 by the logarithm of the rank', () => {
    // Gains 0, 3, 1 at ranks 1, 2, 3 beside the best order 3, 1:
    // (3 / log2 3 + 1 / log2 4) / (3 / log2 2 + 1 / log2 3) = 2.392789… / 3.630930…
    const figures = figuresOf(['x', 'a', 'b'], scores({ a: 2, b: 1 }))
    expect(figures.ndcg10).toBeCloseTo(0.659002, 6)
    expect(figures.recall10).toBe(1)
    expect(figures.mrr).toBe(0.5)
  })

  test('counts what is not found in the best order', () => {
    // 1 / log2 2 found of 3 / log2 2 + 1 / log2 3.
    const figures = figuresOf(['b'], scores({ a: 2, b: 1 }))
    expect(figures.ndcg10).toBeCloseTo(0.275412, 6)
    expect(figures.recall10).toBe(0.5)
    expect(figures.mrr).toBe(1)
  })

  test('looks at ten articles, for the reciprocal rank at all', () => {
    const others = Array.from({ length: 10 }, (_, at) => `x${at}`)
    expect(figuresOf([...others, 'a'], scores({ a: 1 }))).toEqual({
      ndcg10: 0,
      recall10: 0,
      mrr: 1 / 11,
    })
  })

  test('compares with the ten best of more than ten relevant articles', () => {
    const ids = Array.from({ length: 12 }, (_, at) => `a${at}`)
    const figures = figuresOf(ids, new Map(ids.map((id) => [id, 1])))
    expect(figures.ndcg10).toBe(1)
    expect(figures.recall10).toBeCloseTo(10 / 12, 10)
  })

  test('takes an article of score 0 for one that is of no use', () => {
    expect(figuresOf(['a', 'b'], scores({ a: 0, b: 1 })).mrr).toBe(0.5)
    expect(figuresOf(['a'], scores({ a: 0 }))).toEqual({ ndcg10: 0, recall10: 0, mrr: 0 })
  })
})
