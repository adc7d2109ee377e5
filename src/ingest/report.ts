// What an ingest has done, in numbers. Figures of reused files come from the index, so that they are
// the same whether a file was parsed now or earlier.

import type { SkippedFile } from '../model/raw-file.ts'
import type { Catalog } from '../store/catalog.ts'
import type { Duplicate } from './duplicates.ts'

export type IngestOutcome =
  | 'written' // a new snapshot is current
  | 'planned' // a dry run: a new snapshot would have been written
  | 'unchanged' // the files say what the index already holds; nothing was written

export interface ReportedSkip extends SkippedFile {
  readonly collection: string
}

export interface IngestReport {
  readonly outcome: IngestOutcome
  readonly snapshot: { readonly id: string; readonly bytes: number }
  readonly articles: number
  /** Name → articles, sorted by name; likewise below. */
  readonly formats: Readonly<Record<string, number>>
  readonly collections: Readonly<Record<string, number>>
  readonly files: {
    readonly found: number
    readonly parsed: number
    readonly reused: number
    /** Of the last ingest, no longer there. */
    readonly removed: number
  }
  /** Sorted by (collection, path). */
  readonly skipped: readonly ReportedSkip[]
  readonly skippedByReason: Readonly<Record<string, number>>
  readonly duplicates: readonly Duplicate[]
  /** Code → occurrences in the articles of the index. */
  readonly diagnostics: Readonly<Record<string, number>>
  /** Why nothing could be reused, when that is so. */
  readonly coldBecause?: string
  readonly workers: number
  readonly seconds: Readonly<Record<ReportedStage | 'total', number>>
  /** Of the whole process, its threads included. */
  readonly peakMemoryBytes: number
}

export type ReportedStage = 'scan' | 'parse' | 'merge' | 'write'

/** The part of the report that follows from the articles of the index. */
export function countArticles(
  catalog: Catalog,
): Pick<IngestReport, 'articles' | 'formats' | 'collections' | 'diagnostics'> {
  const { entries } = catalog
  return {
    articles: entries.length,
    formats: countBy(entries.map((entry) => entry.format)),
    collections: countBy(entries.map((entry) => entry.collection)),
    diagnostics: countBy(entries.flatMap((entry) => entry.diagnostics)),
  }
}

/** How often each name occurs, sorted by name. */
export function countBy(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Measures stages one after another. */
export interface StageClock {
  /** Ends the running stage and starts this one. */
  start(stage: ReportedStage): void
  seconds(): IngestReport['seconds']
}

export function createStageClock(now: () => number = () => performance.now()): StageClock {
  const began = now()
  const spent = { scan: 0, parse: 0, merge: 0, write: 0 }
  let running: ReportedStage = 'scan'
  let since = began
  const stop = () => {
    spent[running] += now() - since
    since = now()
  }
  return {
    start(stage) {
      stop()
      running = stage
    },
    seconds() {
      stop()
      const total = rounded(since - began)
      const { scan, parse, merge, write } = spent
      return {
        scan: rounded(scan),
        parse: rounded(parse),
        merge: rounded(merge),
        write: rounded(write),
        total,
      }
    },
  }
}

/** Milliseconds → seconds with two decimals. */
function rounded(ms: number): number {
  return Math.round(ms / 10) / 100
}
