// What a snapshot holds, in numbers.

import type { Stats } from '../contract/stats.ts'
import { countEdges } from '../indexes/graph/query.ts'
import { lexiconSize } from '../indexes/text/lexicon.ts'
import { type ArticleCounts, eachCount } from '../store/article-counts.ts'
import type { Snapshot } from '../store/snapshot.ts'

/** Cost: linear in the catalog and the edges. */
export function countSnapshot({ id, manifest, catalog, text, graph }: Snapshot): Stats {
  const { edges, distinct, resolved, dangling, ghosts } = countEdges(graph)
  const { entries } = catalog
  return {
    snapshot: id,
    articles: catalog.size,
    collections: tally(entries.map(({ collection }) => collection)).map(named),
    formats: tally(entries.map(({ format }) => format)).map(named),
    products: new Set(entries.flatMap(({ products }) => products)).size,
    terms: lexiconSize(text.terms),
    references: edges,
    ghosts,
    content: sumCounts(entries.map(({ counts }) => counts)),
    links: { distinct, resolved, dangling },
    diagnostics: tally(entries.flatMap(({ diagnostics }) => diagnostics)).map(([code, count]) => ({
      code,
      count,
    })),
    sizeBytes: Object.values(manifest.parts).reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

function sumCounts(all: readonly ArticleCounts[]): ArticleCounts {
  return eachCount((name) => all.reduce((sum, counts) => sum + counts[name], 0))
}

const named = ([name, articles]: readonly [string, number]) => ({ name, articles })

/** Distinct values with their counts, the most frequent first. */
function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}
