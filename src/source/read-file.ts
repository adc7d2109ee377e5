// Reads one file: bytes, digest, text; or the reason why it cannot be an article.

import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundFile, RawFile, SkippedFile, SkipReason } from '../model/raw-file.ts'
import { byteOrderMark, decode } from './decode.ts'

export interface ReadOptions {
  /** Larger files are skipped without being read. */
  readonly maxBytes: number
  /** For files that are not UTF-8: "windows-1252", "cp437". */
  readonly fallbackCharset: string
}

/** Bytes looked at to tell text from binary. */
const SAMPLE_BYTES = 8192
/** Text holds next to no control characters; binary formats hold a third and more. */
const MOST_CONTROL_SHARE = 0.1

/** The file as text, or why it is skipped. Never throws for what is on the disk. */
export async function readRawFile(
  folder: string,
  file: FoundFile,
  options: ReadOptions,
): Promise<RawFile | SkippedFile> {
  const { path } = file
  const bytes = await readBytes(join(folder, path), options.maxBytes).catch(refusalOf)
  if (!(bytes instanceof Uint8Array)) return { path, ...bytes }
  if (bytes.length === 0) return { path, reason: 'empty', detail: 'The file has no bytes.' }
  if (isBinary(bytes)) return { path, reason: 'binary', detail: 'The file is not text.' }
  const { text, encoding, diagnostics } = decode(bytes, options.fallbackCharset)
  if (text.trim() === '') return { path, reason: 'empty', detail: 'The file holds only blanks.' }
  return {
    collection: file.collection,
    path,
    text,
    encoding,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    diagnostics,
  }
}

type Refusal = Pick<SkippedFile, 'reason' | 'detail'>

/** The size is asked of the open file: it may have grown since the walk. */
async function readBytes(path: string, maxBytes: number): Promise<Uint8Array | Refusal> {
  const handle = await open(path)
  try {
    const found = await handle.stat()
    if (!found.isFile()) return { reason: 'unreadable', detail: 'It is not a file.' }
    const { size } = found
    if (size > maxBytes) {
      return {
        reason: 'too-large',
        detail: `The file has ${size} bytes, the limit is ${maxBytes}.`,
      }
    }
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function refusalOf(error: unknown): Refusal {
  const reason: SkipReason = codeOf(error) === 'ENOENT' ? 'vanished' : 'unreadable'
  const detail =
    reason === 'vanished'
      ? 'The file was removed after it had been found.'
      : `The file cannot be read (${codeOf(error)}).`
  return { reason, detail }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

/** NUL bytes, or more control characters than text has. UTF-16 with its mark is text. */
function isBinary(bytes: Uint8Array): boolean {
  if (byteOrderMark(bytes) !== undefined) return false
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 32 && !isTextControl(byte)) controls++
  }
  return controls > MOST_CONTROL_SHARE * sample.length || bytes.includes(0)
}

/** Tab, line feed, form feed, carriage return, the DOS end-of-file mark. */
function isTextControl(byte: number): boolean {
  return (byte >= 9 && byte <= 13) || byte === 0x1a
}
