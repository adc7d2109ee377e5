// Links of one article, page by page, each with its quote.

import {
  type ArticleLinkView,
  DEFAULT_LINKS,
  type LinksQuery,
  type LinksResponse,
} from '../../contract/links.ts'
import { EDGE_KINDS } from '../../model/reference.ts'
import { Citer } from '../citation.ts'
import type { GraphHoldings, LinkNodes } from './link-nodes.ts'
import type { TypedLink } from './typed-link.ts'
import { StatementFinder, typedLinks } from './typed-links.ts'

/** Of a held article or a ghost. Cost: linear in its links; only those of the page are quoted. */
export function articleLinks(
  holdings: GraphHoldings,
  nodes: LinkNodes,
  node: number,
  { direction = 'both', type, limit = DEFAULT_LINKS, offset = 0 }: LinksQuery,
): LinksResponse {
  const inDirection = typedLinks(holdings, nodes, node, direction)
  const found = inDirection.filter((link) => type === undefined || type.includes(link.type))
  const view = linkViewer(holdings, nodes)
  return {
    ...nodes.describe(node),
    snapshot: holdings.id,
    titlesSeen: nodes.titlesSeen(node),
    direction,
    total: found.length,
    articles: new Set(found.map(({ other }) => other)).size,
    counts: countTypes(inDirection),
    limit,
    offset,
    links: found.slice(offset, offset + limit).map(view),
  }
}

/** Turns links of one page into what clients see. */
export function linkViewer(
  holdings: GraphHoldings,
  nodes: LinkNodes,
): (link: TypedLink) => ArticleLinkView {
  const quoter = new LinkQuoter(holdings)
  return (link) => {
    const { direction, type, other } = link
    return { direction, type, article: nodes.describe(other), ...quoter.quote(link) }
  }
}

/** Quotes links; what it read last is kept. */
export class LinkQuoter {
  readonly #citer: Citer
  readonly #statements: StatementFinder

  constructor(holdings: GraphHoldings) {
    this.#citer = new Citer(holdings)
    this.#statements = new StatementFinder(holdings)
  }

  /** The reference, and the statement that gives it its type. */
  quote(link: TypedLink) {
    const { type, citedTitle, source, span } = link
    const citation = this.#citer.cite(source, span)
    const stated = type === 'see-also' ? undefined : this.#statements.of(link)
    const statement = stated && this.#citer.cite(source, stated)
    return {
      ...(citedTitle !== undefined && { citedTitle }),
      ...(citation && { citation }),
      ...(statement && { statement }),
    }
  }
}

/** In the order of the kinds; those without links are left out. */
export function countTypes(links: readonly TypedLink[]): LinksResponse['counts'] {
  return EDGE_KINDS.map((type) => ({
    type,
    count: links.filter((link) => link.type === type).length,
  })).filter(({ count }) => count > 0)
}
