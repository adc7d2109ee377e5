import { describe, expect, test } from 'vitest'
import { graphIndex } from '../../../src/indexes/graph/graph-index.ts'
import {
  citationCount,
  citedBy,
  countEdges,
  ghostIds,
  incoming,
  outgoing,
  titlesSeen,
} from '../../../src/indexes/graph/query.ts'
import { resolveGraph } from '../../../src/indexes/graph/resolve.ts'
import { citing } from './citing.ts'

// 0 Q1 → Q2, Q9 (twice)      1 Q2 → Q1, Q9      2 Q3 → Q3's own alias Q30
const ARTICLES = [
  citing('Q1', [['Q2', 'Two'], ['Q9', 'Nine'], ['Q9']]),
  citing('Q2', [
    ['Q1', 'One'],
    ['Q9', 'Nine, as it was'],
  ]),
  citing('Q3', [
    ['Q30', 'Three'],
    ['Q3', 'Three'],
  ]),
]
const HOLDERS: Record<string, number> = { Q1: 0, Q2: 1, Q3: 2, Q30: 2 }
const graph = resolveGraph(graphIndex.build(ARTICLES), (_, id) => HOLDERS[id])

describe('the link graph', () => {
  test('gives the edges out of an article in source order', () => {
    expect(outgoing(graph, 0)).toEqual([
      edge(0, 'Q2', { target: 1, title: 'Two', start: 0 }),
      edge(0, 'Q9', { title: 'Nine', start: 10 }),
      edge(0, 'Q9', { start: 20 }),
    ])
  })

  test('gives the edges into an article', () => {
    expect(incoming(graph, 0)).toEqual([edge(1, 'Q1', { target: 0, title: 'One', start: 0 })])
    expect(citationCount(graph, 1)).toBe(1)
  })

  test('leaves out what an article says of itself, under any of its numbers', () => {
    expect(outgoing(graph, 2)).toEqual([])
    expect(incoming(graph, 2)).toEqual([])
  })

  test('knows who cites an article that is not held, and under which titles', () => {
    expect(citedBy(graph, 'Q9')).toEqual([0, 1])
    expect(titlesSeen(graph, 'Q9')).toEqual([
      { title: 'Nine', count: 1 },
      { title: 'Nine, as it was', count: 1 },
    ])
    expect(ghostIds(graph)).toEqual(['Q9'])
  })

  test('says nothing of an id that nobody cites', () => {
    expect([citedBy(graph, 'Q5'), titlesSeen(graph, 'Q5')]).toEqual([[], []])
    expect([outgoing(graph, 99), incoming(graph, -1)]).toEqual([[], []])
  })

  test('counts edges once a pair', () => {
    expect(countEdges(graph)).toEqual({
      edges: 5,
      distinct: 4,
      resolved: 2,
      dangling: 2,
      ghosts: 1,
    })
  })
})

function edge(
  source: number,
  id: string,
  { start, ...rest }: { start: number; target?: number; title?: string },
) {
  const span = { start, end: start + 5 }
  return { source, id, kind: 'see-also', section: 0, span, ...rest }
}
