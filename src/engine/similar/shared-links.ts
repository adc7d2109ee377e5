// Articles tied to one by links: they cite each other, cite the same articles, or are cited together.

import type { LinkGraph } from '../../indexes/graph/link-graph.ts'
import { citedBy, incoming, outgoing } from '../../indexes/graph/query.ts'

export interface SharedLinks {
  /** Grows with every tie; a link shared with many articles ties little. */
  weight: number
  /** Ids that both cite. */
  readonly references: Set<string>
  /** Ordinals of articles that cite both. */
  readonly citers: Set<number>
  /** It cites the article, is cited by it, or is named by it as the same fix for another build. */
  isCiting: boolean
  isCited: boolean
  isBranch: boolean
}

/** A page that lists hundreds of articles says nothing of any two of them. */
const MAX_LINKS = 60
/** Citing articles that are looked at of an article that hundreds cite. */
const MAX_CITERS = 200
const WEIGHT_OF_DIRECT = 1

/** Ordinal → its ties with the article, which is left out itself. */
export function sharedLinks(graph: LinkGraph, ordinal: number): Map<number, SharedLinks> {
  const ties = new Ties()
  addDirect(graph, ordinal, ties)
  addCoupling(graph, ordinal, ties)
  addCitedTogether(graph, ordinal, ties)
  ties.found.delete(ordinal)
  return ties.found
}

class Ties {
  readonly found = new Map<number, SharedLinks>()

  of(ordinal: number): SharedLinks {
    const known = this.found.get(ordinal)
    if (known !== undefined) return known
    const made: SharedLinks = {
      weight: 0,
      references: new Set(),
      citers: new Set(),
      isCiting: false,
      isCited: false,
      isBranch: false,
    }
    this.found.set(ordinal, made)
    return made
  }
}

function addDirect(graph: LinkGraph, ordinal: number, ties: Ties): void {
  for (const { target, kind } of outgoing(graph, ordinal)) {
    if (target === undefined) continue
    const tie = ties.of(target)
    if (!tie.isCited) tie.weight += WEIGHT_OF_DIRECT
    tie.isCited = true
    tie.isBranch ||= kind === 'branch-sibling'
  }
  for (const { source, kind } of incoming(graph, ordinal)) {
    const tie = ties.of(source)
    if (!tie.isCiting) tie.weight += WEIGHT_OF_DIRECT
    tie.isCiting = true
    tie.isBranch ||= kind === 'branch-sibling'
  }
}

function addCoupling(graph: LinkGraph, ordinal: number, ties: Ties): void {
  for (const id of new Set(outgoing(graph, ordinal).map((edge) => edge.id))) {
    const others = citedBy(graph, id)
    if (others.length > MAX_LINKS) continue
    for (const other of others) {
      const tie = ties.of(other)
      tie.weight += 1 / Math.log2(2 + others.length)
      tie.references.add(id)
    }
  }
}

function addCitedTogether(graph: LinkGraph, ordinal: number, ties: Ties): void {
  const citers = [...new Set(incoming(graph, ordinal).map(({ source }) => source))]
  for (const citer of citers.slice(0, MAX_CITERS)) {
    const targets = new Set(outgoing(graph, citer).flatMap(({ target }) => target ?? []))
    if (targets.size > MAX_LINKS) continue
    for (const target of targets) {
      const tie = ties.of(target)
      tie.weight += 1 / Math.log2(2 + targets.size)
      tie.citers.add(citer)
    }
  }
}
