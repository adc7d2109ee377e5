// The data of the link graph.
//
//   article → edges out of it → cited id → the article that holds it, or none (a ghost)
//   article → edges into it          cited id → edges that name it, with their titles

import type { StringTable } from '../string-table.ts'

export interface LinkGraph {
  readonly articleCount: number
  /** Article a has the edges edgeOffsets[a] up to edgeOffsets[a + 1], in source order. */
  readonly edgeOffsets: Uint32Array
  /** Edge → the id it names, in `ids`. */
  readonly citedIds: Uint32Array
  /** Edge → title it gives the target, in `titles`; 0 is "no title". */
  readonly titleNumbers: Uint32Array
  /** Edge → position in EDGE_KINDS. */
  readonly kinds: Uint8Array
  /** Edge → index of the section it stands in, -1 outside all. */
  readonly sections: Int32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Edge → ordinal of the article that holds the id, -1 where none does. */
  readonly resolved: Int32Array
  /** Article a is the target of incoming[incomingOffsets[a]] up to the next, ascending edges. */
  readonly incomingOffsets: Uint32Array
  readonly incoming: Uint32Array
  /** Id i is named by the edges cited[citedOffsets[i]] up to the next, ascending. */
  readonly citedOffsets: Uint32Array
  readonly cited: Uint32Array
  /** Every id that an edge names, as printed there. */
  readonly ids: StringTable
  readonly titles: StringTable
}
