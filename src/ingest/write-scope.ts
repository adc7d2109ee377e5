// A part of an index as an index of its own: what a key that is bound to some products reads. It holds
// nothing of any other article, neither words nor links nor files.

import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Catalog } from '../store/catalog.ts'
import type { CatalogEntry } from '../store/catalog-row.ts'
import { readIfThere } from '../store/current.ts'
import { replaceFile } from '../store/durable-file.ts'
import { lockIndex } from '../store/lock.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { draftSnapshot, removeUnfinished } from '../store/write.ts'
import { OLD_SNAPSHOT } from './file-state.ts'
import { factsOf, mergeParts, writeArticles } from './write-index.ts'

/** Names the snapshot that a scope was cut from. */
const ORIGIN = 'ORIGIN'

/** Whether the scope in `folder` was cut from the snapshot `id`. */
export async function isScopeCurrent(folder: string, id: string): Promise<boolean> {
  return (await readIfThere(join(folder, ORIGIN))) === `${id}\n`
}

/**
 * Cuts the articles that `keeps` holds for true out of a snapshot. The result is published like any
 * index, so that a service swaps it in. A scope without articles is an index of none. Throws
 * `index-locked`, `index-unwritable`.
 */
export async function writeScope(
  snapshot: Snapshot,
  folder: string,
  keeps: (ordinal: number) => boolean,
): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const unlock = await lockIndex(folder)
  try {
    await removeUnfinished(folder)
    await publishScope(snapshot, folder, keeps)
    await replaceFile(join(folder, ORIGIN), `${snapshot.id}\n`)
  } finally {
    await unlock()
  }
}

async function publishScope(
  snapshot: Snapshot,
  folder: string,
  keeps: (ordinal: number) => boolean,
): Promise<void> {
  const kept = snapshot.catalog.entries.flatMap((entry: CatalogEntry, ordinal) =>
    keeps(ordinal) ? [{ entry, place: { part: OLD_SNAPSHOT, ordinal } }] : [],
  )
  const catalog = new Catalog(kept.map(({ entry }) => entry))
  const places = kept.map(({ place }) => place)
  const source = { catalog, places, old: snapshot, parts: [] }
  const draft = await draftSnapshot(folder)
  try {
    await mergeParts(source, draft)
    await writeArticles(source, draft)
    await draft.publish(factsOf(catalog))
  } finally {
    await draft.discard()
  }
}
