// The articles that cases cite, copied out of the archive for a small ingest.

import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyCase } from './case-files.ts'

const ARCHIVE = join(import.meta.dirname, '../../../.corpus/kbarchive-markdown/kb')
const isThere = existsSync(ARCHIVE)
if (!isThere) process.stderr.write(`Skipped: the archive is not unpacked in ${ARCHIVE}.\n`)

/** In CI the archive must be there. */
export const canRun = isThere || process.env['CI'] !== undefined

/** Copies what the evidence of the cases cites below `scratch`; gives the folder to ingest. */
export function copyEvidence(scratch: string, cases: readonly AnyCase[]): string {
  const folder = join(scratch, 'kb')
  const cited = cases.flatMap(({ evidence }) => evidence.map(({ article }) => article))
  for (const id of new Set(cited)) {
    const thousand = String(Math.floor(Number(id.slice(1)) / 1000)).padStart(3, '0')
    const path = join(thousand, id, 'README.md')
    cpSync(join(ARCHIVE, path), join(folder, path), { recursive: true })
  }
  return folder
}
