// The index as the last ingest left it: what can be reused of it, and what it holds at least.

import { QuarryError } from '../model/errors.ts'
import type { Catalog } from '../store/catalog.ts'
import { readCurrent } from '../store/current.ts'
import { openSnapshotOf } from '../store/open.ts'
import type { Snapshot } from '../store/snapshot.ts'
import type { ReadSettings } from './options.ts'
import { programFingerprint } from './program.ts'
import { readScan, type Scan } from './scan.ts'

export interface Previous {
  /** The snapshot that CURRENT names, whether it opens or not. */
  readonly id?: string
  /** Articles and segments that may be taken over, with the scan that describes their files. */
  readonly reusable?: { readonly snapshot: Snapshot; readonly scan: Scan }
  /** Articles of the index, reusable or not; absent when there is none that opens. */
  readonly catalog?: Catalog
  /** Why everything is parsed again; absent when it is not. */
  readonly coldBecause?: string
  readonly program: string
}

/** The caller closes `reusable.snapshot`. Never throws for an index that cannot be used. */
export async function loadPrevious(
  indexDirectory: string,
  settings: ReadSettings,
): Promise<Previous> {
  const program = await programFingerprint()
  const id = await readCurrent(indexDirectory)
  if (id === undefined) return { program, coldBecause: 'There was no index.' }
  const snapshot = await openIfUsable(indexDirectory, id)
  if (snapshot instanceof QuarryError) return { id, program, coldBecause: snapshot.message }
  const scan = await readScan(indexDirectory)
  const coldBecause = reasonAgainst(scan, id, program, settings)
  const { catalog } = snapshot
  if (scan !== undefined && coldBecause === undefined) {
    return { id, program, catalog, reusable: { snapshot, scan } }
  }
  snapshot.close()
  return { id, program, catalog, coldBecause: coldBecause ?? 'There was no scan.' }
}

async function openIfUsable(indexDirectory: string, id: string): Promise<Snapshot | QuarryError> {
  try {
    return await openSnapshotOf(indexDirectory, id)
  } catch (error) {
    if (error instanceof QuarryError) return error
    throw error
  }
}

function reasonAgainst(
  scan: Scan | undefined,
  id: string,
  program: string,
  settings: ReadSettings,
): string | undefined {
  if (scan === undefined) return 'There was no usable scan.json.'
  if (scan.snapshot !== id) return 'scan.json describes another snapshot.'
  if (scan.program !== program) return 'The program has changed.'
  const isSame =
    scan.settings.maxBytes === settings.maxBytes &&
    scan.settings.fallbackCharset === settings.fallbackCharset
  return isSame ? undefined : 'The settings have changed.'
}
