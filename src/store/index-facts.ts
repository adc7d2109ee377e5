// What the files of an index tell about it without opening it.

import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readCurrent } from './current.ts'
import { currentFile, MANIFEST, snapshotFolder } from './index-paths.ts'
import { decodeManifest, snapshotBytes } from './manifest.ts'

export interface IndexFacts {
  readonly id: string
  readonly articles: number
  readonly bytes: number
  /** When it became the current one. */
  readonly publishedMs: number
}

/** `undefined` while there is no index. Throws what reading a manifest throws. */
export async function describeIndex(indexDirectory: string): Promise<IndexFacts | undefined> {
  const id = await readCurrent(indexDirectory)
  if (id === undefined) return undefined
  const { mtimeMs } = await stat(currentFile(indexDirectory))
  const text = await readFile(join(snapshotFolder(indexDirectory, id), MANIFEST), 'utf8')
  const manifest = decodeManifest(text, id)
  return { id, articles: manifest.articles, bytes: snapshotBytes(manifest), publishedMs: mtimeMs }
}
