// Writes a snapshot so that a kill at any moment leaves the old one or the new one, never a part:
// unfinished directory → parts, synced → manifest → rename → CURRENT → older ones removed.

import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { QuarryError } from '../model/errors.ts'
import { readCurrent, replaceCurrent } from './current.ts'
import { DRAFT_PREFIX, syncFolder, writePart } from './durable-file.ts'
import { MANIFEST, snapshotFolder, snapshotsFolder, UNFINISHED_PREFIX } from './index-paths.ts'
import { TAKEOVER_PREFIX } from './lock.ts'
import {
  encodeManifest,
  type Manifest,
  type PartRecord,
  snapshotBytes,
  snapshotId,
} from './manifest.ts'
import { openSnapshotOf } from './open.ts'
import { refusingUnwritable } from './unwritable.ts'

/** What the manifest tells beside the parts. */
export type SnapshotFacts = Omit<Manifest, 'parts'>

export interface WrittenSnapshot {
  readonly id: string
  /** All parts and the manifest. */
  readonly bytes: number
}

/** A snapshot that is being written. Nobody sees it before `publish`. */
export interface SnapshotDraft {
  addPart(name: string, version: number, pieces: Iterable<Uint8Array>): Promise<void>
  /** Makes it the current snapshot; keeps the one before, removes all others. */
  publish(facts: SnapshotFacts): Promise<WrittenSnapshot>
  /** Removes what was written; does nothing after `publish`. */
  discard(): Promise<void>
}

/** The caller must hold the lock. Throws `index-unwritable` when the disk refuses. */
export async function draftSnapshot(indexDirectory: string): Promise<SnapshotDraft> {
  const folder = join(snapshotsFolder(indexDirectory), `${UNFINISHED_PREFIX}${randomUUID()}`)
  const parts = new Map<string, PartRecord>()
  await refusingUnwritable(indexDirectory, () => mkdir(folder, { recursive: true }))
  return {
    addPart: (name, version, pieces) =>
      refusingUnwritable(indexDirectory, async () => {
        parts.set(name, await writePart(join(folder, name), version, pieces))
      }),
    publish: (facts) =>
      refusingUnwritable(indexDirectory, () =>
        publish(indexDirectory, folder, { ...facts, parts: Object.fromEntries(parts) }),
      ),
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Removes every directory under snapshots/ but these. */
export async function removeSnapshots(
  indexDirectory: string,
  keep: readonly (string | undefined)[],
): Promise<void> {
  const folder = snapshotsFolder(indexDirectory)
  await mkdir(folder, { recursive: true })
  const stale = (await readdir(folder)).filter((name) => !keep.includes(name))
  for (const name of stale) await rm(join(folder, name), { recursive: true, force: true })
}

/** Removes what ingests that were killed have left behind. The caller must hold the lock. */
export function removeUnfinished(indexDirectory: string): Promise<void> {
  return refusingUnwritable(indexDirectory, () => removeLeftOvers(indexDirectory))
}

async function removeLeftOvers(indexDirectory: string): Promise<void> {
  const drafts = (await readdir(indexDirectory)).filter((name) =>
    [DRAFT_PREFIX, TAKEOVER_PREFIX].some((prefix) => name.startsWith(prefix)),
  )
  for (const name of drafts) await rm(join(indexDirectory, name), { force: true })
  const folder = snapshotsFolder(indexDirectory)
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  await removeSnapshots(
    indexDirectory,
    names.filter((name) => !name.startsWith(UNFINISHED_PREFIX)),
  )
}

async function publish(
  indexDirectory: string,
  folder: string,
  manifest: Manifest,
): Promise<WrittenSnapshot> {
  const text = encodeManifest(manifest)
  await writePart(join(folder, MANIFEST), manifest.format, [Buffer.from(text)])
  await syncFolder(folder)
  const id = snapshotId(text)
  const before = await readCurrent(indexDirectory)
  await moveInPlace(indexDirectory, folder, id)
  await replaceCurrent(indexDirectory, id)
  await removeSnapshots(indexDirectory, [id, before])
  return { id, bytes: snapshotBytes(manifest) }
}

/** A directory of that name has the same content, unless it was damaged; then it is replaced. */
async function moveInPlace(indexDirectory: string, folder: string, id: string): Promise<void> {
  const target = snapshotFolder(indexDirectory, id)
  if (await isWhole(indexDirectory, id)) {
    await rm(folder, { recursive: true, force: true })
    return
  }
  await rm(target, { recursive: true, force: true })
  await rename(folder, target)
  await syncFolder(snapshotsFolder(indexDirectory))
}

async function isWhole(indexDirectory: string, id: string): Promise<boolean> {
  try {
    const snapshot = await openSnapshotOf(indexDirectory, id)
    snapshot.close()
    return true
  } catch (error) {
    if (error instanceof QuarryError) return false
    throw error
  }
}
