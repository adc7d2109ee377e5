// The index of the whole archive that benchmarks share: .bench/index, brought up to date by every run.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** Where the archive is looked for when no flag names it. */
export const ARCHIVE = join(ROOT, '.corpus/kbarchive-markdown/kb')

/** Folder for what a benchmark leaves behind; git does not see it. */
export function scratchFolder() {
  const folder = join(ROOT, '.bench')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The folder of the index. Ends the program when there is no archive or it cannot be ingested. */
export function indexOf(corpus) {
  const folder = resolve(corpus)
  if (!existsSync(folder)) {
    stop(`There is no archive in ${corpus}; run "npm run corpus", or name one or an index.`)
  }
  const index = join(scratchFolder(), 'index')
  console.log(`Bringing .bench/index up to date …`)
  const main = join(ROOT, 'dist/cli/main.js')
  const { status } = spawnSync(process.execPath, [main, 'ingest', folder, '--index', index], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) stop('The archive could not be ingested.')
  return index
}

export function stop(message) {
  console.error(message)
  process.exit(2)
}
