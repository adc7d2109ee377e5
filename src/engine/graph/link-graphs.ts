// The operations on links over one snapshot. What they share is made when first asked for.

import type { LinksQuery, LinksResponse } from '../../contract/links.ts'
import { articleLinks } from './article-links.ts'
import { type GraphHoldings, LinkNodes } from './link-nodes.ts'

export class LinkGraphs {
  readonly #holdings: GraphHoldings
  #nodes: LinkNodes | undefined

  constructor(holdings: GraphHoldings) {
    this.#holdings = holdings
  }

  /** The id of a held or cited article, for any spelling. */
  idOf(id: string): string | undefined {
    const node = this.nodes.find(id)
    return node === undefined ? undefined : this.nodes.idOf(node)
  }

  /** By any spelling of an id; `undefined` for what is neither held nor cited. */
  of(id: string, query: LinksQuery): LinksResponse | undefined {
    const node = this.nodes.find(id)
    return node === undefined ? undefined : articleLinks(this.#holdings, this.nodes, node, query)
  }

  get nodes(): LinkNodes {
    this.#nodes ??= new LinkNodes(this.#holdings)
    return this.#nodes
  }
}
