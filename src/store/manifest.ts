// manifest.json: what a snapshot consists of. Written last, so that a snapshot that has one is whole.

import { QuarryError } from '../model/errors.ts'
import { sha256 } from '../model/sha256.ts'

/** Raised when the set of parts or the manifest itself changes shape. */
export const SNAPSHOT_FORMAT = 2

export interface PartRecord {
  readonly version: number
  readonly bytes: number
  readonly sha256: string
}

export interface AnalyzerName {
  readonly name: string
  readonly version: number
}

export interface Manifest {
  readonly format: number
  readonly analyzer: AnalyzerName
  readonly articles: number
  /** Collection → articles. */
  readonly collections: Readonly<Record<string, number>>
  /** File name → what it must be; sorted by name. */
  readonly parts: Readonly<Record<string, PartRecord>>
}

/** Length of a snapshot's name: 128 bits of the digest, in hex. */
const ID_LENGTH = 32

/** Deterministic: names are sorted. */
export function encodeManifest(manifest: Manifest): string {
  const { collections, parts } = manifest
  const sorted = { ...manifest, collections: sortKeys(collections), parts: sortKeys(parts) }
  return `${JSON.stringify(sorted, undefined, 2)}\n`
}

/** The snapshot's name: the manifest names the digest of every part, so its own digest is enough. */
export function snapshotId(manifestText: string): string {
  return sha256(manifestText).slice(0, ID_LENGTH)
}

/** Bytes of all parts and of the manifest itself. */
export function snapshotBytes(manifest: Manifest): number {
  const parts = Object.values(manifest.parts)
  return parts.reduce((sum, { bytes }) => sum + bytes, Buffer.byteLength(encodeManifest(manifest)))
}

/**
 * Reads the manifest of the snapshot `id`. Throws `index-damaged` when it is not the text the name
 * stands for, `index-incompatible` when another program version wrote it.
 */
export function decodeManifest(text: string, id: string): Manifest {
  if (snapshotId(text) !== id) {
    throw new QuarryError('index-damaged', { part: 'manifest.json', reason: 'digest differs' })
  }
  const manifest: Manifest = JSON.parse(text)
  expectVersion('snapshot', manifest.format, SNAPSHOT_FORMAT)
  return manifest
}

/** Throws `index-incompatible` unless the two are equal. */
export function expectVersion(
  part: string,
  found: number | string | undefined,
  expected: number | string,
): void {
  if (found === expected) return
  throw new QuarryError('index-incompatible', {
    part,
    found: String(found ?? 'none'),
    expected: String(expected),
  })
}

function sortKeys<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
