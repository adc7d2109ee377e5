// Where everything stands in an index directory.

import { join } from 'node:path'
import { sha256 } from '../model/sha256.ts'

export const SNAPSHOT_PARTS = {
  articles: 'articles.bin',
  offsets: 'articles.offsets.bin',
  catalog: 'catalog.json',
  suggest: 'suggest.json',
} as const

export const MANIFEST = 'manifest.json'

/** Name of a directory that a snapshot is still being written to starts so. */
export const UNFINISHED_PREFIX = '.unfinished-'

export function snapshotsFolder(indexDirectory: string): string {
  return join(indexDirectory, 'snapshots')
}

export function snapshotFolder(indexDirectory: string, id: string): string {
  return join(snapshotsFolder(indexDirectory), id)
}

/** Names the snapshot that is served. */
export function currentFile(indexDirectory: string): string {
  return join(indexDirectory, 'CURRENT')
}

/** What the last walk saw, for the next one: outside the snapshots, because it tells times. */
export function scanFile(indexDirectory: string): string {
  return join(indexDirectory, 'scan.json')
}

export function lockFile(indexDirectory: string): string {
  return join(indexDirectory, 'LOCK')
}

const SCOPE_NAME_LENGTH = 32

/** Where the index of a scope is; scopes of equal products share one. */
export function scopeFolder(indexDirectory: string, products: readonly string[]): string {
  const names = [...new Set(products.map((name) => name.trim().toLowerCase()))].sort()
  const digest = sha256(JSON.stringify(names)).slice(0, SCOPE_NAME_LENGTH)
  return join(indexDirectory, 'scopes', digest)
}
