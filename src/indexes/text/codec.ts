// TextIndex ↔ bytes.

import { ColumnReader, encodeColumns } from '../column-codec.ts'
import type { TextIndex } from './layout.ts'

const NAME = 'text.bin'

export function encodeTextIndex(index: TextIndex): Uint8Array {
  const { stems, terms } = index
  return encodeColumns([
    Uint32Array.of(index.articleCount),
    index.lengths,
    stems.offsets,
    stems.bytes,
    index.firstTerm,
    index.stemFrequencies,
    terms.offsets,
    terms.bytes,
    index.firstPosting,
    index.ordinals,
    index.frequencies,
    index.positionStarts,
    index.positions,
  ])
}

/** Throws `index-damaged` when the bytes hold something else. */
export function decodeTextIndex(bytes: Uint8Array): TextIndex {
  const columns = new ColumnReader(bytes, NAME)
  const [articleCount = 0] = columns.words()
  const lengths = columns.words()
  const stems = { offsets: columns.words(), bytes: columns.bytes() }
  const firstTerm = columns.words()
  const stemFrequencies = columns.words()
  const terms = { offsets: columns.words(), bytes: columns.bytes() }
  const index: TextIndex = {
    articleCount,
    lengths,
    stems,
    firstTerm,
    stemFrequencies,
    terms,
    firstPosting: columns.words(),
    ordinals: columns.words(),
    frequencies: columns.words(),
    positionStarts: columns.words(),
    positions: columns.halfWords(),
  }
  columns.finish()
  return index
}
