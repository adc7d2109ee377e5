// Binds the ids that edges name to the articles that hold them, once all articles are known.

import { stringAt, stringCount } from '../string-table.ts'
import { groupEdges } from './assemble.ts'
import type { LinkGraph } from './link-graph.ts'

/** Ordinal of the article that `id` means when the article `source` names it, or `undefined`. */
export type TargetFinder = (source: number, id: string) => number | undefined

/** The graph with every target bound that `find` knows; the others are ghosts. */
export function resolveGraph(graph: LinkGraph, find: TargetFinder): LinkGraph {
  const ids = Array.from({ length: stringCount(graph.ids) }, (_, i) => stringAt(graph.ids, i))
  const resolved = new Int32Array(graph.resolved.length).fill(-1)
  const entering = new Int32Array(graph.resolved.length).fill(-1)
  for (let source = 0; source < graph.articleCount; source++) {
    const end = graph.edgeOffsets[source + 1] ?? 0
    for (let edge = graph.edgeOffsets[source] ?? 0; edge < end; edge++) {
      const target = find(source, ids[graph.citedIds[edge] ?? 0] ?? '') ?? -1
      resolved[edge] = target
      entering[edge] = target === source ? -1 : target
    }
  }
  const { offsets, edges } = groupEdges(entering, graph.articleCount)
  return { ...graph, resolved, incomingOffsets: offsets, incoming: edges }
}
