// Measures ingest over a whole archive: cold, nothing changed, one article changed. Each run is a
// process of its own, so that its peak memory is its own. Works on a scratch copy (hard links where
// the file system allows), so that the archive itself is never touched.
//
//   node bench/ingest.mjs [folder] [--workers n] [--dist folder]

import { execFile } from 'node:child_process'
import { copyFile, link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { readFlags } from '../scripts/read-flags.mjs'

const ROOT = join(import.meta.dirname, '..')
const ARCHIVE = join(ROOT, '.corpus/kbarchive-markdown/kb')

/** DESIGN §9, for 60,335 articles on two cores. */
const TARGETS = {
  cold: { seconds: 90, peakMemoryMb: 2048 },
  unchanged: { seconds: 10 },
  'one changed': { seconds: 15 },
}

const { values, positionals } = readFlags(
  import.meta.filename,
  {
    workers: { type: 'string' },
    dist: { type: 'string', default: join(ROOT, 'dist') },
    child: { type: 'string' },
  },
  true,
)

if (values.child === undefined) await measureAll(resolve(positionals[0] ?? ARCHIVE))
else await runOnce(JSON.parse(values.child))

async function runOnce(options) {
  const { ingest } = await import(resolve(values.dist, 'ingest/ingest.js'))
  const report = await ingest(options)
  const { user, system } = process.cpuUsage()
  const cpuSeconds = (user + system) / 1e6
  console.log(JSON.stringify({ ...report, skipped: report.skipped.length, cpuSeconds }))
}

async function measureAll(archive) {
  const scratch = await mkdtemp(join(tmpdir(), 'quarry-bench-'))
  try {
    console.log(`Copying ${archive} to a scratch folder …`)
    const folder = join(scratch, 'kb')
    const files = await linkTree(archive, folder)
    const options = { folders: [{ folder }], indexDirectory: join(scratch, 'index') }
    if (values.workers !== undefined) options.workers = Number(values.workers)
    await measure('cold', options)
    await measure('unchanged', options)
    await changeOne(files)
    await measure('one changed', options)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function measure(name, options) {
  const began = performance.now()
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [import.meta.filename, '--dist', values.dist, '--child', JSON.stringify(options)],
    { maxBuffer: 1 << 28 },
  )
  const seconds = (performance.now() - began) / 1000
  const report = JSON.parse(stdout)
  const peakMemoryMb = report.peakMemoryBytes / 1024 / 1024
  const target = TARGETS[name]
  console.log(
    `\n${name}: ${report.outcome}, ${report.articles} articles, ${report.workers} workers`,
  )
  console.log(`  seconds      ${judged(seconds, target.seconds)}  ${stagesOf(report.seconds)}`)
  console.log(`  cpu seconds  ${judged(report.cpuSeconds)}`)
  console.log(`  peak MB      ${judged(peakMemoryMb, target.peakMemoryMb)}`)
  console.log(`  articles/s   ${(report.articles / seconds).toFixed(0)}`)
  console.log(`  files        ${JSON.stringify(report.files)}, ${report.skipped} skipped`)
  console.log(`  snapshot MB  ${(report.snapshot.bytes / 1024 / 1024).toFixed(1)}`)
}

function judged(value, target) {
  const shown = value.toFixed(1).padStart(7)
  if (target === undefined) return shown
  if (value > target) process.exitCode = 1
  return `${shown}  (target ${target}: ${value <= target ? 'met' : 'MISSED'})`
}

function stagesOf({ total, ...stages }) {
  const parts = Object.entries(stages).map(([stage, seconds]) => `${stage} ${seconds}`)
  return `[${parts.join(', ')}; in process ${total}]`
}

/** Returns the files of the copy. */
async function linkTree(from, to) {
  await mkdir(to, { recursive: true })
  const files = []
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) files.push(...(await linkTree(source, target)))
    else if (entry.isFile()) {
      await link(source, target).catch(() => copyFile(source, target))
      files.push(target)
    }
  }
  return files
}

/** Replaces a file in the middle: unlinked first, because the archive shares its bytes. */
async function changeOne(files) {
  const file = files[files.length >> 1]
  const text = await readFile(file, 'latin1')
  await rm(file)
  await writeFile(file, text.replace(/(\w+)\.(\s)/, '$1 indeed.$2'), 'latin1')
}
