// The operations on links over one snapshot. What they share is made when first asked for.

import type {
  HubsQuery,
  HubsResponse,
  LinksQuery,
  LinksResponse,
  Neighbourhood,
  NeighbourhoodQuery,
  PathQuery,
  PathResponse,
} from '../../contract/links.ts'
import type { FilterSets } from '../search/filter-sets.ts'
import { articleLinks } from './article-links.ts'
import { listHubs } from './hubs.ts'
import { type GraphHoldings, LinkNodes } from './link-nodes.ts'
import { neighbourhoodOf } from './neighbourhood.ts'
import { pathBetween } from './shortest-path.ts'

export class LinkGraphs {
  readonly #holdings: GraphHoldings
  readonly #sets: FilterSets
  #nodes: LinkNodes | undefined

  constructor(holdings: GraphHoldings, sets: FilterSets) {
    this.#holdings = holdings
    this.#sets = sets
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

  /** `undefined` when one of the two is neither held nor cited. */
  path({ from, to, direction }: PathQuery): PathResponse | undefined {
    const [start, end] = [this.nodes.find(from), this.nodes.find(to)]
    if (start === undefined || end === undefined) return undefined
    return pathBetween(this.#holdings, this.nodes, [start, end], direction)
  }

  /** `undefined` for what is neither held nor cited. */
  neighbourhood(id: string, query: NeighbourhoodQuery): Neighbourhood | undefined {
    const node = this.nodes.find(id)
    return node === undefined ? undefined : neighbourhoodOf(this.#holdings, this.nodes, node, query)
  }

  /** The most cited articles, held or not. */
  hubs(query: HubsQuery): HubsResponse {
    return listHubs(this.#holdings, this.nodes, this.#sets, query)
  }

  get nodes(): LinkNodes {
    this.#nodes ??= new LinkNodes(this.#holdings)
    return this.#nodes
  }
}
