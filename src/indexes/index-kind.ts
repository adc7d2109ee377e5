// What ingest and store need to know of an index. Queries live in each kind's own query.ts.
//
//   articles of a batch ── build ──▶ Data (a segment)      in a worker
//   segments            ── merge ──▶ Data (the index)      once, in the main thread
//   Data ── encode ──▶ bytes on disk ── decode ──▶ Data    no parsing: views over the bytes
//
// An old index is itself a segment: a second ingest merges it, without the articles that changed,
// with the segments of the new ones.

import type { Article } from '../model/article.ts'

export interface Part<Data> {
  readonly data: Data
  /** Segment ordinal → final ordinal, or -1 where the article is dropped. */
  readonly ordinals: Int32Array
}

export interface IndexKind<Data> {
  /** File name in the snapshot directory, with extension. */
  readonly name: string
  /** Raised whenever the output of `encode` changes shape; a mismatch refuses to open. */
  readonly version: number
  /** Ordinals are positions in `articles`. */
  build(articles: readonly Article[]): Data
  /**
   * The result depends on the articles alone: any division into parts, in any order, gives the same
   * bytes.
   */
  merge(parts: readonly Part<Data>[], articleCount: number): Data
  /** Deterministic: equal data gives equal bytes. */
  encode(data: Data): Uint8Array
  decode(bytes: Uint8Array): Data
}
