import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/ingest.ts'
import { encodeManifest, type Manifest, snapshotId } from '../../src/store/manifest.ts'
import { openSnapshot } from '../../src/store/open.ts'
import { temporaryFolder, tinyKb } from '../ingest/tiny-kb.ts'

const PARTS = [
  'articles.bin',
  'articles.offsets.bin',
  'catalog.json',
  'citations.bin',
  'facets.bin',
  'files.bin',
  'fixes.bin',
  'graph.bin',
  'lint.bin',
  'logs.bin',
  'suggest.json',
  'text.bin',
]

async function writtenIndex() {
  const kb = await tinyKb({ 'a.md': 'Q1 One\nnames Q2', 'b.md': 'Q2 Two' })
  const { snapshot } = await ingest(kb)
  return { ...kb, folder: join(kb.indexDirectory, 'snapshots', snapshot.id), id: snapshot.id }
}

/** Writes the manifest anew under its right name, as another program version would have. */
async function rewriteManifest(
  { indexDirectory, folder }: { indexDirectory: string; folder: string },
  change: (manifest: Manifest) => Manifest,
): Promise<void> {
  const manifest = change(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const text = encodeManifest(manifest)
  const renamed = join(indexDirectory, 'snapshots', snapshotId(text))
  await rename(folder, renamed)
  await writeFile(join(renamed, 'manifest.json'), text)
  await writeFile(join(indexDirectory, 'CURRENT'), snapshotId(text))
}

describe('a snapshot', () => {
  test('has a manifest, the parts it lists, and nothing else', async () => {
    const { folder } = await writtenIndex()
    expect((await readdir(folder)).sort()).toEqual([...PARTS, 'manifest.json'].sort())
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
    expect(Object.keys(manifest.parts)).toEqual(PARTS)
  })

  test('names neither machine nor time nor place', async () => {
    const { folder, indexDirectory } = await writtenIndex()
    for (const name of [...PARTS, 'manifest.json']) {
      const text = await readFile(join(folder, name), 'latin1')
      expect(text.includes(indexDirectory)).toBe(false)
    }
  })

  test('goes on answering after it was replaced and removed', async () => {
    const kb = await writtenIndex()
    const snapshot = await openSnapshot(kb.indexDirectory)
    await rm(kb.folder, { recursive: true })
    expect(snapshot.articles.readArticle(1)).toMatchObject({ id: 'Q2', title: 'Two' })
    snapshot.close()
  })

  test('has no article outside its ordinals', async () => {
    const { indexDirectory } = await writtenIndex()
    const snapshot = await openSnapshot(indexDirectory)
    for (const ordinal of [-1, 2, 0.5]) {
      expect(snapshot.articles.readArticle(ordinal)).toBeUndefined()
      expect(snapshot.articles.readText(ordinal)).toBeUndefined()
    }
    snapshot.close()
  })
})

describe('opening refuses', () => {
  test('a directory without an index', async () => {
    await expect(openSnapshot(await temporaryFolder())).rejects.toMatchObject({
      code: 'index-missing',
      message: expect.stringContaining('quarry ingest'),
    })
  })

  test.for(PARTS)('%s with one bit changed', async (name) => {
    const { indexDirectory, folder } = await writtenIndex()
    const bytes = await readFile(join(folder, name))
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1)
    await writeFile(join(folder, name), bytes)
    await expect(openSnapshot(indexDirectory)).rejects.toMatchObject({
      code: 'index-damaged',
      details: { part: name, reason: 'its digest differs' },
      message: expect.stringContaining('quarry ingest'),
    })
  })

  test.for([...PARTS, 'manifest.json'])('%s cut short or missing', async (name) => {
    const { indexDirectory, folder } = await writtenIndex()
    await truncate(join(folder, name), 3)
    await expect(openSnapshot(indexDirectory)).rejects.toMatchObject({ code: 'index-damaged' })
    await rm(join(folder, name))
    await expect(openSnapshot(indexDirectory)).rejects.toMatchObject({ code: 'index-damaged' })
  })

  test('a part of another version', async () => {
    const index = await writtenIndex()
    await rewriteManifest(index, (manifest) => {
      const graph = { bytes: 0, sha256: '', ...manifest.parts['graph.bin'], version: 99 }
      return { ...manifest, parts: { ...manifest.parts, 'graph.bin': graph } }
    })
    await expect(openSnapshot(index.indexDirectory)).rejects.toMatchObject({
      code: 'index-incompatible',
      details: { part: 'graph.bin', found: '99' },
    })
  })

  test('terms of another analyzer', async () => {
    const index = await writtenIndex()
    const analyzer = { name: 'other', version: 1 }
    await rewriteManifest(index, (manifest) => ({ ...manifest, analyzer }))
    await expect(openSnapshot(index.indexDirectory)).rejects.toMatchObject({
      code: 'index-incompatible',
      details: { part: 'analyzer', found: 'other 1' },
    })
  })
})
