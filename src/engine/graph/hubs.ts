// The articles that others cite most, held or not.

import { DEFAULT_LINKS, type HubsQuery, type HubsResponse } from '../../contract/links.ts'
import type { FilterSets } from '../search/filter-sets.ts'
import type { GraphHoldings, LinkNodes } from './link-nodes.ts'

/** A reply gives no more titles of each. */
const MAX_TITLES = 20

/** With products only citing articles that apply to one of them count. Cost: linear in the graph. */
export function listHubs(
  { id: snapshot }: GraphHoldings,
  nodes: LinkNodes,
  sets: FilterSets,
  { held, product, limit = DEFAULT_LINKS, offset = 0 }: HubsQuery,
): HubsResponse {
  const applying = product && sets.ofProducts(product)
  const found: { node: number; citedBy: number }[] = []
  for (let node = 0; node < nodes.size; node++) {
    if (held !== undefined && nodes.isHeld(node) !== held) continue
    const citing = nodes.citedBy(node)
    const citedBy = applying ? citing.filter((one) => applying.has(one)).length : citing.length
    if (citedBy > 0) found.push({ node, citedBy })
  }
  found.sort((a, b) => b.citedBy - a.citedBy || a.node - b.node)
  return {
    snapshot,
    total: found.length,
    limit,
    offset,
    hubs: found.slice(offset, offset + limit).map(({ node, citedBy }) => ({
      ...nodes.describe(node),
      citedBy,
      cites: nodes.cites(node).length,
      titlesSeen: nodes.titlesSeen(node).slice(0, MAX_TITLES),
    })),
  }
}
