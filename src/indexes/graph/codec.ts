// LinkGraph ↔ bytes.

import { ColumnReader, encodeColumns } from '../column-codec.ts'
import type { LinkGraph } from './link-graph.ts'

const NAME = 'graph.bin'

export function encodeGraph(graph: LinkGraph): Uint8Array {
  return encodeColumns([
    Uint32Array.of(graph.articleCount),
    graph.edgeOffsets,
    graph.citedIds,
    graph.titleNumbers,
    graph.kinds,
    graph.sections,
    graph.starts,
    graph.ends,
    graph.resolved,
    graph.incomingOffsets,
    graph.incoming,
    graph.citedOffsets,
    graph.cited,
    graph.ids.offsets,
    graph.ids.bytes,
    graph.titles.offsets,
    graph.titles.bytes,
  ])
}

/** Throws `index-damaged` when the bytes hold something else. */
export function decodeGraph(bytes: Uint8Array): LinkGraph {
  const columns = new ColumnReader(bytes, NAME)
  const [articleCount = 0] = columns.words()
  const graph: LinkGraph = {
    articleCount,
    edgeOffsets: columns.words(),
    citedIds: columns.words(),
    titleNumbers: columns.words(),
    kinds: columns.bytes(),
    sections: columns.integers(),
    starts: columns.words(),
    ends: columns.words(),
    resolved: columns.integers(),
    incomingOffsets: columns.words(),
    incoming: columns.words(),
    citedOffsets: columns.words(),
    cited: columns.words(),
    ids: { offsets: columns.words(), bytes: columns.bytes() },
    titles: { offsets: columns.words(), bytes: columns.bytes() },
  }
  columns.finish()
  return graph
}
