// Where the boxes of a neighbourhood stand: what cites the article to the left, what it cites to the
// right, one column a link away.
//
//   cites it │ the article │ is cited by it │ two links away
//
// Boxes of a column stand in the order of what they are linked to, so that few lines cross.

import type { Neighbourhood, NeighbourNode } from '../../../contract/links.ts'

export const BOX = { width: 236, height: 66 } as const
const GAP = { x: 150, y: 20 } as const
const MARGIN = 24
/** For lines between boxes of an outer column. */
const BULGE = 96

export interface PlacedNode {
  readonly node: NeighbourNode
  /** 0 for the article in the middle, negative to the left. */
  readonly column: number
  /** Upper left corner, in SVG units. */
  readonly x: number
  readonly y: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly PlacedNode[]
}

/** Equal neighbourhoods give equal layouts. Cost: linear but for sorting. */
export function layOut({ id, nodes, edges }: Neighbourhood): Layout {
  const links = linksOf(edges)
  const columns = columnsOf(id, nodes, edges, links)
  const first = Math.min(...columns.values())
  const last = Math.max(...columns.values())
  const rows = new Map<string, number>()
  const byColumn: NeighbourNode[][] = []
  for (const column of fromTheMiddle(first, last)) {
    const members = nodes.filter((node) => columns.get(node.id) === column)
    const ordered = inOrderOfLinks(members, links, rows)
    for (const [row, node] of ordered.entries()) rows.set(node.id, row - (ordered.length - 1) / 2)
    byColumn[column - first] = ordered
  }
  const isBulging = (column: number) =>
    edges.some(({ from, to }) => columns.get(from) === column && columns.get(to) === column)
  const left = first < 0 && isBulging(first) ? BULGE : MARGIN
  const right = isBulging(last) ? BULGE : MARGIN
  const most = Math.max(...byColumn.map((members) => members.length))
  const height = 2 * MARGIN + most * BOX.height + (most - 1) * GAP.y
  const boxes = byColumn.flatMap((members, at) => {
    const top = (height - members.length * (BOX.height + GAP.y) + GAP.y) / 2
    return members.map((node, row) => ({
      node,
      column: at + first,
      x: left + at * (BOX.width + GAP.x),
      y: top + row * (BOX.height + GAP.y),
    }))
  })
  const width = left + right + byColumn.length * (BOX.width + GAP.x) - GAP.x
  return { width, height, boxes }
}

function linksOf(edges: Neighbourhood['edges']): Map<string, Set<string>> {
  const links = new Map<string, Set<string>>()
  const add = (from: string, to: string) => {
    const known = links.get(from)
    if (known === undefined) links.set(from, new Set([to]))
    else known.add(to)
  }
  for (const { from, to } of edges) {
    add(from, to)
    add(to, from)
  }
  return links
}

/** To the right what the middle cites and what hangs on that, to the left the rest. */
function columnsOf(
  centre: string,
  nodes: Neighbourhood['nodes'],
  edges: Neighbourhood['edges'],
  links: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, number> {
  const cited = new Set(edges.filter(({ from }) => from === centre).map(({ to }) => to))
  const columns = new Map<string, number>()
  const distances = new Map(nodes.map(({ id, distance }) => [id, distance]))
  for (const { id, distance } of nodes) {
    const inner = [...(links.get(id) ?? [])].find((one) => distances.get(one) === distance - 1)
    const side =
      distance === 1 ? (cited.has(id) ? 1 : -1) : Math.sign(columns.get(inner ?? '') ?? 1)
    columns.set(id, distance === 0 ? 0 : side * distance)
  }
  return columns
}

/** 0, 1, -1, 2, -2 …: a column is put in order by the one nearer to the middle. */
function fromTheMiddle(first: number, last: number): number[] {
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return all.sort((a, b) => Math.abs(a) - Math.abs(b) || b - a)
}

function inOrderOfLinks(
  members: readonly NeighbourNode[],
  links: ReadonlyMap<string, ReadonlySet<string>>,
  rows: ReadonlyMap<string, number>,
): NeighbourNode[] {
  const mean = ({ id }: NeighbourNode) => {
    const known = [...(links.get(id) ?? [])].flatMap((one) => rows.get(one) ?? [])
    return known.length === 0 ? 0 : known.reduce((sum, row) => sum + row, 0) / known.length
  }
  return members
    .map((node, at) => ({ node, at, row: mean(node) }))
    .sort((a, b) => a.row - b.row || a.at - b.at)
    .map(({ node }) => node)
}
