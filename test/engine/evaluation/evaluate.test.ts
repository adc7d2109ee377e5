import { describe, expect, test } from 'vitest'
import { changesOf } from '../../../src/engine/evaluation/changes.ts'
import {
  evaluate,
  type RankedHoldings,
  type RankingRequest,
} from '../../../src/engine/evaluation/evaluate.ts'
import type { JudgedQuery } from '../../../src/engine/evaluation/judged-queries.ts'
import { looseEnds } from '../../../src/engine/evaluation/loose-ends.ts'

const query = (id: string, kind = 'error', exclude: string[] = []): JudgedQuery => ({
  id,
  text: `text of ${id}`,
  kind,
  exclude,
  line: 1,
})
const judgement = (id: string, article: string, score = 1) => ({
  query: id,
  article,
  score,
  line: 1,
})

/** Every query finds the same articles; "alias" is another name of Q1. */
function holdings(ranking: readonly string[], asked: RankingRequest[] = []): RankedHoldings {
  return {
    canonicalId: (id) => (id === 'alias' ? 'Q1' : ranking.find((held) => held === id)),
    rank: async (request) => {
      asked.push(request)
      return ranking
    },
  }
}

describe('evaluate', () => {
  test('averages within each kind, then over the kinds, with and without citations', async () => {
    const queries = [query('a'), query('b'), query('c', 'citation')]
    const judgements = [judgement('a', 'Q1'), judgement('b', 'Q9'), judgement('c', 'Q1')]
    const evaluation = await evaluate(holdings(['Q1']), queries, judgements)
    expect(evaluation?.kinds).toEqual({
      citation: { n: 1, ndcg10: 1, recall10: 1, mrr: 1 },
      error: { n: 2, ndcg10: 0.5, recall10: 0.5, mrr: 0.5 },
    })
    expect(evaluation?.macro).toEqual({ ndcg10: 0.75, recall10: 0.75, mrr: 0.75 })
    expect(evaluation?.macroWithoutCitation).toEqual({ ndcg10: 0.5, recall10: 0.5, mrr: 0.5 })
  })

  test('has one macro where no kind is to be left out', async () => {
    const judgements = [judgement('a', 'Q1')]
    const evaluation = await evaluate(holdings(['Q1']), [query('a')], judgements)
    expect(evaluation).not.toHaveProperty('macroWithoutCitation')
  })

  test('takes any text as the name of a kind', async () => {
    const queries = [query('a', '__proto__'), query('b', 'constructor')]
    const judgements = [judgement('a', 'Q1'), judgement('b', 'Q9')]
    const evaluation = await evaluate(holdings(['Q1']), queries, judgements)
    expect(Object.keys(evaluation?.kinds ?? {})).toEqual(['__proto__', 'constructor'])
    expect(evaluation?.macro.mrr).toBe(0.5)
  })

  test('withholds excluded articles and takes them out of the ranking', async () => {
    const asked: RankingRequest[] = []
    const queries = [query('a', 'citation', ['alias'])]
    const judgements = [judgement('a', 'Q1'), judgement('a', 'Q2')]
    const evaluation = await evaluate(holdings(['Q1', 'Q2'], asked), queries, judgements)
    expect(asked.map(({ q, withheld }) => [q, withheld])).toEqual([['text of a', ['Q1']]])
    expect(evaluation?.queries[0]).toMatchObject({ ndcg10: 1, recall10: 1, found: ['Q2'] })
  })

  test('knows judged articles by any of their names', async () => {
    const evaluation = await evaluate(holdings(['Q1']), [query('a')], [judgement('a', 'alias')])
    expect(evaluation?.macro.mrr).toBe(1)
  })

  test('leaves out queries without a relevant article', async () => {
    const judgements = [judgement('a', 'Q1'), judgement('b', 'Q1', 0)]
    const evaluation = await evaluate(
      holdings(['Q1']),
      [query('a'), query('b'), query('c')],
      judgements,
    )
    expect(evaluation?.queries.map(({ id }) => id)).toEqual(['a'])
    expect(await evaluate(holdings(['Q1']), [query('b')], judgements)).toBeUndefined()
  })
})

describe('changesOf', () => {
  const evaluated = (id: string, ndcg10: number) => ({
    id,
    kind: 'error',
    ndcg10,
    recall10: 1,
    mrr: 1,
    found: [],
  })

  test('names what got better and worse, the greatest change first', () => {
    const before = [evaluated('a', 0.5), evaluated('b', 1), evaluated('c', 0), evaluated('d', 1)]
    const after = [evaluated('a', 0.75), evaluated('b', 0.5), evaluated('c', 1), evaluated('e', 1)]
    expect(changesOf(before, after)).toEqual({
      better: [
        { id: 'c', kind: 'error', before: 0, after: 1 },
        { id: 'a', kind: 'error', before: 0.5, after: 0.75 },
      ],
      worse: [{ id: 'b', kind: 'error', before: 1, after: 0.5 }],
      same: 0,
      missing: ['d', 'e'],
    })
  })
})

describe('looseEnds', () => {
  test('names ids that lead nowhere', () => {
    const queries = [query('a', 'error', ['Q8']), query('b')]
    const judgements = [judgement('a', 'Q9'), judgement('z', 'Q1')]
    expect(looseEnds(holdings(['Q1']), queries, judgements)).toEqual([
      { kind: 'excluded-unknown', id: 'Q8', line: 1 },
      { kind: 'query-unjudged', id: 'b', line: 1 },
      { kind: 'article-unknown', id: 'Q9', line: 1 },
      { kind: 'query-unknown', id: 'z', line: 1 },
    ])
  })
})
