// Articles → graph of a segment; graphs of segments → graph of the index. Targets stay ids here.

import type { Article } from '../../model/article.ts'
import { EDGE_KINDS, type EdgeKind, type Reference } from '../../model/reference.ts'
import type { Part } from '../index-kind.ts'
import { stringAt, stringCount } from '../string-table.ts'
import { assembleGraph, type LooseEdge } from './assemble.ts'
import type { LinkGraph } from './link-graph.ts'
import { statedKinds } from './stated-kinds.ts'

/** Edges are the references of the articles but those that point to the article itself. */
export function buildGraph(articles: readonly Article[]): LinkGraph {
  return assembleGraph(articles.flatMap(edgesOf), articles.length)
}

/** What targets were bound to in a part is forgotten: other articles may hold them now. */
export function mergeGraphs(parts: readonly Part<LinkGraph>[], articleCount: number): LinkGraph {
  const edges: LooseEdge[] = []
  for (const part of parts) collectEdges(part, edges)
  return assembleGraph(edges, articleCount)
}

/** What an article states of another outweighs the words before the number. */
function edgesOf(article: Article, source: number): LooseEdge[] {
  const references = article.references.filter(({ isSelf }) => !isSelf)
  const stated = statedKinds(article, references)
  return references.map((one, at) => edgeOf(one, source, stated[at]?.kind ?? one.kind))
}

function edgeOf(reference: Reference, source: number, kind: EdgeKind): LooseEdge {
  return {
    source,
    target: reference.id,
    title: reference.title ?? '',
    kind: EDGE_KINDS.indexOf(kind),
    section: reference.section ?? -1,
    start: reference.span.start,
    end: reference.span.end,
  }
}

function collectEdges({ data, ordinals }: Part<LinkGraph>, edges: LooseEdge[]): void {
  const ids = allStrings(data.ids)
  const titles = allStrings(data.titles)
  for (let article = 0; article < data.articleCount; article++) {
    const source = ordinals[article] ?? -1
    if (source < 0) continue
    const end = data.edgeOffsets[article + 1] ?? 0
    for (let edge = data.edgeOffsets[article] ?? 0; edge < end; edge++) {
      const target = ids[data.citedIds[edge] ?? 0] ?? ''
      const title = titles[data.titleNumbers[edge] ?? 0] ?? ''
      edges.push({ source, target, title, ...factsAt(data, edge) })
    }
  }
}

function factsAt(graph: LinkGraph, edge: number) {
  return {
    kind: graph.kinds[edge] ?? 0,
    section: graph.sections[edge] ?? -1,
    start: graph.starts[edge] ?? 0,
    end: graph.ends[edge] ?? 0,
  }
}

function allStrings(table: LinkGraph['ids']): string[] {
  return Array.from({ length: stringCount(table) }, (_, index) => stringAt(table, index))
}
