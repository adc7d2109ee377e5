// Links as lines of a picture: one line for a relation that both articles state, and none for a mere
// mention of two that have another relation.

import type { ReferenceKind } from '../../../contract/article.ts'
import type { LinkEdge } from '../../../contract/links.ts'

export interface DrawnEdge {
  readonly from: string
  readonly to: string
  readonly type: ReferenceKind
  /** Arrows at both ends. */
  readonly isMutual: boolean
}

/** In the order of the edges. */
export function drawnEdges(edges: readonly LinkEdge[]): DrawnEdge[] {
  const keys = new Set(edges.map(keyOf))
  const related = new Set(edges.filter(({ type }) => type !== 'see-also').map(pairOf))
  const drawn = new Set<string>()
  return edges.flatMap((edge) => {
    const { from, to, type } = edge
    const reverse = keyOf({ from: to, to: from, type })
    if (drawn.has(reverse) || (type === 'see-also' && related.has(pairOf(edge)))) return []
    drawn.add(keyOf(edge))
    return [{ from, to, type, isMutual: keys.has(reverse) }]
  })
}

type Ends = Pick<LinkEdge, 'from' | 'to' | 'type'>

const keyOf = ({ from, to, type }: Ends) => JSON.stringify([from, to, type])

const pairOf = ({ from, to }: Ends) => JSON.stringify([from, to].sort())
