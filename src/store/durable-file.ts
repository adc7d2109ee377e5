// Writing so that a crash of the machine loses nothing: bytes, then the directory that names them.

import { createHash, type Hash, randomUUID } from 'node:crypto'
import { type FileHandle, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PartRecord } from './manifest.ts'

/** Small pieces are gathered up to this size before they are written. */
const CHUNK_BYTES = 1 << 20
/** Node hashes less than 2 GiB at once. */
const MAX_HASHED_BYTES = 1 << 30

/** Writes pieces in order to a new file, synced to disk. Returns its size and digest. */
export async function writePart(
  file: string,
  version: number,
  pieces: Iterable<Uint8Array>,
): Promise<PartRecord> {
  const handle = await open(file, 'wx')
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for (const chunk of gather(pieces)) bytes += await writeChunk(handle, hash, chunk)
    await handle.sync()
    return { version, bytes, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

/** Name of a file that is to replace another one starts so. */
export const DRAFT_PREFIX = '.next-'

/** Replaces a file by one rename: readers see the old text or the new, never a part of one. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const next = join(dirname(file), `${DRAFT_PREFIX}${randomUUID()}`)
  const handle = await open(next, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(next, file)
  await syncFolder(dirname(file))
}

/** Makes the names in a folder durable. Does nothing where folders cannot be opened (Windows). */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeChunk(handle: FileHandle, hash: Hash, chunk: Uint8Array): Promise<number> {
  for (let at = 0; at < chunk.length; at += MAX_HASHED_BYTES) {
    hash.update(chunk.subarray(at, at + MAX_HASHED_BYTES))
  }
  await handle.writeFile(chunk)
  return chunk.length
}

function* gather(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let bytes = 0
  for (const piece of pieces) {
    waiting.push(piece)
    bytes += piece.length
    if (bytes < CHUNK_BYTES) continue
    yield waiting.length === 1 ? piece : Buffer.concat(waiting)
    waiting = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(waiting)
}
