import type { Diagnostic } from './diagnostic.ts'

/** A file found by the walk; nothing of it has been read. */
export interface FoundFile {
  /** Name of the knowledge base it belongs to. */
  readonly collection: string
  /** Relative to the ingested folder, with "/" between parts. */
  readonly path: string
  readonly sizeBytes: number
  /** Whole milliseconds since the epoch. */
  readonly modifiedMs: number
}

/** A file as decoded text. `text` has no BOM and is otherwise untouched: all spans count in it. */
export interface RawFile {
  readonly collection: string
  readonly path: string
  readonly text: string
  readonly encoding: Encoding
  readonly sizeBytes: number
  /** Of the bytes on disk, hex. */
  readonly sha256: string
  readonly diagnostics: readonly Diagnostic[]
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp437' | (string & {})

/** Why a file did not become an article. */
export type SkipReason =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'unreadable'
  | 'no-article-layout'
  | 'index-page'
  | 'include'
  | 'vanished'

export interface SkippedFile {
  readonly path: string
  readonly reason: SkipReason
  /** One sentence for people. */
  readonly detail: string
}
