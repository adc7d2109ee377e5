// The file index as a kind of index.

import { ColumnReader, encodeColumns } from '../column-codec.ts'
import type { IndexKind } from '../index-kind.ts'
import { buildFiles, mergeFiles } from './build.ts'
import type { FileIndex } from './layout.ts'

const NAME = 'files.bin'

export const fileIndex: IndexKind<FileIndex> = {
  name: NAME,
  version: 1,
  build: buildFiles,
  merge: mergeFiles,
  encode: (index) =>
    encodeColumns([
      Uint32Array.of(index.articleCount),
      index.names.offsets,
      index.names.bytes,
      index.firstRow,
      index.articles,
      index.tables,
      index.starts,
      index.ends,
      index.sizes,
      index.precisions,
      index.cells,
      index.texts.offsets,
      index.texts.bytes,
    ]),
  decode: (bytes) => {
    const columns = new ColumnReader(bytes, NAME)
    const [articleCount = 0] = columns.words()
    const index: FileIndex = {
      articleCount,
      names: { offsets: columns.words(), bytes: columns.bytes() },
      firstRow: columns.words(),
      articles: columns.words(),
      tables: columns.words(),
      starts: columns.words(),
      ends: columns.words(),
      sizes: columns.numbers(),
      precisions: columns.numbers(),
      cells: columns.words(),
      texts: { offsets: columns.words(), bytes: columns.bytes() },
    }
    columns.finish()
    return index
  },
}
