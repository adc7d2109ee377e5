// An opened, immutable index. A request keeps the one it started with.

import type { LinkGraph } from '../indexes/graph/link-graph.ts'
import type { SuggestIndex } from '../indexes/suggest/suggest-index.ts'
import type { TextIndex } from '../indexes/text/text-index.ts'
import type { ArticleFile } from './article-file.ts'
import type { Catalog } from './catalog.ts'
import type { Manifest } from './manifest.ts'

export interface Snapshot {
  /** Digest of the content, also the name of its directory. */
  readonly id: string
  readonly manifest: Manifest
  readonly catalog: Catalog
  readonly text: TextIndex
  readonly graph: LinkGraph
  readonly suggest: SuggestIndex
  readonly articles: ArticleFile
  /** Closes its files; only `articles` stops working. */
  close(): void
}
