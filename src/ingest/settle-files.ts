// Parses what has to be parsed and decides which files become articles, until both agree: a file
// that lost against a duplicate has no record, and may win now that the other one is gone.

import { QuarryError } from '../model/errors.ts'
import { type Candidate, type Decision, decideDuplicates } from './duplicates.ts'
import type { FileEntry } from './file-state.ts'
import type { Folders } from './find-files.ts'
import type { IngestOptions, ReadSettings } from './options.ts'
import { type BatchPart, parseOpenFiles } from './parse-files.ts'
import { createParserPool, type ParserPool } from './parser-pool.ts'
import { measureProgress } from './progress.ts'

/** What one ingest was asked for, with its defaults filled in. */
export interface IngestRun {
  readonly options: IngestOptions
  readonly folders: Folders
  readonly settings: ReadSettings
}

export interface FileCandidate extends Candidate {
  readonly entry: FileEntry
}

export interface SettledFiles {
  readonly decision: Decision<FileCandidate>
  readonly parts: readonly BatchPart[]
  readonly parsed: number
  /** Looked new by size and time, but have the digest they had. */
  readonly same: number
  readonly workers: number
}

/** Afterwards every winner has a place. Throws `ingest-interrupted` when the ingest is aborted. */
export async function settleFiles(
  run: IngestRun,
  entries: readonly FileEntry[],
): Promise<SettledFiles> {
  const { signal } = run.options
  const counter = createCounter(run, entries)
  const pool = await createParserPool(run.options)
  try {
    signal?.throwIfAborted()
    return await parseUntilSettled(run, entries, pool, counter.add)
  } catch (error) {
    throw signal?.aborted
      ? new QuarryError('ingest-interrupted', { parsed: counter.done() }, { cause: error })
      : error
  } finally {
    await pool.close()
  }
}

async function parseUntilSettled(
  run: IngestRun,
  entries: readonly FileEntry[],
  pool: ParserPool,
  onBatch: (files: number, articles: number) => void,
): Promise<SettledFiles> {
  const parts: BatchPart[] = []
  const counts = { parsed: 0, same: 0 }
  for (;;) {
    const { folders, settings } = run
    const { parsed, same } = await parseOpenFiles({
      entries,
      folders,
      settings,
      pool,
      parts,
      onBatch,
    })
    counts.parsed += parsed
    counts.same += same
    const decision = decideDuplicates(entries.flatMap(candidateOf))
    const revived = decision.winners.filter(({ candidate }) => isLost(candidate))
    if (revived.length === 0) return { decision, parts, ...counts, workers: pool.workers }
    for (const { candidate } of revived) candidate.entry.state = { kind: 'open' }
  }
}

function isLost({ entry }: FileCandidate): boolean {
  return entry.state.kind === 'lost'
}

function candidateOf(entry: FileEntry): FileCandidate[] {
  const { state, file } = entry
  if (state.kind !== 'article' && state.kind !== 'lost') return []
  const { ownId, format, date } = state.kind === 'article' ? state.row : state.duplicate
  const { collection, path } = file
  return [{ ownId, collection, path, format, ...(date === undefined ? {} : { date }), entry }]
}

/** Counts what is parsed and tells it as progress. */
function createCounter({ options }: IngestRun, entries: readonly FileEntry[]) {
  const total = entries.filter(({ state }) => state.kind === 'open').length
  const began = performance.now()
  const counts = { done: 0, articles: 0 }
  return {
    done: () => counts.done,
    add(files: number, articles: number): void {
      counts.done += files
      counts.articles += articles
      const progress = { stage: 'parse', ...counts, total: Math.max(total, counts.done) } as const
      options.onProgress?.(measureProgress(progress, performance.now() - began))
    },
  }
}
