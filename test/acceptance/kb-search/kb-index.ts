// kb/ ingested into a temporary index, in-process, and opened.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { ingest } from '../../../src/ingest/ingest.ts'

export const KB_FOLDER = join(import.meta.dirname, '../../../kb')

/** The caller closes what it gets; that also removes the index. */
export async function openKb() {
  const indexDirectory = await mkdtemp(join(tmpdir(), 'quarry-kb-'))
  const report = await ingest({ folders: [{ folder: KB_FOLDER }], indexDirectory, workers: 0 })
  const kb = await KnowledgeBase.open(indexDirectory)
  return {
    report,
    kb,
    close: async () => {
      await kb.close()
      await rm(indexDirectory, { recursive: true, force: true })
    },
  }
}
