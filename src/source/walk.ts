// Finds the files of a knowledge base. Nothing is read here.

import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { glob } from 'tinyglobby'
import { QuarryError } from '../model/errors.ts'
import type { FoundFile } from '../model/raw-file.ts'

/** Files looked at together; more would only queue in the thread pool. */
const BATCH = 64

/**
 * All files below `folder`, sorted by path in code-unit order. Dot files, dot folders and
 * node_modules are left out, links to folders are not followed; files that disappear meanwhile are
 * left out too. Throws `folder-unreadable`.
 */
export async function walkFolder(
  folder: string,
  collection: string,
): Promise<readonly FoundFile[]> {
  const paths = await listPaths(folder)
  const found: FoundFile[] = []
  for (let at = 0; at < paths.length; at += BATCH) {
    const batch = paths.slice(at, at + BATCH).map((path) => describeFile(folder, path, collection))
    for (const file of await Promise.all(batch)) if (file !== undefined) found.push(file)
  }
  return found
}

/** The collection a folder is when no other name is given: its base name. */
export function collectionOf(folder: string): string {
  return basename(resolve(folder)) || 'root'
}

async function listPaths(folder: string): Promise<string[]> {
  await assertFolder(folder)
  const paths = await glob('**/*', {
    cwd: folder,
    dot: false,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  })
  return paths.sort(byCodeUnit)
}

async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((cause: unknown) => {
    throw new QuarryError('folder-unreadable', { folder, reason: reasonOf(cause) }, { cause })
  })
  if (!found.isDirectory()) {
    throw new QuarryError('folder-unreadable', { folder, reason: 'it is not a folder' })
  }
}

async function describeFile(
  folder: string,
  path: string,
  collection: string,
): Promise<FoundFile | undefined> {
  try {
    const found = await stat(`${folder}/${path}`)
    if (!found.isFile()) return undefined
    const { size, mtimeMs } = found
    return { collection, path, sizeBytes: size, modifiedMs: Math.floor(mtimeMs) }
  } catch {
    // Gone since it was listed, or a dangling link: there is no file to describe.
    return undefined
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
