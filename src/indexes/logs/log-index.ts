// The quoted lines as a kind of index.

import { ColumnReader, encodeColumns } from '../column-codec.ts'
import type { IndexKind } from '../index-kind.ts'
import { buildLogs, mergeLogs } from './build.ts'
import type { LogIndex } from './layout.ts'

const NAME = 'logs.bin'

export const logIndex: IndexKind<LogIndex> = {
  name: NAME,
  version: 1,
  build: buildLogs,
  merge: mergeLogs,
  encode: (index) =>
    encodeColumns([
      Uint32Array.of(index.articleCount),
      index.firstWord,
      index.words,
      index.firstLine,
      index.templates,
      index.starts,
      index.ends,
      index.kinds,
      index.logs,
      index.logNames.offsets,
      index.logNames.bytes,
    ]),
  decode: (bytes) => {
    const columns = new ColumnReader(bytes, NAME)
    const [articleCount = 0] = columns.words()
    const index: LogIndex = {
      articleCount,
      firstWord: columns.words(),
      words: columns.words(),
      firstLine: columns.words(),
      templates: columns.words(),
      starts: columns.words(),
      ends: columns.words(),
      kinds: columns.bytes(),
      logs: columns.words(),
      logNames: { offsets: columns.words(), bytes: columns.bytes() },
    }
    columns.finish()
    return index
  },
}
