import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCurrent } from '../../src/store/current.ts'
import { draftSnapshot, removeUnfinished } from '../../src/store/write.ts'
import { temporaryFolder } from '../ingest/tiny-kb.ts'

const FACTS = { format: 1, analyzer: { name: 'a', version: 1 }, articles: 0, collections: {} }
const bytes = (text: string) => Buffer.from(text)

async function publish(folder: string, text: string): Promise<string> {
  const draft = await draftSnapshot(folder)
  await draft.addPart('part', 1, [bytes(text), bytes(' more')])
  return (await draft.publish(FACTS)).id
}

describe('a draft', () => {
  test('becomes current under the digest of its content', async () => {
    const folder = await temporaryFolder()
    const id = await publish(folder, 'one')
    expect(await readCurrent(folder)).toBe(id)
    expect(await readFile(join(folder, 'snapshots', id, 'part'), 'utf8')).toBe('one more')
    expect(await publish(await temporaryFolder(), 'one')).toBe(id)
    expect(await publish(await temporaryFolder(), 'two')).not.toBe(id)
  })

  test('leaves nothing when it is discarded', async () => {
    const folder = await temporaryFolder()
    const draft = await draftSnapshot(folder)
    await draft.addPart('part', 1, [bytes('x')])
    await draft.discard()
    expect(await readdir(join(folder, 'snapshots'))).toEqual([])
    expect(await readCurrent(folder)).toBeUndefined()
  })

  test('writes many pieces in their order', async () => {
    const folder = await temporaryFolder()
    const draft = await draftSnapshot(folder)
    const pieces = Array.from({ length: 300 }, (_, index) => Buffer.alloc(10_000, index))
    await draft.addPart('part', 1, pieces)
    const { id } = await draft.publish(FACTS)
    const written = await readFile(join(folder, 'snapshots', id, 'part'))
    expect(written.equals(Buffer.concat(pieces))).toBe(true)
  })

  test('of a disk that refuses is told as such', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'snapshots'), 'a file in the way')
    await expect(draftSnapshot(folder)).rejects.toMatchObject({ code: 'index-unwritable' })
  })
})

test('what a killed ingest left is removed, and nothing else', async () => {
  const folder = await temporaryFolder()
  const id = await publish(folder, 'one')
  await mkdir(join(folder, 'snapshots/.unfinished-1'))
  await writeFile(join(folder, '.next-1'), 'half a poin')
  await writeFile(join(folder, 'README.md'), 'stays')
  await removeUnfinished(folder)
  expect(await readdir(join(folder, 'snapshots'))).toEqual([id])
  expect((await readdir(folder)).sort()).toEqual(['CURRENT', 'README.md', 'snapshots'])
})

test.for(['', 'not a name\n', '../../etc'])(
  'CURRENT holding %j names no snapshot',
  async (text) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'CURRENT'), text)
    expect(await readCurrent(folder)).toBeUndefined()
  },
)
