// scan.json: what the last ingest saw, so that the next one reads only what is new.

import type { ArticleId } from '../model/article-id.ts'
import type { FormatName } from '../model/parsed-file.ts'
import type { FoundFile, SkippedFile, SkipReason } from '../model/raw-file.ts'
import { readIfThere } from '../store/current.ts'
import { replaceFile } from '../store/durable-file.ts'
import { scanFile } from '../store/index-paths.ts'
import { refusingUnwritable } from '../store/unwritable.ts'
import type { FileEntry } from './file-state.ts'
import type { ReadSettings } from './options.ts'

/** What must be known of a duplicate to decide again which file wins, without parsing it again. */
export interface LostDuplicate {
  readonly ownId: ArticleId
  readonly format: FormatName
  readonly date?: string
  readonly sha256: string
}

/** A file that is neither skipped nor a lost duplicate is an article of the snapshot. */
export interface ScannedFile extends FoundFile {
  readonly skipped?: Omit<SkippedFile, 'path'>
  readonly duplicate?: LostDuplicate
}

export interface Scan {
  readonly version: number
  /** The snapshot that holds the articles of these files. */
  readonly snapshot: string
  readonly program: string
  readonly settings: ReadSettings
  /** When the walk began, in milliseconds since the epoch. */
  readonly startedMs: number
  /** Collection → absolute path of its folder. */
  readonly folders: Readonly<Record<string, string>>
  readonly files: readonly ScannedFile[]
}

export const SCAN_VERSION = 1

/** A file changed this shortly before the walk may change again within the same time stamp. */
const CLOCK_GRAIN_MS = 2000

/** These may be different next time though the file is not. */
const PASSING_REASONS: readonly SkipReason[] = ['unreadable', 'vanished']

/** The last scan, `undefined` when there is none or it cannot be read: then nothing is reused. */
export async function readScan(indexDirectory: string): Promise<Scan | undefined> {
  const text = await readIfThere(scanFile(indexDirectory))
  if (text === undefined) return undefined
  try {
    const scan: Scan = JSON.parse(text)
    return scan?.version === SCAN_VERSION && Array.isArray(scan.files) ? scan : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

export function writeScan(indexDirectory: string, scan: Scan): Promise<void> {
  return refusingUnwritable(indexDirectory, () =>
    replaceFile(scanFile(indexDirectory), JSON.stringify(scan)),
  )
}

/** The files of a finished ingest; `lost` are the entries that lost against a duplicate. */
export function scannedFiles(
  entries: readonly FileEntry[],
  lost: ReadonlySet<FileEntry>,
): ScannedFile[] {
  return entries.map((entry) => {
    const { file, state } = entry
    if (state.kind === 'lost') return { ...file, duplicate: state.duplicate }
    if (state.kind === 'article') {
      return lost.has(entry) ? { ...file, duplicate: duplicateOf(state.row) } : file
    }
    if (state.kind !== 'skipped') return file
    const { reason, detail } = state.skipped
    return { ...file, skipped: { reason, detail } }
  })
}

function duplicateOf({ ownId, format, date, sha256 }: LostDuplicate): LostDuplicate {
  return { ownId, format, ...(date === undefined ? {} : { date }), sha256 }
}

/** Whether the scan on disk already says all this but for the time of the walk. */
export function isScanCurrent(before: Scan | undefined, scan: Scan): boolean {
  if (before === undefined || before.files.length !== scan.files.length) return false
  return JSON.stringify({ ...before, startedMs: 0 }) === JSON.stringify({ ...scan, startedMs: 0 })
}

/** Whether size and time say that the file is as it was; if not, its digest has the last word. */
export function looksUnchanged(file: FoundFile, before: ScannedFile, scan: Scan): boolean {
  return (
    file.sizeBytes === before.sizeBytes &&
    file.modifiedMs === before.modifiedMs &&
    file.modifiedMs < scan.startedMs - CLOCK_GRAIN_MS
  )
}

/** Whether a file that was skipped for this reason stays skipped while it is unchanged. */
export function isLasting(reason: SkipReason): boolean {
  return !PASSING_REASONS.includes(reason)
}

/** The key of a file among all collections. */
export function fileKey({ collection, path }: Pick<FoundFile, 'collection' | 'path'>): string {
  return `${collection}\0${path}`
}
