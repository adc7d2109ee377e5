// Puts edges into typed arrays. No target is bound yet: that is resolve.ts's work.

import { encodeStrings } from '../string-table.ts'
import type { LinkGraph } from './link-graph.ts'

/** An edge as an object, on its way from an article or an older graph into the arrays. */
export interface LooseEdge {
  readonly source: number
  readonly target: string
  /** Empty when the edge has none. */
  readonly title: string
  readonly kind: number
  readonly section: number
  readonly start: number
  readonly end: number
}

/** `edges` stand in source order within each article; the articles may come in any order. */
export function assembleGraph(edges: readonly LooseEdge[], articleCount: number): LinkGraph {
  const sorted = [...edges].sort((a, b) => a.source - b.source)
  const ids = sortedDistinct(sorted.map((edge) => edge.target))
  const titles = sortedDistinct(['', ...sorted.map((edge) => edge.title)])
  const idNumbers = numbersOf(ids)
  const titleNumbers = numbersOf(titles)
  const citedIds = Uint32Array.from(sorted, (edge) => idNumbers.get(edge.target) ?? 0)
  const byId = groupEdges(citedIds, ids.length)
  return {
    articleCount,
    edgeOffsets: groupEdges(
      sorted.map((edge) => edge.source),
      articleCount,
    ).offsets,
    citedIds,
    titleNumbers: Uint32Array.from(sorted, (edge) => titleNumbers.get(edge.title) ?? 0),
    kinds: Uint8Array.from(sorted, (edge) => edge.kind),
    sections: Int32Array.from(sorted, (edge) => edge.section),
    starts: Uint32Array.from(sorted, (edge) => edge.start),
    ends: Uint32Array.from(sorted, (edge) => edge.end),
    resolved: new Int32Array(sorted.length).fill(-1),
    incomingOffsets: new Uint32Array(articleCount + 1),
    incoming: new Uint32Array(0),
    citedOffsets: byId.offsets,
    cited: byId.edges,
    ids: encodeStrings(ids),
    titles: encodeStrings(titles),
  }
}

/**
 * Edges grouped by a number of theirs, as offsets and one array; edges with a number below 0 are
 * left out. Within a group they ascend.
 */
export function groupEdges(
  groups: ArrayLike<number>,
  groupCount: number,
): { offsets: Uint32Array; edges: Uint32Array } {
  const offsets = new Uint32Array(groupCount + 1)
  for (let edge = 0; edge < groups.length; edge++) {
    const group = groups[edge] ?? -1
    if (group >= 0) offsets[group + 1] = (offsets[group + 1] ?? 0) + 1
  }
  for (let group = 0; group < groupCount; group++) {
    offsets[group + 1] = (offsets[group + 1] ?? 0) + (offsets[group] ?? 0)
  }
  const edges = new Uint32Array(offsets[groupCount] ?? 0)
  const next = offsets.slice()
  for (let edge = 0; edge < groups.length; edge++) {
    const group = groups[edge] ?? -1
    if (group < 0) continue
    const at = next[group] ?? 0
    edges[at] = edge
    next[group] = at + 1
  }
  return { offsets, edges }
}

function sortedDistinct(strings: readonly string[]): string[] {
  return [...new Set(strings)].sort()
}

function numbersOf(strings: readonly string[]): Map<string, number> {
  return new Map(strings.map((string, index) => [string, index]))
}
