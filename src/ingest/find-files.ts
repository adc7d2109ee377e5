// Folders → every file in them, with what is known of it from the last ingest.

import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { QuarryError } from '../model/errors.ts'
import type { FoundFile } from '../model/raw-file.ts'
import { collectionOf, walkFolder } from '../source/walk.ts'
import type { CatalogRow } from '../store/catalog-row.ts'
import { byPlace } from './duplicates.ts'
import { type FileEntry, type FileState, OLD_SNAPSHOT, type SettledState } from './file-state.ts'
import type { IngestFolder } from './options.ts'
import type { Previous } from './previous.ts'
import { fileKey, isLasting, looksUnchanged, type ScannedFile } from './scan.ts'

/** Collection → absolute path of its folder, in the order of the names. */
export type Folders = ReadonlyMap<string, string>

export interface FoundFiles {
  /** Sorted by (collection, path). */
  readonly entries: readonly FileEntry[]
  /** Files of the last ingest that are no more. */
  readonly removed: number
}

/** Throws `collection-repeated` and `folder-unreadable`. */
export async function resolveFolders(folders: readonly IngestFolder[]): Promise<Folders> {
  const resolved = new Map<string, string>()
  for (const { folder, collection = collectionOf(folder) } of folders) {
    if (resolved.has(collection)) throw new QuarryError('collection-repeated', { collection })
    await assertReadable(folder)
    resolved.set(collection, resolve(folder))
  }
  return new Map([...resolved].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Files inside the index directory are left out, should it lie in an ingested folder. */
export async function findFiles(
  folders: Folders,
  indexDirectory: string,
  previous: Previous,
): Promise<FoundFiles> {
  const known = knownFiles(previous)
  const entries: FileEntry[] = []
  for (const [collection, folder] of folders) {
    const inIndex = pathsInside(folder, indexDirectory)
    for (const file of await walkFolder(folder, collection)) {
      if (inIndex(file.path)) continue
      entries.push({ file, state: stateOf(file, folder, known, previous) })
    }
  }
  const found = new Set(entries.map(({ file }) => fileKey(file)))
  const removed = [...known.files.keys()].filter((key) => !found.has(key)).length
  return { entries: entries.sort((a, b) => byPlace(a.file, b.file)), removed }
}

interface KnownFiles {
  readonly files: ReadonlyMap<string, ScannedFile>
  readonly articles: ReadonlyMap<string, SettledState & { kind: 'article' }>
}

function knownFiles({ reusable }: Previous): KnownFiles {
  const entries = reusable?.snapshot.catalog.entries ?? []
  return {
    files: new Map((reusable?.scan.files ?? []).map((file) => [fileKey(file), file])),
    articles: new Map(entries.map((row, ordinal) => [fileKey(row), oldArticle(row, ordinal)])),
  }
}

function oldArticle(row: CatalogRow, ordinal: number) {
  return { kind: 'article', row, place: { part: OLD_SNAPSHOT, ordinal } } as const
}

function stateOf(
  file: FoundFile,
  folder: string,
  known: KnownFiles,
  { reusable }: Previous,
): FileState {
  const scanned = known.files.get(fileKey(file))
  if (scanned === undefined || reusable === undefined) return { kind: 'open' }
  const before = settledBefore(scanned, known)
  if (before === undefined) return { kind: 'open' }
  const isSameFolder = reusable.scan.folders[file.collection] === folder
  if (isSameFolder && looksUnchanged(file, scanned, reusable.scan)) return before
  const knownSha256 = digestOf(before)
  return knownSha256 === undefined ? { kind: 'open' } : { kind: 'open', before, knownSha256 }
}

function settledBefore(scanned: ScannedFile, known: KnownFiles): SettledState | undefined {
  const { skipped, duplicate, path } = scanned
  if (duplicate !== undefined) return { kind: 'lost', duplicate }
  if (skipped === undefined) return known.articles.get(fileKey(scanned))
  return isLasting(skipped.reason) ? { kind: 'skipped', skipped: { path, ...skipped } } : undefined
}

function digestOf(state: SettledState): string | undefined {
  if (state.kind === 'article') return state.row.sha256
  return state.kind === 'lost' ? state.duplicate.sha256 : undefined
}

function pathsInside(folder: string, indexDirectory: string): (path: string) => boolean {
  const inner = relative(folder, resolve(indexDirectory)).split(sep).join('/')
  if (inner === '' || inner.startsWith('..')) return () => false
  return (path) => path.startsWith(`${inner}/`)
}

async function assertReadable(folder: string): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new QuarryError('folder-unreadable', { folder, reason }, { cause })
  }
  throw new QuarryError('folder-unreadable', { folder, reason: 'it is not a folder' })
}
