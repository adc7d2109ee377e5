// The link graph as a kind of index.

import type { IndexKind } from '../index-kind.ts'
import { buildGraph, mergeGraphs } from './build.ts'
import { decodeGraph, encodeGraph } from './codec.ts'
import type { LinkGraph } from './link-graph.ts'

/** After `merge` no target is bound; `resolveGraph` does it, given all articles. */
export const graphIndex: IndexKind<LinkGraph> = {
  name: 'graph.bin',
  version: 3,
  build: buildGraph,
  merge: mergeGraphs,
  encode: encodeGraph,
  decode: decodeGraph,
}
