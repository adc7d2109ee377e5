// An ingest of the service: the folders of configured sources, then the indexes of scoped keys.

import type { IngestEnd, IngestSummary, NamedCount } from '../../contract/ingests.ts'
import { readKeys } from '../../http/access/key-file.ts'
import { ingest } from '../../ingest/ingest.ts'
import type { IngestReport } from '../../ingest/report.ts'
import { QuarryError } from '../../model/errors.ts'
import { writeScopes } from '../write-scopes.ts'

/** What the process that ingests is told. */
export interface FolderJob {
  readonly indexDirectory: string
  /** None: only the indexes of scoped keys are brought up to date. */
  readonly folders: readonly { readonly folder: string; readonly collection: string }[]
  readonly keysFile: string
  readonly charset: string
  readonly workers?: number
  readonly isDryRun: boolean
  readonly allowShrink: boolean
}

/** Never throws: a failure is an end like another. */
export async function runFolderJob(job: FolderJob): Promise<IngestEnd> {
  try {
    const report = await ingestFolders(job)
    if (!job.isDryRun) await writeScopes(job.indexDirectory, readKeys(job.keysFile))
    return { report }
  } catch (error) {
    return { error: describeFailure(error) }
  }
}

async function ingestFolders(job: FolderJob): Promise<IngestSummary> {
  const { folders, indexDirectory, charset, workers, isDryRun, allowShrink } = job
  if (folders.length === 0) return NOTHING_INGESTED
  const report = await ingest({
    folders,
    indexDirectory,
    fallbackCharset: charset,
    isDryRun,
    allowShrink,
    ...(workers !== undefined && { workers }),
  })
  return summaryOf(report)
}

function summaryOf(report: IngestReport): IngestSummary {
  const { outcome, snapshot, articles, files, skipped, duplicates, seconds } = report
  return {
    outcome,
    snapshot: snapshot.id,
    articles,
    files: { ...files, skipped: skipped.length, duplicates: duplicates.length },
    collections: countsOf(report.collections),
    formats: countsOf(report.formats),
    skipped: countsOf(report.skippedByReason),
    diagnostics: countsOf(report.diagnostics),
    seconds: seconds.total,
  }
}

const countsOf = (counts: Readonly<Record<string, number>>): NamedCount[] =>
  Object.entries(counts).map(([name, count]) => ({ name, count }))

const NOTHING_INGESTED: IngestSummary = {
  outcome: 'unchanged',
  snapshot: '',
  articles: 0,
  files: { found: 0, parsed: 0, reused: 0, removed: 0, skipped: 0, duplicates: 0 },
  collections: [],
  formats: [],
  skipped: [],
  diagnostics: [],
  seconds: 0,
}

function describeFailure(error: unknown): { code: string; detail: string } {
  if (error instanceof QuarryError) return { code: error.code, detail: error.message }
  return { code: 'internal-error', detail: error instanceof Error ? error.message : String(error) }
}
