// An index of just the archive's articles that some cases were judged by, built when it is asked for;
// or the one that QUARRY_WHOLE_INDEX names.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../../engine/build-kb.ts'

const ARCHIVE = join(import.meta.dirname, '../../../.corpus/kbarchive-markdown/kb')
const isThere = existsSync(ARCHIVE)
if (!isThere) process.stderr.write(`Skipped: the archive is not unpacked in ${ARCHIVE}.\n`)

/** Without the archive the tests are skipped, but not in CI. */
export const canRun = isThere || process.env['CI'] !== undefined

export const isWhole = process.env['QUARRY_WHOLE_INDEX'] !== undefined

/** The caller closes what it gets; that also removes the index. */
export async function openCaseIndex(ids: Iterable<string>) {
  const scratch = mkdtempSync(join(tmpdir(), 'quarry-cases-'))
  const index = createTestIndex()
  const whole = process.env['QUARRY_WHOLE_INDEX']
  if (whole === undefined) {
    for (const id of new Set(ids)) {
      const thousand = String(Math.floor(Number(id.slice(1)) / 1000)).padStart(3, '0')
      const path = join(thousand, id, 'README.md')
      cpSync(join(ARCHIVE, path), join(scratch, 'kb', path))
    }
    await index.fillFrom(join(scratch, 'kb'))
  }
  const kb = await KnowledgeBase.open(whole ?? index.indexDirectory)
  return {
    kb,
    close: async () => {
      await kb.close()
      index.remove()
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}
