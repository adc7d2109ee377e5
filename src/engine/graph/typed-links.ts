// The links of an article with what they mean, before anything is quoted.

import type { LinkDirection } from '../../contract/links.ts'
import { fixRecordAt } from '../../indexes/fixes/fix-index.ts'
import { edgesOf } from '../../indexes/graph/query.ts'
import { type StatedKind, statedKinds } from '../../indexes/graph/stated-kinds.ts'
import { EDGE_KINDS, type EdgeKind } from '../../model/reference.ts'
import type { SourceSpan } from '../../model/span.ts'
import { branchSiblings, isSiblingLink } from './branch-siblings.ts'
import type { GraphHoldings, LinkNodes } from './link-nodes.ts'
import type { TypedLink } from './typed-link.ts'

/** Links that no reference of the two articles tells; another relation is one more line here. */
const DERIVED: readonly ((
  holdings: GraphHoldings,
  nodes: LinkNodes,
  node: number,
) => readonly TypedLink[])[] = [branchSiblings]

/**
 * Links of a node, out before in; in each the strongest types first, then as they stand in the text
 * or by citing article. Cost: linear in its edges.
 */
export function typedLinks(
  holdings: GraphHoldings,
  nodes: LinkNodes,
  node: number,
  direction: LinkDirection = 'both',
): readonly TypedLink[] {
  const { size } = holdings.catalog
  const typeOf = (kind: EdgeKind, other: number): EdgeKind =>
    kind === 'see-also' && other < size && isSiblingLink(holdings, node, other)
      ? 'branch-sibling'
      : kind
  const [edgesOut, edgesIn] = [
    direction === 'in' ? [] : nodes.out(node),
    direction === 'out' ? [] : nodes.into(node),
  ]
  const out = edgesOut.map((edge): TypedLink => {
    const other = nodes.targetOf(edge)
    return { ...placeOf(edge), direction: 'out', type: typeOf(edge.kind, other), other }
  })
  const into = edgesIn.map((edge): TypedLink => {
    const other = edge.source
    return { ...placeOf(edge), direction: 'in', type: typeOf(edge.kind, other), other }
  })
  const derived = DERIVED.flatMap((derive) => derive(holdings, nodes, node))
  const wanted = derived.filter((link) => direction === 'both' || link.direction === direction)
  return [...out, ...into, ...wanted].sort((a, b) => rankOf(a) - rankOf(b))
}

function placeOf({
  source,
  span,
  title,
}: {
  readonly source: number
  readonly span: SourceSpan
  readonly title?: string
}) {
  return { source, span, ...(title !== undefined && { citedTitle: title }) }
}

/** A mention without a stated meaning comes last. */
function rankOf({ direction, type }: TypedLink): number {
  const strength = type === 'see-also' ? EDGE_KINDS.length : EDGE_KINDS.indexOf(type)
  return strength + (direction === 'out' ? 0 : 2 * EDGE_KINDS.length)
}

/** Finds the sentences or headings that give printed references their types. */
export class StatementFinder {
  readonly #holdings: Pick<GraphHoldings, 'graph' | 'fixes'>
  #last: { readonly source: number; readonly stated: ReadonlyMap<number, StatedKind> } | undefined

  constructor(holdings: Pick<GraphHoldings, 'graph' | 'fixes'>) {
    this.#holdings = holdings
  }

  /** Cost: one record is read for links of one source in turn. */
  of({ source, span, type }: TypedLink): SourceSpan | undefined {
    if (this.#last?.source !== source) this.#last = { source, stated: this.#read(source) }
    const stated = this.#last.stated.get(span.start)
    return stated?.kind === type ? stated.span : undefined
  }

  /** By where the reference begins. */
  #read(source: number): Map<number, StatedKind> {
    const record = fixRecordAt(this.#holdings.fixes, source)
    if (record === undefined) return new Map()
    const edges = edgesOf(this.#holdings.graph, source)
    const kinds = statedKinds(record.statements, edges)
    return new Map(
      edges.flatMap(({ span }, at) => {
        const stated = kinds[at]
        return stated === undefined ? [] : [[span.start, stated] as const]
      }),
    )
  }
}
