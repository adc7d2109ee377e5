// Whatever happened before, and however the files were divided among workers: the index is that of
// a first ingest of the files as they are.

import { rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ingest } from '../../src/ingest/ingest.ts'
import type { IngestOptions } from '../../src/ingest/options.ts'
import { snapshotFolder } from '../../src/store/index-paths.ts'
import { bytesBelow, type Files, tinyKb, writeFiles } from './tiny-kb.ts'

// Few names and numbers, so that duplicates, clashes and ghosts are common.
const path = fc.constantFrom(
  'a.md',
  'A.md',
  'b/a.md',
  'b-a.md',
  'c.TXT',
  'c.md',
  'd/e.html',
  'f.md',
)
const head = fc.constantFrom(
  'Q1 One',
  'Q2 Two',
  'Q3 Three',
  'Title',
  'How to print',
  '# list',
  'boom',
)
const line = fc.constantFrom(
  '2001-02-03',
  '1999-12-31',
  'names Q1 names Q2',
  'names Q7',
  'names c.md',
  'alias Q8',
  'alias Q7',
  'product Spooler',
)
const text = fc
  .tuple(head, fc.array(line, { maxLength: 3 }))
  .map((parts) => parts.flat().join('\n'))
const edit = fc.record({
  folder: fc.constantFrom('near', 'far'),
  path,
  // Old times are believed, new ones are not: then the digest decides.
  isOld: fc.boolean(),
  text: fc.option(text, { freq: 4, nil: undefined }),
})
const history = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 4,
})

/** An article that never goes, so that no state is without any. */
const ANCHOR: Files = { 'near/anchor.md': 'Anchor', 'far/anchor.md': 'Anchor' }

test('the bytes of a snapshot do not tell its history', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const edited = await twoFolders(ANCHOR)
      const files: Record<string, string> = { ...ANCHOR }
      await ingest(edited)
      for (const edits of steps) {
        for (const one of edits) await apply(edited.folder, files, one)
        await ingest(edited)
      }
      const fresh = await twoFolders(files)
      expect(await snapshotBytes(edited)).toEqual(await snapshotBytes(fresh))
    }),
    { numRuns: 25 },
  )
}, 60_000)

interface Edit {
  readonly folder: string
  readonly path: string
  readonly isOld: boolean
  readonly text: string | undefined
}

async function twoFolders(files: Files) {
  const kb = await tinyKb(files)
  const folders = ['near', 'far'].map((name) => ({ folder: join(kb.folder, name) }))
  return { ...kb, folders, allowShrink: true }
}

async function apply(
  root: string,
  files: Record<string, string>,
  { folder, path, text, isOld }: Edit,
): Promise<void> {
  const name = `${folder}/${path}`
  if (text === undefined) {
    delete files[name]
    await rm(join(root, name), { force: true })
    return
  }
  files[name] = text
  await writeFiles(root, { [name]: text })
  const time = new Date(Date.UTC(2001, 1, 1) + 1000 * clock++)
  if (isOld) await utimes(join(root, name), time, time)
}

let clock = 0

async function snapshotBytes(options: IngestOptions) {
  const { snapshot } = await ingest(options)
  return bytesBelow(snapshotFolder(options.indexDirectory, snapshot.id))
}
