import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../src/engine/knowledge-base.ts'
import { QuarryError } from '../../src/model/errors.ts'
import { readCurrent } from '../../src/store/current.ts'
import { exportSnapshot, importSnapshot } from '../../src/store/snapshot-archive.ts'
import { BLOCK_BYTES, encodeHeader, readHeader } from '../../src/store/tar-header.ts'
import { articleText, createTestIndex } from '../engine/build-kb.ts'

const index = createTestIndex()
const other = createTestIndex()
const folder = mkdtempSync(join(tmpdir(), 'quarry-archive-'))
const file = join(folder, 'backup.tar.gz')
const kb = (title: string) => ({
  'kb/a.txt': articleText({ number: 'Q100001', title, sections: { SUMMARY: `${title}.` } }),
})
let id = ''
beforeAll(async () => {
  await index.fill(kb('Backup of the mail store'))
  await other.fill(kb('Another knowledge base'))
  id = await exportSnapshot(index.indexDirectory, file)
})
afterAll(() => {
  index.remove()
  other.remove()
  rmSync(folder, { recursive: true })
})

describe('an archive of a snapshot', () => {
  test('restores it elsewhere, byte for byte, and the one before stays', async () => {
    const before = await readCurrent(other.indexDirectory)
    expect(await importSnapshot(other.indexDirectory, file)).toBe(id)
    expect(await readCurrent(other.indexDirectory)).toBe(id)
    const held = readdirSync(join(other.indexDirectory, 'snapshots'))
    expect(held.sort()).toEqual([before, id].sort())
    const restored = await KnowledgeBase.open(other.indexDirectory)
    expect((await restored.getArticle('Q100001'))?.title).toBe('Backup of the mail store')
    await restored.close()
    const again = join(folder, 'again.tar.gz')
    await exportSnapshot(other.indexDirectory, again)
    expect(gunzipSync(readFileSync(again))).toEqual(gunzipSync(readFileSync(file)))
  })

  test('is one that tar programs read: ustar, plain files, two empty blocks at its end', () => {
    const tar = gunzipSync(readFileSync(file))
    expect(tar.subarray(257, 262).toString()).toBe('ustar')
    expect(tar.subarray(-2 * BLOCK_BYTES).every((byte) => byte === 0)).toBe(true)
    expect(tar.length % BLOCK_BYTES).toBe(0)
  })
})

interface File {
  readonly name: string
  readonly content: Buffer
}

function filesOf(tar: Buffer): File[] {
  const files: File[] = []
  for (let at = 0; ; ) {
    const entry = readHeader(tar.subarray(at, at + BLOCK_BYTES))
    if (entry === undefined || entry === 'invalid') return files
    const start = at + BLOCK_BYTES
    files.push({ name: entry.name, content: tar.subarray(start, start + entry.bytes) })
    at = start + Math.ceil(entry.bytes / BLOCK_BYTES) * BLOCK_BYTES
  }
}

function tarOf(files: readonly File[]): Buffer {
  const parts = files.flatMap(({ name, content }) => [
    encodeHeader({ name, bytes: content.length }),
    content,
    Buffer.alloc((BLOCK_BYTES - (content.length % BLOCK_BYTES)) % BLOCK_BYTES),
  ])
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK_BYTES)])
}

/** Every way in which an archive may lie. */
const DAMAGE: Readonly<Record<string, (files: File[]) => Buffer>> = {
  'that climbs out of the folder': (files) =>
    tarOf([...files, { name: '../../escaped.txt', content: Buffer.from('x') }]),
  'with an absolute path': (files) =>
    tarOf([...files, { name: '/tmp/escaped.txt', content: Buffer.from('x') }]),
  'with a file that its manifest does not list': (files) =>
    tarOf([...files, { name: 'more.bin', content: Buffer.from('x') }]),
  'without its manifest': (files) => tarOf(files.slice(1)),
  'without one of its parts': (files) => tarOf(files.slice(0, -1)),
  'with a part twice': (files) => tarOf([...files, files.at(-1) ?? files[0]!]),
  'with a changed part': (files) =>
    tarOf(
      files.map(({ name, content }) =>
        name === 'articles.bin'
          ? { name, content: Buffer.alloc(content.length, 7) }
          : { name, content },
      ),
    ),
  'with a changed manifest': ([manifest, ...rest]) => {
    const text = manifest?.content.toString().replace('"articles": 1', '"articles": 2') ?? ''
    return tarOf([{ name: 'manifest.json', content: Buffer.from(text) }, ...rest])
  },
  'with a symbolic link': (files) => {
    const tar = tarOf(files)
    tar.write('2', 156)
    return tar
  },
  'that ends too early': (files) => tarOf(files).subarray(0, 4000),
  'that is empty': () => Buffer.alloc(0),
}

describe('an import refuses, and leaves the index as it was, an archive', () => {
  const target = createTestIndex()
  beforeAll(() => target.fill(kb('What is there')))
  afterAll(() => target.remove())

  const refuse = async (bytes: Buffer) => {
    const before = await readCurrent(target.indexDirectory)
    const hostile = join(folder, 'hostile.tar.gz')
    writeFileSync(hostile, bytes)
    const refusal = importSnapshot(target.indexDirectory, hostile)
    await expect(refusal).rejects.toThrow(QuarryError)
    await expect(refusal).rejects.toMatchObject({ code: 'archive-invalid' })
    expect(await readCurrent(target.indexDirectory)).toBe(before)
    expect(readdirSync(join(target.indexDirectory, 'snapshots'))).toEqual([before])
    expect(readdirSync(target.indexDirectory)).not.toContain('escaped.txt')
  }

  test.for(Object.entries(DAMAGE))('%s', async ([, damage]) => {
    await refuse(gzipSync(damage(filesOf(gunzipSync(readFileSync(file))))))
  })

  test('that is not packed', () => refuse(gunzipSync(readFileSync(file))))
  test('that is cut', () => refuse(readFileSync(file).subarray(0, 300)))

  test('that is not there', async () => {
    const missing = join(folder, 'missing.tar.gz')
    await expect(importSnapshot(target.indexDirectory, missing)).rejects.toMatchObject({
      code: 'archive-invalid',
    })
  })
})
