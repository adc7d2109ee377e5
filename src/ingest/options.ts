// What an ingest is asked for.

import type { Article } from '../model/article.ts'
import type { RawFile, SkippedFile } from '../model/raw-file.ts'
import type { IngestProgress } from './progress.ts'

export interface IngestFolder {
  readonly folder: string
  /** Name of the knowledge base; the base name of the folder by default. */
  readonly collection?: string
}

/** One decoded file → article, or why it is none. */
export type ParseFile = (raw: RawFile) => Article | SkippedFile

export interface IngestOptions {
  readonly folders: readonly IngestFolder[]
  readonly indexDirectory: string
  /** Threads that parse; 0 parses in this thread. One per processor by default. */
  readonly workers?: number
  /** Larger files are skipped. */
  readonly maxFileBytes?: number
  /** Charset of files that are not UTF-8 and say nothing else. */
  readonly fallbackCharset?: string
  /** Go on when more than a tenth of the articles would disappear. */
  readonly allowShrink?: boolean
  /** Report what would be done; the index and what is known of the files stay as they are. */
  readonly isDryRun?: boolean
  /** Aborting leaves the index as it is and ends in `ingest-interrupted`. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: IngestProgress) => void
  /** Stands in for the readers and the extraction; implies `workers: 0`. */
  readonly parse?: ParseFile
}

/** What decides how a file is read; an index made with other settings is not reused. */
export interface ReadSettings {
  readonly maxBytes: number
  readonly fallbackCharset: string
}

export const DEFAULT_MAX_FILE_BYTES = 10 * 1024 * 1024
export const DEFAULT_FALLBACK_CHARSET = 'windows-1252'
