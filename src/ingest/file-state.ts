// What is known of each found file, from the first look at it to the finished snapshot.

import type { FoundFile, SkippedFile } from '../model/raw-file.ts'
import type { CatalogRow } from '../store/catalog-row.ts'
import type { LostDuplicate } from './scan.ts'

/** Where the record and the segments of an article are: the old snapshot is part 0. */
export interface ArticlePlace {
  readonly part: number
  readonly ordinal: number
}

export const OLD_SNAPSHOT = 0

export type FileState =
  /** Has to be parsed, unless its digest is still the known one; then it stays what it was. */
  | { readonly kind: 'open'; readonly before?: SettledState; readonly knownSha256?: string }
  | SettledState

export type SettledState =
  | { readonly kind: 'article'; readonly row: CatalogRow; readonly place: ArticlePlace }
  /** Lost against another file at the last ingest, so that there is no record of it. */
  | { readonly kind: 'lost'; readonly duplicate: LostDuplicate }
  | { readonly kind: 'skipped'; readonly skipped: SkippedFile }

export interface FileEntry {
  readonly file: FoundFile
  state: FileState
}
