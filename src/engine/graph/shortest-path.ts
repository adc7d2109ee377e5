// The shortest way from one article to another, level by level from the start. Of equally short ways
// the one through articles with few links tells more than the one through what everybody cites.

import type { LinkDirection, PathResponse } from '../../contract/links.ts'
import { betweenNodes } from './edge-views.ts'
import type { GraphHoldings, LinkNodes } from './link-nodes.ts'

/** @param ends where it starts and where it has to lead. */
export function pathBetween(
  holdings: GraphHoldings,
  nodes: LinkNodes,
  [from, to]: readonly [number, number],
  direction: LinkDirection = 'both',
): PathResponse {
  const path = shortestPath(nodes, from, to, direction) ?? []
  const pairs = path.slice(1).map((node, at): [number, number] => [path[at] ?? node, node])
  return {
    snapshot: holdings.id,
    direction,
    found: path.length > 0,
    nodes: path.map((node) => nodes.describe(node)),
    edges: betweenNodes(holdings, nodes, pairs, direction),
  }
}

/** Nodes of the way, both ends included; `undefined` where none leads. Cost: linear in the graph. */
export function shortestPath(
  nodes: Pick<LinkNodes, 'neighbours'>,
  from: number,
  to: number,
  direction: LinkDirection,
): number[] | undefined {
  const before = new Map<number, number>([[from, from]])
  for (let level = [from]; level.length > 0 && !before.has(to); ) {
    const next: number[] = []
    for (const node of level) {
      for (const neighbour of nodes.neighbours(node, direction)) {
        if (before.has(neighbour)) continue
        before.set(neighbour, node)
        next.push(neighbour)
      }
    }
    level = fewestLinksFirst(nodes, next)
  }
  return before.has(to) ? wayTo(to, from, before) : undefined
}

function fewestLinksFirst(nodes: Pick<LinkNodes, 'neighbours'>, level: readonly number[]) {
  return level
    .map((node) => ({ node, links: nodes.neighbours(node, 'both').length }))
    .sort((a, b) => a.links - b.links || a.node - b.node)
    .map(({ node }) => node)
}

function wayTo(to: number, from: number, before: ReadonlyMap<number, number>): number[] {
  const way = [to]
  for (let at = to; at !== from; ) {
    at = before.get(at) ?? from
    way.push(at)
  }
  return way.reverse()
}
