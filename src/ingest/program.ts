// A fingerprint of everything in this program that turns a file into articles and segments. What an
// older program made is not reused: the result has to be that of a fresh ingest.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { readIfThere } from '../store/current.ts'

const ROOT = join(import.meta.dirname, '..')
const EXTENSION = extname(import.meta.filename)
const FOLDERS = ['extract', 'formats', 'indexes', 'ingest', 'model', 'source', 'store', 'text']
/** Lists the versions of the libraries that are installed, in a checkout. */
const INSTALLED = join(ROOT, '..', 'node_modules', '.package-lock.json')

/** SHA-256 over the program's own files and the installed libraries. Cost: some 150 small files. */
export async function programFingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of FOLDERS) {
    for (const name of codeFiles(folder)) {
      hash.update(`${folder}/${name}\0`).update(readFileSync(join(ROOT, folder, name)))
    }
  }
  hash.update((await readIfThere(INSTALLED)) ?? '')
  return hash.digest('hex')
}

function codeFiles(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => extname(name) === EXTENSION).sort()
}
