// LinkGraph ↔ bytes: one header of counts, then the arrays one after another, each at a multiple of
// four bytes. Decoding makes views and copies nothing. Numbers are little-endian, as on every
// platform Node runs on.

import type { LinkGraph } from './link-graph.ts'

/** articles, edges, edges that enter an article, ids, titles, bytes of ids, bytes of titles. */
const HEADER_WORDS = 7
const WORD = 4

type Words = Uint32Array | Int32Array
type Chunk = Words | Uint8Array

export function encodeGraph(graph: LinkGraph): Uint8Array {
  const header = Uint32Array.of(
    graph.articleCount,
    graph.resolved.length,
    graph.incoming.length,
    graph.ids.offsets.length - 1,
    graph.titles.offsets.length - 1,
    graph.ids.bytes.length,
    graph.titles.bytes.length,
  )
  const chunks = [header, ...chunksOf(graph)]
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + padded(chunk.byteLength), 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength), at)
    at += padded(chunk.byteLength)
  }
  return bytes
}

/** `bytes` must start at a multiple of four in its buffer; the graph keeps that buffer alive. */
export function decodeGraph(bytes: Uint8Array): LinkGraph {
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS)
  const [articleCount = 0, edges = 0, entering = 0, ids = 0, titles = 0] = header
  const [idBytes = 0, titleBytes = 0] = header.subarray(5)
  const next = cursorOver(bytes, HEADER_WORDS * WORD)
  return {
    articleCount,
    edgeOffsets: next.unsigned(articleCount + 1),
    citedIds: next.unsigned(edges),
    titleNumbers: next.unsigned(edges),
    sections: next.signed(edges),
    starts: next.unsigned(edges),
    ends: next.unsigned(edges),
    resolved: next.signed(edges),
    incomingOffsets: next.unsigned(articleCount + 1),
    incoming: next.unsigned(entering),
    citedOffsets: next.unsigned(ids + 1),
    cited: next.unsigned(edges),
    kinds: next.bytes(edges),
    ids: { offsets: next.unsigned(ids + 1), bytes: next.bytes(idBytes) },
    titles: { offsets: next.unsigned(titles + 1), bytes: next.bytes(titleBytes) },
  }
}

/** The order on disk; `decodeGraph` reads in the same order. */
function chunksOf(graph: LinkGraph): Chunk[] {
  return [
    graph.edgeOffsets,
    graph.citedIds,
    graph.titleNumbers,
    graph.sections,
    graph.starts,
    graph.ends,
    graph.resolved,
    graph.incomingOffsets,
    graph.incoming,
    graph.citedOffsets,
    graph.cited,
    graph.kinds,
    graph.ids.offsets,
    graph.ids.bytes,
    graph.titles.offsets,
    graph.titles.bytes,
  ]
}

function cursorOver(bytes: Uint8Array, start: number) {
  let at = bytes.byteOffset + start
  const advance = (byteLength: number): number => {
    const from = at
    at += padded(byteLength)
    return from
  }
  return {
    unsigned: (length: number) => new Uint32Array(bytes.buffer, advance(length * WORD), length),
    signed: (length: number) => new Int32Array(bytes.buffer, advance(length * WORD), length),
    bytes: (length: number) => new Uint8Array(bytes.buffer, advance(length), length),
  }
}

function padded(byteLength: number): number {
  return Math.ceil(byteLength / WORD) * WORD
}
