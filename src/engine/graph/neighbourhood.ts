// What lies a few links around an article: ring by ring, the best linked of each ring. An article
// that everybody cites belongs to the picture, what lies beyond it does not.

import {
  DEFAULT_NEIGHBOURS,
  type Neighbourhood,
  type NeighbourhoodQuery,
} from '../../contract/links.ts'
import { edgesAmong } from './edge-views.ts'
import type { GraphHoldings, LinkNodes } from './link-nodes.ts'

/** Cited by more articles than this, an article says nothing of what cites it. */
const HUB = 100

type Links = Pick<LinkNodes, 'cites' | 'citedBy' | 'neighbours'>

/** Cost: linear in the links of the nodes within the depth. */
export function neighbourhoodOf(
  holdings: GraphHoldings,
  nodes: LinkNodes,
  centre: number,
  { depth = 1, limit = DEFAULT_NEIGHBOURS }: NeighbourhoodQuery,
): Neighbourhood {
  const { chosen, total } = chooseNeighbours(nodes, centre, depth, limit)
  const among = new Set(chosen.keys())
  const entry = entryPoint(nodes, among)
  return {
    id: nodes.idOf(centre),
    snapshot: holdings.id,
    depth,
    total,
    limit,
    ...(entry !== undefined && { entryPoint: nodes.idOf(entry) }),
    nodes: [...chosen].map(([node, distance]) => ({
      ...nodes.describe(node),
      distance,
      citedBy: nodes.citedBy(node).length,
      cites: nodes.cites(node).length,
      isHub: isHub(nodes, node),
    })),
    edges: edgesAmong(holdings, nodes, among),
  }
}

/** Node → distance, nearest first, and how many there are within the depth. */
export function chooseNeighbours(nodes: Links, centre: number, depth: number, limit: number) {
  const chosen = new Map<number, number>([[centre, 0]])
  let ring = [centre]
  for (let distance = 1; distance <= depth && chosen.size < limit; distance++) {
    const found = nextRing(nodes, ring, centre, chosen)
    ring = bestLinked(nodes, found).slice(0, limit - chosen.size)
    for (const node of ring) chosen.set(node, distance)
  }
  return { chosen, total: countWithin(nodes, centre, depth) }
}

/** Node → how many of the ring it is linked to. */
function nextRing(
  nodes: Links,
  ring: readonly number[],
  centre: number,
  known: ReadonlyMap<number, number>,
): Map<number, number> {
  const found = new Map<number, number>()
  for (const node of ring) {
    if (node !== centre && isHub(nodes, node)) continue
    for (const next of nodes.neighbours(node)) {
      if (!known.has(next)) found.set(next, (found.get(next) ?? 0) + 1)
    }
  }
  return found
}

function bestLinked(nodes: Links, found: ReadonlyMap<number, number>): number[] {
  return [...found]
    .map(([node, links]) => ({ node, links, citedBy: nodes.citedBy(node).length }))
    .sort((a, b) => b.links - a.links || b.citedBy - a.citedBy || a.node - b.node)
    .map(({ node }) => node)
}

function countWithin(nodes: Links, centre: number, depth: number): number {
  const seen = new Map<number, number>([[centre, 0]])
  let ring = [centre]
  for (let distance = 1; distance <= depth; distance++) {
    ring = [...nextRing(nodes, ring, centre, seen).keys()]
    for (const node of ring) seen.set(node, distance)
  }
  return seen.size
}

const isHub = (nodes: Links, node: number) => nodes.citedBy(node).length > HUB

/** The held article that cites most of the others; then the one that most of them cite. */
function entryPoint(nodes: LinkNodes, among: ReadonlySet<number>): number | undefined {
  const within = (list: readonly number[]) => list.filter((node) => among.has(node)).length
  const [best] = [...among]
    .filter((node) => nodes.isHeld(node))
    .map((node) => ({
      node,
      cites: within(nodes.cites(node)),
      citedBy: within(nodes.citedBy(node)),
    }))
    .filter(({ cites }) => cites > 0)
    .sort((a, b) => b.cites - a.cites || b.citedBy - a.citedBy || a.node - b.node)
  return best?.node
}
