// CURRENT: the one line that says which snapshot is served.

import { readFile } from 'node:fs/promises'
import { replaceFile } from './durable-file.ts'
import { currentFile } from './index-paths.ts'

// "5f1c…": the 32 hex digits of a snapshot's name.
const SNAPSHOT_NAME = /^[0-9a-f]{32}$/

/** The name in CURRENT, or `undefined` when there is no index or the file holds no name. */
export async function readCurrent(indexDirectory: string): Promise<string | undefined> {
  const text = await readIfThere(currentFile(indexDirectory))
  const name = text?.trim() ?? ''
  return SNAPSHOT_NAME.test(name) ? name : undefined
}

/** Atomic: from here on new requests are answered from the snapshot `id`. */
export function replaceCurrent(indexDirectory: string, id: string): Promise<void> {
  return replaceFile(currentFile(indexDirectory), `${id}\n`)
}

/** The text of a file, `undefined` when there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** Whether a file operation failed because there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  return errorCodeOf(error) === 'ENOENT' || errorCodeOf(error) === 'ENOTDIR'
}

/** "ENOENT", "EEXIST", … of an error of the file system; empty for any other. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
