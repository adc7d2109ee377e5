// A snapshot as one file, for backups and for other machines: a tar of its manifest and parts, packed
// with gzip. Reading trusts nothing: only plain files that a manifest may name are taken, and what they
// hold is verified before the snapshot becomes the current one.

import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { QuarryError } from '../model/errors.ts'
import { readCurrent, readIfThere, replaceCurrent } from './current.ts'
import { MANIFEST, snapshotFolder, snapshotsFolder, UNFINISHED_PREFIX } from './index-paths.ts'
import { lockIndex } from './lock.ts'
import { decodeManifest, snapshotId } from './manifest.ts'
import { openSnapshotOf } from './open.ts'
import { BLOCK_BYTES, encodeHeader, readHeader, type TarEntry } from './tar-header.ts'
import { removeSnapshots, removeUnfinished } from './write.ts'

/** A manifest is a page of text; anything larger is none. */
const MAX_MANIFEST_BYTES = 1 << 20

/** Packs the current snapshot into `file`. Throws `index-missing`, `index-damaged`. */
export async function exportSnapshot(indexDirectory: string, file: string): Promise<string> {
  const id = await readCurrent(indexDirectory)
  if (id === undefined) throw new QuarryError('index-missing', { directory: indexDirectory })
  const folder = snapshotFolder(indexDirectory, id)
  const text = (await readIfThere(join(folder, MANIFEST))) ?? ''
  const names = Object.keys(decodeManifest(text, id).parts)
  const draft = `${file}.${randomUUID()}`
  try {
    await pipeline(tarOf(folder, [MANIFEST, ...names]), createGzip(), createWriteStream(draft))
    await rename(draft, file)
    return id
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * Makes the snapshot in `file` the current one; the one before stays beside it. Throws
 * `archive-invalid`, `index-incompatible`, `index-locked`; then the index is as it was.
 */
export async function importSnapshot(indexDirectory: string, file: string): Promise<string> {
  const unlock = await lockIndex(indexDirectory)
  const draft = join(snapshotsFolder(indexDirectory), `${UNFINISHED_PREFIX}${randomUUID()}`)
  try {
    await removeUnfinished(indexDirectory)
    await mkdir(draft, { recursive: true })
    await unpack(file, draft)
    return await adopt(indexDirectory, draft, file)
  } finally {
    await rm(draft, { recursive: true, force: true })
    await unlock()
  }
}

/** The digest of every part is checked by opening; an archive of another program is refused by it. */
async function adopt(indexDirectory: string, draft: string, file: string): Promise<string> {
  const text = (await readIfThere(join(draft, MANIFEST))) ?? ''
  const id = snapshotId(text)
  const target = snapshotFolder(indexDirectory, id)
  const before = await readCurrent(indexDirectory)
  if (before !== id) await rm(target, { recursive: true, force: true })
  if (before === id) return id
  await rename(draft, target)
  try {
    const snapshot = await openSnapshotOf(indexDirectory, id)
    snapshot.close()
    const { articles } = snapshot.manifest
    if (articles !== snapshot.catalog.size) throw invalid(file, 'its manifest miscounts')
  } catch (error) {
    await rm(target, { recursive: true, force: true })
    if (error instanceof QuarryError && KEPT.includes(error.code)) throw error
    throw invalid(file, error instanceof Error ? error.message : String(error), error)
  }
  await replaceCurrent(indexDirectory, id)
  await removeSnapshots(indexDirectory, [id, before])
  return id
}

/** Say more than that an archive is invalid, or say so themselves. */
const KEPT: readonly string[] = ['index-incompatible', 'archive-invalid']

async function* tarOf(folder: string, names: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const name of names) {
    const path = join(folder, name)
    const { size } = await stat(path)
    yield encodeHeader({ name, bytes: size })
    for await (const chunk of createReadStream(path)) yield chunk
    yield new Uint8Array(paddingOf(size))
  }
  yield new Uint8Array(2 * BLOCK_BYTES)
}

const paddingOf = (bytes: number) => (BLOCK_BYTES - (bytes % BLOCK_BYTES)) % BLOCK_BYTES

/** Writes the files of an archive into `folder`: the manifest first, then what it names, each once. */
async function unpack(file: string, folder: string): Promise<void> {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  const packed = pipeline(source, gunzip).catch((error: unknown) => {
    gunzip.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  const reader = new ByteReader(gunzip)
  try {
    await unpackEntries(reader, folder, file)
  } catch (error) {
    if (error instanceof QuarryError) throw error
    throw invalid(file, error instanceof Error ? error.message : String(error), error)
  } finally {
    gunzip.destroy()
    source.destroy()
    await packed
  }
}

async function unpackEntries(reader: ByteReader, folder: string, file: string): Promise<void> {
  const first = await nextEntry(reader, file)
  if (first?.name !== MANIFEST || first.bytes > MAX_MANIFEST_BYTES) {
    throw invalid(file, 'it does not begin with a manifest')
  }
  await writeEntry(reader, first, folder)
  const text = (await readIfThere(join(folder, MANIFEST))) ?? ''
  const expected = new Map(Object.entries(decodeManifest(text, snapshotId(text)).parts))
  for (;;) {
    const entry = await nextEntry(reader, file)
    if (entry === undefined) break
    const part = expected.get(entry.name)
    // A name that the manifest does not list is never used as a path.
    if (part === undefined || !isPlainName(entry.name)) {
      throw invalid(file, 'it holds a file that no manifest may name')
    }
    if (part.bytes !== entry.bytes) throw invalid(file, `${entry.name} has another size`)
    expected.delete(entry.name)
    await writeEntry(reader, entry, folder)
  }
  if (expected.size > 0) throw invalid(file, `${[...expected.keys()].join(', ')} is missing`)
}

// "articles.offsets.bin": a name, and no way out of a folder.
const isPlainName = (name: string) => /^[a-z][a-z0-9-]*(?:\.[a-z0-9]+)+$/.test(name)

async function nextEntry(reader: ByteReader, file: string): Promise<TarEntry | undefined> {
  const block = await reader.take(BLOCK_BYTES)
  const entry = readHeader(block)
  if (entry === 'invalid') throw invalid(file, 'it is no archive of plain files')
  return entry
}

async function writeEntry(reader: ByteReader, { name, bytes }: TarEntry, folder: string) {
  const handle = await open(join(folder, name), 'wx')
  try {
    for (let left = bytes; left > 0; ) {
      const chunk = await reader.takeUpTo(left)
      await handle.writeFile(chunk)
      left -= chunk.length
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  await reader.take(paddingOf(bytes))
}

/** Exact numbers of bytes out of a stream of chunks. */
class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>
  #held: Uint8Array = new Uint8Array(0)

  constructor(stream: Readable) {
    this.#chunks = stream[Symbol.asyncIterator]()
  }

  /** Throws when the stream ends before. */
  async take(bytes: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for (let left = bytes; left > 0; ) {
      const part = await this.takeUpTo(left)
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts)
  }

  /** At least one byte, at most `bytes`. */
  async takeUpTo(bytes: number): Promise<Uint8Array> {
    while (this.#held.length === 0) {
      const next = await this.#chunks.next()
      if (next.done === true) throw new Error('it ends too early')
      this.#held = next.value
    }
    const taken = this.#held.subarray(0, bytes)
    this.#held = this.#held.subarray(taken.length)
    return taken
  }
}

const invalid = (file: string, reason: string, cause?: unknown) =>
  new QuarryError('archive-invalid', { file, reason }, { cause })
