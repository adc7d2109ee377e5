// The text index as ingest and store see it. Its shape is in layout.ts, its queries in query.ts.

import type { IndexKind } from '../index-kind.ts'
import { buildTextIndex } from './build.ts'
import { decodeTextIndex, encodeTextIndex } from './codec.ts'
import type { TextIndex } from './layout.ts'
import { mergeTextIndexes } from './merge.ts'

export type { TextIndex } from './layout.ts'

export const textIndex: IndexKind<TextIndex> = {
  name: 'text.bin',
  version: 2,
  build: buildTextIndex,
  merge: mergeTextIndexes,
  encode: encodeTextIndex,
  decode: decodeTextIndex,
}
