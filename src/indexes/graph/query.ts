// What can be asked of the link graph. Ordinals in, ordinals out; ids are as articles name them.

import type { ArticleId } from '../../model/article-id.ts'
import { trustArticleId } from '../../model/article-id.ts'
import { EDGE_KINDS, type EdgeKind } from '../../model/reference.ts'
import type { SourceSpan } from '../../model/span.ts'
import { findString, stringAt, stringCount } from '../string-table.ts'
import type { LinkGraph } from './link-graph.ts'

export interface Edge {
  /** Ordinal of the citing article. */
  readonly source: number
  /** Ordinal of the cited article; absent when it is not held. */
  readonly target?: number
  /** As the citing article names it, which may be an alias of the target. */
  readonly id: ArticleId
  readonly title?: string
  readonly kind: EdgeKind
  /** Index in the citing article's sections. */
  readonly section?: number
  /** In the citing article's source text. */
  readonly span: SourceSpan
}

export interface SeenTitle {
  readonly title: string
  /** How many edges give this title. */
  readonly count: number
}

export interface EdgeCounts {
  /** Edges of the graph; a link of an article to itself is none. */
  readonly edges: number
  /** Distinct pairs of article and named id. */
  readonly distinct: number
  /** Distinct pairs whose id an article holds. */
  readonly resolved: number
  /** Distinct pairs whose id no article holds. */
  readonly dangling: number
  /** Ids that are cited but not held. */
  readonly ghosts: number
}

/** Edges out of an article in source order, links to itself left out. */
export function outgoing(graph: LinkGraph, ordinal: number): Edge[] {
  return edgeNumbers(graph.edgeOffsets, ordinal)
    .filter((edge) => graph.resolved[edge] !== ordinal)
    .map((edge) => edgeAt(graph, edge))
}

/** Edges into an article, by citing article and place. */
export function incoming(graph: LinkGraph, ordinal: number, kinds?: EdgeKindSet): Edge[] {
  return edgesOfGroup(graph.incomingOffsets, graph.incoming, ordinal)
    .filter((edge) => kinds === undefined || kinds.has(kindAt(graph, edge)))
    .map((edge) => edgeAt(graph, edge))
}

/** Kinds to which a question is narrowed. */
export type EdgeKindSet = ReadonlySet<EdgeKind>

/** All edges of an article in source order, with those that lead back to it under another number. */
export function edgesOf(graph: LinkGraph, ordinal: number): Edge[] {
  return edgeNumbers(graph.edgeOffsets, ordinal).map((edge) => edgeAt(graph, edge))
}

/** Edges that name an id which no article holds, by citing article and place. */
export function dangling(graph: LinkGraph, id: string, kinds?: EdgeKindSet): Edge[] {
  return edgesNaming(graph, id)
    .filter((edge) => graph.resolved[edge] === -1)
    .filter((edge) => kinds === undefined || kinds.has(kindAt(graph, edge)))
    .map((edge) => edgeAt(graph, edge))
}

/** How many different articles cite this one. Cost: linear in its incoming edges. */
export function citationCount(graph: LinkGraph, ordinal: number): number {
  const edges = edgesOfGroup(graph.incomingOffsets, graph.incoming, ordinal)
  return new Set(edges.map((edge) => sourceOf(graph, edge))).size
}

/** Ordinals of the articles that name an id, held or not, ascending. */
export function citedBy(graph: LinkGraph, id: string): number[] {
  return [...new Set(edgesNaming(graph, id).map((edge) => sourceOf(graph, edge)))]
}

/** Titles that citing articles give an id, the most frequent first, then by code units. */
export function titlesSeen(graph: LinkGraph, id: string): SeenTitle[] {
  return countTitles(edgesNaming(graph, id).map((edge) => edgeAt(graph, edge)))
}

/** Titles that edges give their targets, the most frequent first, then by code units. */
export function countTitles(edges: readonly Edge[]): SeenTitle[] {
  const counts = new Map<string, number>()
  for (const { title } of edges) {
    if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1)
  }
  return [...counts]
    .map(([title, count]) => ({ title, count }))
    .sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1))
}

/** Cost: linear in the edges. */
export function countEdges(graph: LinkGraph): EdgeCounts {
  const counts = { edges: 0, distinct: 0, resolved: 0, dangling: 0 }
  for (let article = 0; article < graph.articleCount; article++) {
    const edges = edgeNumbers(graph.edgeOffsets, article).filter(
      (edge) => graph.resolved[edge] !== article,
    )
    const targets = new Map(
      edges.map((edge) => [graph.citedIds[edge] ?? 0, graph.resolved[edge] ?? -1]),
    )
    const held = [...targets.values()].filter((target) => target >= 0).length
    counts.edges += edges.length
    counts.distinct += targets.size
    counts.resolved += held
    counts.dangling += targets.size - held
  }
  return { ...counts, ghosts: ghostIds(graph).length }
}

/** Ids that are cited but not held, sorted by code units. Cost: linear in the edges. */
export function ghostIds(graph: LinkGraph): ArticleId[] {
  const ids: ArticleId[] = []
  for (let id = 0; id < stringCount(graph.ids); id++) {
    const edges = edgesOfGroup(graph.citedOffsets, graph.cited, id)
    if (edges.some((edge) => graph.resolved[edge] === -1)) {
      ids.push(trustArticleId(stringAt(graph.ids, id)))
    }
  }
  return ids
}

function edgeAt(graph: LinkGraph, edge: number): Edge {
  const target = graph.resolved[edge] ?? -1
  const section = graph.sections[edge] ?? -1
  const title = stringAt(graph.titles, graph.titleNumbers[edge] ?? 0)
  return {
    source: sourceOf(graph, edge),
    ...(target < 0 ? {} : { target }),
    id: trustArticleId(stringAt(graph.ids, graph.citedIds[edge] ?? 0)),
    ...(title === '' ? {} : { title }),
    kind: kindAt(graph, edge),
    ...(section < 0 ? {} : { section }),
    span: { start: graph.starts[edge] ?? 0, end: graph.ends[edge] ?? 0 },
  }
}

function kindAt(graph: LinkGraph, edge: number): EdgeKind {
  return EDGE_KINDS[graph.kinds[edge] ?? 0] ?? 'see-also'
}

function edgesNaming(graph: LinkGraph, id: string): number[] {
  const number = findString(graph.ids, id)
  return number < 0 ? [] : edgesOfGroup(graph.citedOffsets, graph.cited, number)
}

function edgeNumbers(offsets: Uint32Array, group: number): number[] {
  const from = offsets[group] ?? 0
  const to = offsets[group + 1] ?? from
  return Array.from({ length: to - from }, (_, index) => from + index)
}

function edgesOfGroup(offsets: Uint32Array, edges: Uint32Array, group: number): number[] {
  return [...edges.subarray(offsets[group] ?? 0, offsets[group + 1] ?? 0)]
}

/** The article whose range of edges holds this one. Cost: logarithmic. */
function sourceOf(graph: LinkGraph, edge: number): number {
  let low = 0
  let high = graph.articleCount - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((graph.edgeOffsets[middle] ?? 0) <= edge) low = middle
    else high = middle - 1
  }
  return low
}
