// Reads the parts of a snapshot and proves that they are the bytes that were written. Read and hashed
// piece by piece: Node neither reads nor hashes more than 2 GiB at once.

import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { QuarryError } from '../model/errors.ts'
import { isMissing } from './current.ts'
import type { PartRecord } from './manifest.ts'

/** Few reads a part, and little memory where nothing is kept. */
const PIECE_BYTES = 4 << 20

/** The bytes of a part, in a buffer of their own. Throws `index-damaged` when they are others. */
export function readPart(
  folder: string,
  name: string,
  record: PartRecord,
): Promise<Uint8Array<ArrayBuffer>> {
  return withPart(folder, name, record, async (handle) => {
    const bytes = new Uint8Array(record.bytes)
    await expectDigest(handle, name, record, (start, end) => bytes.subarray(start, end))
    return bytes
  })
}

/** Checks a part without keeping it in memory. Throws `index-damaged`. */
export function verifyPart(folder: string, name: string, record: PartRecord): Promise<void> {
  return withPart(folder, name, record, (handle) => {
    const piece = new Uint8Array(Math.min(PIECE_BYTES, record.bytes))
    return expectDigest(handle, name, record, (start, end) => piece.subarray(0, end - start))
  })
}

export function damaged(
  part: string,
  reason: string,
  cause?: unknown,
): QuarryError<'index-damaged'> {
  return new QuarryError('index-damaged', { part, reason }, { cause })
}

async function withPart<Result>(
  folder: string,
  name: string,
  record: PartRecord,
  task: (handle: FileHandle) => Promise<Result>,
): Promise<Result> {
  const handle = await openPart(join(folder, name), name)
  try {
    if ((await handle.stat()).size !== record.bytes) throw damaged(name, 'its size differs')
    return await task(handle)
  } finally {
    await handle.close()
  }
}

async function openPart(file: string, name: string): Promise<FileHandle> {
  try {
    return await open(file, 'r')
  } catch (error) {
    throw isMissing(error) ? damaged(name, 'it is missing', error) : error
  }
}

/** Reads the file into the pieces that `pieceOf` gives for its ranges. */
async function expectDigest(
  handle: FileHandle,
  name: string,
  { bytes, sha256 }: PartRecord,
  pieceOf: (start: number, end: number) => Uint8Array,
): Promise<void> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes; ) {
    const piece = pieceOf(at, Math.min(at + PIECE_BYTES, bytes))
    const { bytesRead } = await handle.read(piece, 0, piece.length, at)
    if (bytesRead === 0) throw damaged(name, 'its size differs')
    hash.update(piece.subarray(0, bytesRead))
    at += bytesRead
  }
  if (hash.digest('hex') !== sha256) throw damaged(name, 'its digest differs')
}
