// The one home of what the tests of cases ask: an index of just the archive's articles that the cases
// were judged by, or the one of the whole archive that QUARRY_WHOLE_INDEX names.

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../../engine/build-kb.ts'
import type { Evidence } from './case-files.ts'

const ARCHIVE = join(import.meta.dirname, '../../../.corpus/kbarchive-markdown/kb')
const isThere = existsSync(ARCHIVE)
if (!isThere) process.stderr.write(`Skipped: the archive is not unpacked in ${ARCHIVE}.\n`)

/** Without the archive the tests are skipped, but not in CI. */
export const canRun = isThere || process.env['CI'] !== undefined

const WHOLE = process.env['QUARRY_WHOLE_INDEX']
export const isWhole = WHOLE !== undefined

/** Of an article of the archive. */
export function articlePath(id: string): string {
  const thousand = String(Math.floor(Number(id.slice(1)) / 1000)).padStart(3, '0')
  return join(ARCHIVE, thousand, id, 'README.md')
}

/** The articles that the evidence of any of them cites. */
export function evidenceIds(cases: readonly { readonly evidence: readonly Evidence[] }[]) {
  return new Set(cases.flatMap(({ evidence }) => evidence.map(({ article }) => article)))
}

/**
 * Opens the index of these articles before the tests of a block and removes it after them.
 *
 * @param isAlone of these alone, whatever QUARRY_WHOLE_INDEX names.
 */
export function useCaseIndex(ids: Iterable<string>, isAlone = false): () => KnowledgeBase {
  let opened: Awaited<ReturnType<typeof openIndex>> | undefined
  beforeAll(async () => {
    if (canRun) opened = await openIndex(ids, isAlone ? undefined : WHOLE)
  }, 300_000)
  afterAll(() => opened?.close())
  return () => {
    if (opened === undefined) throw new Error('The index is opened when the first test begins.')
    return opened.kb
  }
}

async function openIndex(ids: Iterable<string>, whole: string | undefined) {
  const scratch = mkdtempSync(join(tmpdir(), 'quarry-cases-'))
  const index = createTestIndex()
  if (whole === undefined) {
    for (const id of new Set(ids)) {
      cpSync(articlePath(id), join(scratch, id, 'README.md'), { recursive: true })
    }
    await index.fillFrom(scratch)
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
