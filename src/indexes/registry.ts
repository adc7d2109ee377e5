// The kinds of index that are built from articles. A new kind is a folder here and one line below.

import { ANALYZER } from '../text/analyzer.ts'
import { facetIndex } from './facets/facet-index.ts'
import { fileIndex } from './files/file-index.ts'
import { fixIndex } from './fixes/fix-index.ts'
import { graphIndex } from './graph/graph-index.ts'
import { lintIndex } from './lint/lint-index.ts'
import { logIndex } from './logs/log-index.ts'
import { textIndex } from './text/text-index.ts'

export const INDEX_KINDS = {
  text: textIndex,
  graph: graphIndex,
  facets: facetIndex,
  files: fileIndex,
  fixes: fixIndex,
  lint: lintIndex,
  logs: logIndex,
} as const

export type IndexName = keyof typeof INDEX_KINDS

/** What each kind holds in memory. */
export type IndexData = {
  readonly [Name in IndexName]: ReturnType<(typeof INDEX_KINDS)[Name]['decode']>
}

/** The analysis that the stored terms came from; a snapshot of another one is refused. */
export const INDEX_ANALYZER = ANALYZER
