// Gives every node of a mapped page its place: leaves keep theirs, blocks reach from their first leaf
// to their last, and parts of a line include their tags. The HTML parser moves and repeats content
// that is nested wrongly; where that would put a node before its neighbour, its place is cut, so that
// places never overlap.

import type { Nodes } from 'mdast'
import type { Placer } from './places.ts'

/** Sets the positions of all nodes below `nodes`, in document order. */
export function settlePositions(nodes: readonly Nodes[], place: Placer): void {
  settleAll(nodes, place, { from: 0, to: Number.POSITIVE_INFINITY })
}

interface Room {
  readonly from: number
  readonly to: number
}

/** Returns the end of the last node. */
function settleAll(nodes: readonly Nodes[], place: Placer, room: Room): number {
  let { from } = room
  nodes.forEach((node, at) => {
    const next = nodes[at + 1]
    from = settle(node, place, {
      from,
      to: next === undefined ? room.to : leafStart(next, room.to),
    })
  })
  return from
}

function leafStart(node: Nodes, fallback: number): number {
  const start = node.position?.start.offset
  if (start !== undefined) return start
  const first = 'children' in node ? node.children[0] : undefined
  return first === undefined ? fallback : leafStart(first, fallback)
}

/** Returns the end of the node. */
function settle(node: Nodes, place: Placer, room: Room): number {
  const own = ownRoom(node, room)
  const children = 'children' in node ? node.children : []
  if (children.length === 0) {
    node.position = place(own.from, own.to)
    return own.to
  }
  const to = settleAll(children, place, { from: room.from, to: room.to })
  const from = leafStart(children[0] ?? node, room.from)
  const hasTags =
    node.position !== undefined && own.from <= from && to <= own.to && own.to <= room.to
  const span = hasTags ? own : { from, to }
  node.position = place(span.from, span.to)
  return span.to
}

/** The place that the page gives a node, behind its neighbour. */
function ownRoom(node: Nodes, { from }: Room): Room {
  const start = Math.max(node.position?.start.offset ?? from, from)
  return { from: start, to: Math.max(node.position?.end.offset ?? start, start) }
}
