// Links between given nodes as clients see them.

import type { LinkDirection, LinkEdge } from '../../contract/links.ts'
import { LinkQuoter } from './article-links.ts'
import type { GraphHoldings, LinkNodes } from './link-nodes.ts'
import type { TypedLink } from './typed-link.ts'
import { typedLinks } from './typed-links.ts'

/** All links among the nodes, one for each pair and type, by citing node. */
export function edgesAmong(
  holdings: GraphHoldings,
  nodes: LinkNodes,
  among: ReadonlySet<number>,
): LinkEdge[] {
  const quoter = new LinkQuoter(holdings)
  return [...among].flatMap((node) => {
    const links = typedLinks(holdings, nodes, node, 'out').filter(({ other }) => among.has(other))
    return telling(links).map((link) => edgeView(nodes, quoter, node, link))
  })
}

/** The strongest link of each pair, in either direction unless only one is followed. */
export function betweenNodes(
  holdings: GraphHoldings,
  nodes: LinkNodes,
  pairs: readonly (readonly [number, number])[],
  direction: LinkDirection,
): LinkEdge[] {
  const quoter = new LinkQuoter(holdings)
  return pairs.flatMap(([one, other]) => {
    const forth = direction === 'in' ? [] : linksTo(holdings, nodes, one, other)
    const back = direction === 'out' ? [] : linksTo(holdings, nodes, other, one)
    const link = [...forth, ...back].find(({ type }) => type !== 'see-also') ?? forth[0]
    if (link !== undefined && forth.includes(link)) {
      return [edgeView(nodes, quoter, one, link)]
    }
    const found = link ?? back[0]
    return found === undefined ? [] : [edgeView(nodes, quoter, other, found)]
  })
}

function linksTo(
  holdings: GraphHoldings,
  nodes: LinkNodes,
  from: number,
  to: number,
): readonly TypedLink[] {
  return typedLinks(holdings, nodes, from, 'out').filter(({ other }) => other === to)
}

/** One of each type; a mention only where the two have no other link. */
function telling(links: readonly TypedLink[]): TypedLink[] {
  const typed = new Set(links.flatMap(({ type, other }) => (type === 'see-also' ? [] : [other])))
  const seen = new Set<string>()
  return links.filter(({ type, other }) => {
    const key = `${other} ${type}`
    if (seen.has(key) || (type === 'see-also' && typed.has(other))) return false
    seen.add(key)
    return true
  })
}

function edgeView(nodes: LinkNodes, quoter: LinkQuoter, from: number, link: TypedLink): LinkEdge {
  return {
    from: nodes.idOf(from),
    to: nodes.idOf(link.other),
    type: link.type,
    ...quoter.quote(link),
  }
}
