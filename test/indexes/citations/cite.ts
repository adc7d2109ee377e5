import { assembleGraph } from '../../../src/indexes/graph/assemble.ts'
import type { LinkGraph } from '../../../src/indexes/graph/link-graph.ts'
import { resolveGraph } from '../../../src/indexes/graph/resolve.ts'
import type { NamedTitle } from '../text/reference-search.ts'

/** The resolved graph of articles that name one another by their ordinals. */
export function graphOf(named: readonly NamedTitle[], articleCount: number): LinkGraph {
  const held = named.filter(({ source }) => source < articleCount)
  const edges = held.map(({ source, target, title }) => ({
    ...{ source, target: String(target), title },
    ...{ kind: 0, section: 0, start: 0, end: 0 },
  }))
  return resolveGraph(assembleGraph(edges, articleCount), (_, id) =>
    Number(id) < articleCount ? Number(id) : undefined,
  )
}
