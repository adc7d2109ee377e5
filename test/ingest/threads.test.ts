// Threads load the built program, so this runs where there is one: `npm run build` comes first.

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bytesBelow, temporaryFolder } from './tiny-kb.ts'

const ROOT = join(import.meta.dirname, '../..')
const BUILT = join(ROOT, 'dist/ingest/ingest.js')
const KB = join(ROOT, 'kb')
const isMissing = !existsSync(BUILT) && process.env['CI'] === undefined

async function ingestBuilt(folder: string, indexDirectory: string, workers: number) {
  const options = JSON.stringify({ folders: [{ folder }], indexDirectory, workers })
  const script = `import(${JSON.stringify(BUILT)}).then(async ({ ingest }) => {
    console.log(JSON.stringify(await ingest(${options})))
  })`
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script])
  const report: { articles: number; snapshot: { id: string }; workers: number } = JSON.parse(stdout)
  return report
}

/** The files of a folder, written in another order. */
async function copyReversed(from: string, to: string): Promise<void> {
  const found = await readdir(from, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile()).reverse()
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name).slice(from.length)
    await mkdir(dirname(join(to, path)), { recursive: true })
    await cp(join(entry.parentPath, entry.name), join(to, path))
  }
}

test('the number of threads and the order of the files leave no trace in the index', async ({
  skip,
}) => {
  skip(isMissing, 'There is no dist/: "npm run build" first.')
  const root = await temporaryFolder()
  await copyReversed(KB, join(root, 'kb'))
  const indexes: Record<string, string>[] = []
  for (const workers of [0, 1, 3]) {
    const index = join(root, `index-${workers}`)
    const report = await ingestBuilt(workers === 3 ? join(root, 'kb') : KB, index, workers)
    expect(report.workers).toBe(workers)
    expect(report.articles).toBeGreaterThan(0)
    indexes.push(await bytesBelow(join(index, 'snapshots', report.snapshot.id)))
    await rm(index, { recursive: true })
  }
  expect(indexes[1]).toEqual(indexes[0])
  expect(indexes[2]).toEqual(indexes[0])
}, 60_000)
