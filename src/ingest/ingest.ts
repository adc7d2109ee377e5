// Folders → snapshot: lock, look for files, parse what is new, decide duplicates, merge, write, swap.

import { lockIndex } from '../store/lock.ts'
import { removeUnfinished } from '../store/write.ts'
import { type FoundFiles, findFiles, resolveFolders } from './find-files.ts'
import {
  DEFAULT_FALLBACK_CHARSET,
  DEFAULT_MAX_FILE_BYTES,
  type IngestOptions,
  type ReadSettings,
} from './options.ts'
import { loadPrevious, type Previous } from './previous.ts'
import { measureProgress } from './progress.ts'
import { type PublishedIndex, publishIndex } from './publish-index.ts'
import {
  countArticles,
  countBy,
  createStageClock,
  type IngestReport,
  type ReportedSkip,
  type StageClock,
} from './report.ts'
import { isScanCurrent, SCAN_VERSION, type Scan, scannedFiles, writeScan } from './scan.ts'
import { type IngestRun, type SettledFiles, settleFiles } from './settle-files.ts'

/**
 * Brings the index up to date with the folders, whose articles replace all it holds. The result is
 * byte-equal to that of a first ingest of the same files, whatever the workers and the history.
 * Throws, with the old snapshot in place: `collection-repeated`, `folder-unreadable`,
 * `index-locked`, `index-unwritable`, `ingest-empty`, `ingest-shrinks`, `ingest-interrupted`.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const folders = await resolveFolders(options.folders)
  const unlock = await lockIndex(options.indexDirectory)
  try {
    await removeUnfinished(options.indexDirectory)
    return await ingestLocked({ options, folders, settings: settingsOf(options) })
  } finally {
    await unlock()
  }
}

function settingsOf(options: IngestOptions): ReadSettings {
  const { maxFileBytes = DEFAULT_MAX_FILE_BYTES } = options
  const { fallbackCharset = DEFAULT_FALLBACK_CHARSET } = options
  return { maxBytes: maxFileBytes, fallbackCharset }
}

async function ingestLocked(run: IngestRun): Promise<IngestReport> {
  const { options, folders, settings } = run
  const startedMs = Date.now()
  const clock = createStageClock()
  options.onProgress?.(measureProgress({ stage: 'scan', done: 0, total: 0, articles: 0 }, 0))
  const previous = await loadPrevious(options.indexDirectory, settings)
  try {
    const found = await findFiles(folders, options.indexDirectory, previous)
    clock.start('parse')
    const settled = await settleFiles(run, found.entries)
    const published = await publishIndex(run, settled, previous, clock)
    if (!options.isDryRun) await saveScan({ run, previous, found, settled, published, startedMs })
    return reportOf({ previous, found, settled, published, clock })
  } finally {
    previous.reusable?.snapshot.close()
  }
}

interface Results {
  readonly previous: Previous
  readonly found: FoundFiles
  readonly settled: SettledFiles
  readonly published: PublishedIndex
}

async function saveScan(results: Results & { run: IngestRun; startedMs: number }): Promise<void> {
  const { run, previous, found, settled, published, startedMs } = results
  const lost = new Set(settled.decision.duplicates.map(({ candidate }) => candidate.entry))
  const scan: Scan = {
    version: SCAN_VERSION,
    snapshot: published.snapshot.id,
    program: previous.program,
    settings: run.settings,
    startedMs,
    folders: Object.fromEntries(run.folders),
    files: scannedFiles(found.entries, lost),
  }
  const isCurrent = settled.same === 0 && isScanCurrent(previous.reusable?.scan, scan)
  if (!isCurrent) await writeScan(run.options.indexDirectory, scan)
}

function reportOf(results: Results & { clock: StageClock }): IngestReport {
  const { previous, found, settled, published, clock } = results
  const skipped = skippedOf(found)
  const { coldBecause } = previous
  return {
    outcome: published.outcome,
    snapshot: published.snapshot,
    ...countArticles(published.catalog),
    files: {
      found: found.entries.length,
      parsed: settled.parsed,
      reused: found.entries.length - settled.parsed,
      removed: found.removed,
    },
    skipped,
    skippedByReason: countBy(skipped.map(({ reason }) => reason)),
    duplicates: settled.decision.duplicates.map(({ candidate: _, ...duplicate }) => duplicate),
    ...(coldBecause === undefined ? {} : { coldBecause }),
    workers: settled.workers,
    seconds: clock.seconds(),
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  }
}

function skippedOf({ entries }: FoundFiles): ReportedSkip[] {
  return entries.flatMap(({ file: { collection }, state }) =>
    state.kind === 'skipped' ? [{ collection, ...state.skipped }] : [],
  )
}
