// Parses what is open: files → batches → workers → settled states and the parts of the new index.

import type { BatchFile, BatchResult, BatchTask } from './batch.ts'
import type { FileEntry, FileState } from './file-state.ts'
import type { Folders } from './find-files.ts'
import type { ReadSettings } from './options.ts'
import type { ParserPool } from './parser-pool.ts'

/** A batch ends at so many files or bytes, so that its segments stay small in memory. */
const BATCH_FILES = 400
const BATCH_BYTES = 8 * 1024 * 1024

/** Records and segments of one batch; its ordinals count its articles. */
export type BatchPart = Pick<BatchResult, 'records' | 'recordLengths' | 'segments'>

export interface ParseJob {
  readonly entries: readonly FileEntry[]
  readonly folders: Folders
  readonly settings: ReadSettings
  readonly pool: ParserPool
  /** Batches are appended; part p + 1 of an `ArticlePlace` is parts[p]. */
  readonly parts: BatchPart[]
  /** Called after every batch. */
  readonly onBatch: (files: number, articles: number) => void
}

export interface ParseCounts {
  readonly parsed: number
  /** Looked new, but the digest says that they are as they were. */
  readonly same: number
}

/** Afterwards no entry is open. */
export async function parseOpenFiles(job: ParseJob): Promise<ParseCounts> {
  const open = job.entries.filter(({ state }) => state.kind === 'open')
  const counts = { parsed: 0, same: 0 }
  const batches = cutBatches(open)
  await Promise.all(
    batches.map(async (batch) => {
      const result = await job.pool.run(taskOf(batch, job))
      const articles = settle(batch, result, job.parts.length + 1)
      job.parts.push(result)
      const same = result.outcomes.filter(({ kind }) => kind === 'same').length
      counts.same += same
      counts.parsed += batch.length - same
      job.onBatch(batch.length, articles)
    }),
  )
  return counts
}

/** In the given order; a batch never mixes collections, because they have folders of their own. */
function cutBatches(entries: readonly FileEntry[]): FileEntry[][] {
  const batches: FileEntry[][] = []
  let batch: FileEntry[] = []
  let bytes = 0
  for (const entry of entries) {
    const isFull = batch.length >= BATCH_FILES || bytes + entry.file.sizeBytes > BATCH_BYTES
    const isOther = batch[0]?.file.collection !== entry.file.collection
    if (batch.length > 0 && (isFull || isOther)) {
      batches.push(batch)
      batch = []
      bytes = 0
    }
    batch.push(entry)
    bytes += entry.file.sizeBytes
  }
  return batch.length === 0 ? batches : [...batches, batch]
}

function taskOf(batch: readonly FileEntry[], { folders, settings }: ParseJob): BatchTask {
  const folder = folders.get(batch[0]?.file.collection ?? '') ?? ''
  return { folder, settings, files: batch.map(batchFile) }
}

function batchFile({ file, state }: FileEntry): BatchFile {
  const known = state.kind === 'open' ? state.knownSha256 : undefined
  return known === undefined ? { file } : { file, knownSha256: known }
}

/** Gives every entry of the batch its outcome. Returns how many are new articles. */
function settle(batch: readonly FileEntry[], result: BatchResult, part: number): number {
  let ordinal = 0
  for (const [index, outcome] of result.outcomes.entries()) {
    const entry = batch[index]
    if (entry === undefined) continue
    if (outcome.kind === 'same') entry.state = sameAsBefore(entry.state)
    else if (outcome.kind === 'skipped') entry.state = outcome
    else entry.state = { kind: 'article', row: outcome.row, place: { part, ordinal: ordinal++ } }
  }
  return ordinal
}

function sameAsBefore(state: FileState): FileState {
  return state.kind === 'open' && state.before !== undefined ? state.before : state
}
