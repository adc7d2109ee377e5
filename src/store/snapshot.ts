// An opened, immutable index. A request keeps the one it started with.

import type { CitationIndex } from '../indexes/citations/citation-index.ts'
import type { IndexData } from '../indexes/registry.ts'
import type { SuggestIndex } from '../indexes/suggest/suggest-index.ts'
import type { ArticleFile } from './article-file.ts'
import type { Catalog } from './catalog.ts'
import type { Manifest } from './manifest.ts'

export interface Snapshot extends IndexData {
  /** Digest of the content, also the name of its directory. */
  readonly id: string
  readonly manifest: Manifest
  readonly catalog: Catalog
  readonly suggest: SuggestIndex
  readonly citations: CitationIndex
  readonly articles: ArticleFile
  /** Closes its files; only `articles` stops working. */
  close(): void
}
