import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphIndex } from '../../../src/indexes/graph/graph-index.ts'
import type { LinkGraph } from '../../../src/indexes/graph/link-graph.ts'
import { incoming, outgoing } from '../../../src/indexes/graph/query.ts'
import { resolveGraph } from '../../../src/indexes/graph/resolve.ts'
import type { Part } from '../../../src/indexes/index-kind.ts'
import type { Article } from '../../../src/model/article.ts'
import { citing } from './citing.ts'

const id = fc.integer({ min: 1, max: 12 }).map((number) => `Q${number}`)
const title = fc.option(fc.string({ unit: 'grapheme', maxLength: 6 }), { nil: undefined })
const targets = fc.array(fc.tuple(id, title), { maxLength: 5 })
const articles = fc
  .uniqueArray(id, { maxLength: 10 })
  .chain((ids) =>
    fc.tuple(...ids.map((one) => targets.map((cited): Article => citing(one, cited)))),
  )

const resolved = (all: readonly Article[], graph: LinkGraph) =>
  resolveGraph(graph, (_, wanted) => {
    const ordinal = all.findIndex((article) => article.id === wanted)
    return ordinal < 0 ? undefined : ordinal
  })

test('what is decoded is what was encoded', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const graph = resolved(all, graphIndex.build(all))
      expect(graphIndex.decode(graphIndex.encode(graph))).toEqual(graph)
    }),
  )
})

test('every edge into an article is an edge out of another, and the other way round', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const graph = resolved(all, graphIndex.build(all))
      const out = all.flatMap((_, ordinal) => outgoing(graph, ordinal))
      const into = all.flatMap((_, ordinal) => incoming(graph, ordinal))
      const key = (edge: object) => JSON.stringify(edge)
      const bound = out.filter(({ target }) => target !== undefined)
      expect(into.map(key).sort()).toEqual(bound.map(key).sort())
    }),
  )
})

test('any division into parts, in any order, gives the same bytes', () => {
  fc.assert(
    fc.property(
      articles,
      fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }),
      (all, division) => {
        const whole = graphIndex.merge([partOf(all, all)], all.length)
        const parts = [2, 0, 3, 1].map((number) =>
          partOf(
            all.filter((_, ordinal) => division[ordinal] === number),
            all,
          ),
        )
        expect(graphIndex.encode(graphIndex.merge(parts, all.length))).toEqual(
          graphIndex.encode(whole),
        )
      },
    ),
  )
})

test('an old index without some articles is a part like any other', () => {
  fc.assert(
    fc.property(articles, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (all, kept) => {
      const rest = all.filter((_, ordinal) => kept[ordinal])
      const old = graphIndex.decode(graphIndex.encode(resolved(all, graphIndex.build(all))))
      const ordinals = Int32Array.from(all, (article) => rest.indexOf(article))
      const merged = graphIndex.merge([{ data: old, ordinals }], rest.length)
      expect(graphIndex.encode(resolved(rest, merged))).toEqual(
        graphIndex.encode(resolved(rest, graphIndex.build(rest))),
      )
    }),
  )
})

function partOf(articles: readonly Article[], all: readonly Article[]): Part<LinkGraph> {
  return {
    data: graphIndex.decode(graphIndex.encode(graphIndex.build(articles))),
    ordinals: Int32Array.from(articles, (article) => all.indexOf(article)),
  }
}
