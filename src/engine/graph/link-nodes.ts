// The nodes of the link graph: articles that are held, then those that are only cited (ghosts).
//
//   node n < articles: the article with ordinal n       node n ≥ articles: a ghost

import type { LinkDirection, LinkedArticle, SeenTitle } from '../../contract/links.ts'
import {
  countTitles,
  dangling,
  type Edge,
  type EdgeKindSet,
  ghostIds,
  incoming,
  outgoing,
} from '../../indexes/graph/query.ts'
import { stringAt, stringCount } from '../../indexes/string-table.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { canonicalSpelling, findArticle } from '../find-article.ts'

export type GraphHoldings = Pick<Snapshot, 'id' | 'catalog' | 'graph' | 'fixes' | 'articles'>

export class LinkNodes {
  readonly #catalog: Snapshot['catalog']
  readonly #graph: Snapshot['graph']
  readonly #ghosts: readonly string[]
  readonly #ghostNumbers: ReadonlyMap<string, number>
  readonly #ghostTitles = new Map<number, string>()
  readonly #cited = new Map<number, number[]>()
  readonly #citing = new Map<number, number[]>()

  /** Cost: linear in the edges. */
  constructor({ catalog, graph }: Pick<Snapshot, 'catalog' | 'graph'>) {
    this.#catalog = catalog
    this.#graph = graph
    this.#ghosts = ghostIds(graph)
    this.#ghostNumbers = new Map(this.#ghosts.map((id, at) => [id, catalog.size + at]))
    eachPair(graph, this.#ghostNumbers, (source, target) => {
      addTo(this.#cited, source, target)
      addTo(this.#citing, target, source)
    })
  }

  get size(): number {
    return this.#catalog.size + this.#ghosts.length
  }

  /** By any spelling; `undefined` for what is neither held nor cited. */
  find(text: string): number | undefined {
    return findArticle(this.#catalog, text) ?? this.#ghostNumbers.get(canonicalSpelling(text))
  }

  isHeld(node: number): boolean {
    return node < this.#catalog.size
  }

  /** The id of a node; empty outside the graph. */
  idOf(node: number): string {
    return this.#catalog.at(node)?.id ?? this.#ghosts[node - this.#catalog.size] ?? ''
  }

  describe(node: number): LinkedArticle {
    const title = this.#catalog.at(node)?.title ?? this.#ghostTitle(node)
    return {
      id: this.idOf(node),
      ...(title !== undefined && { title }),
      held: this.isHeld(node),
    }
  }

  /** The most frequent one, kept once asked for. */
  #ghostTitle(node: number): string | undefined {
    const known = this.#ghostTitles.get(node) ?? this.titlesSeen(node)[0]?.title
    if (known !== undefined) this.#ghostTitles.set(node, known)
    return known
  }

  /** Every title under which it is cited, the most frequent first. */
  titlesSeen(node: number): SeenTitle[] {
    return countTitles(this.into(node))
  }

  /** The node at the other end of an edge that goes out. */
  targetOf({ target, id }: Edge): number {
    return target ?? this.#ghostNumbers.get(id) ?? this.size
  }

  /** Edges out of a node in text order; a ghost has none. */
  out(node: number): Edge[] {
    return this.isHeld(node) ? outgoing(this.#graph, node) : []
  }

  /** Edges into a node, of these kinds if any are given, by citing article and place. */
  into(node: number, kinds?: EdgeKindSet): Edge[] {
    if (this.isHeld(node)) return incoming(this.#graph, node, kinds)
    return dangling(this.#graph, this.idOf(node), kinds)
  }

  /** Distinct nodes that cite it, ascending. */
  citedBy(node: number): readonly number[] {
    return this.#citing.get(node) ?? NONE
  }

  /** Distinct nodes that it cites, in text order. */
  cites(node: number): readonly number[] {
    return this.#cited.get(node) ?? NONE
  }

  /** Distinct nodes that it cites, then those that cite it. */
  neighbours(node: number, direction: LinkDirection = 'both'): readonly number[] {
    const cited = direction === 'in' ? NONE : this.cites(node)
    const citing = direction === 'out' ? NONE : this.citedBy(node)
    if (citing.length === 0) return cited
    return cited.length === 0 ? citing : [...new Set([...cited, ...citing])]
  }
}

const NONE: readonly number[] = []

/** Every pair of citing and cited node once, by citing article, in text order. */
function eachPair(
  graph: Snapshot['graph'],
  ghosts: ReadonlyMap<string, number>,
  onPair: (source: number, target: number) => void,
): void {
  const idNodes = Array.from({ length: stringCount(graph.ids) }, (_, at) =>
    ghosts.get(stringAt(graph.ids, at)),
  )
  for (let source = 0; source < graph.articleCount; source++) {
    const seen = new Set<number>([source])
    const end = graph.edgeOffsets[source + 1] ?? 0
    for (let edge = graph.edgeOffsets[source] ?? 0; edge < end; edge++) {
      const held = graph.resolved[edge] ?? -1
      const target = held >= 0 ? held : idNodes[graph.citedIds[edge] ?? 0]
      if (target === undefined || seen.has(target)) continue
      seen.add(target)
      onPair(source, target)
    }
  }
}

function addTo(lists: Map<number, number[]>, key: number, value: number): void {
  const known = lists.get(key)
  if (known === undefined) lists.set(key, [value])
  else known.push(value)
}
