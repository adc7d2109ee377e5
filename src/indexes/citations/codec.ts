// CitationIndex ↔ bytes.

import { ColumnReader, encodeColumns } from '../column-codec.ts'
import { CITATION_PART, type CitationIndex } from './citation-index.ts'

export function encodeCitations(index: CitationIndex): Uint8Array {
  return encodeColumns([
    Uint32Array.of(index.articleCount),
    index.firstCitation,
    index.targets,
    index.sources,
    index.stems.offsets,
    index.stems.bytes,
    index.firstPosting,
    index.postings,
  ])
}

/** Throws `index-damaged` when the bytes hold something else. */
export function decodeCitations(bytes: Uint8Array): CitationIndex {
  const columns = new ColumnReader(bytes, CITATION_PART)
  const [articleCount = 0] = columns.words()
  const index: CitationIndex = {
    articleCount,
    firstCitation: columns.words(),
    targets: columns.words(),
    sources: columns.words(),
    stems: { offsets: columns.words(), bytes: columns.bytes() },
    firstPosting: columns.words(),
    postings: columns.words(),
  }
  columns.finish()
  return index
}
