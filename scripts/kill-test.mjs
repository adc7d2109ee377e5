// Kills `quarry ingest` at random moments and checks that the index always opens, as the old or the
// new snapshot, and that the next ingest succeeds.
//
//   node scripts/kill-test.mjs [--kills 50] [--articles 2000] [--whole 5] [--seed n]
//                             [--dist folder] [folder]
//
// Every round changes a tenth of the articles, so that there is always something to write.

import { execFile, spawn } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'

const ROOT = join(import.meta.dirname, '..')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '50' },
    articles: { type: 'string', default: '2000' },
    whole: { type: 'string', default: '0' },
    dist: { type: 'string', default: join(ROOT, 'dist') },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const ARCHIVE = resolve(positionals[0] ?? join(ROOT, '.corpus/kbarchive-markdown/kb'))
const CLI = resolve(values.dist, 'cli/main.js')
const { openSnapshot } = await import(resolve(values.dist, 'store/open.js'))
const random = createRandom(Number(values.seed))
const totals = { opened: 0, failed: 0 }

console.log(`seed ${values.seed}`)
await killMany(Number(values.kills), Number(values.articles))
if (Number(values.whole) > 0) await killMany(Number(values.whole), Number.POSITIVE_INFINITY)
console.log(`${totals.opened} opened, ${totals.failed} failed`)
process.exitCode = totals.failed > 0 ? 1 : 0

async function killMany(kills, articleCount) {
  if (kills === 0) return
  const scratch = await mkdtemp(join(tmpdir(), 'quarry-kill-'))
  try {
    const kb = join(scratch, 'kb')
    const files = await copyFiles(kb, articleCount)
    const round = { kb, index: join(scratch, 'index'), files }
    const began = performance.now()
    await ingestWhole(round)
    const wholeMs = performance.now() - began
    console.log(`${files.length} files, first ingest ${(wholeMs / 1000).toFixed(1)} s`)
    for (let kill = 1; kill <= kills; kill++) await killOnce(round, kill, wholeMs)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Old index → changed files → ingest killed → opens? → ingest again → opens as the new one? */
async function killOnce(round, kill, wholeMs) {
  const old = await idOf(round.index)
  const fromScratch = kill % 2 === 0
  await changeFiles(round.files, kill)
  // Without scan.json all is parsed again, so that kills hit that stage too.
  if (fromScratch) await rm(join(round.index, 'scan.json'), { force: true })
  const afterMs = random() * (fromScratch ? wholeMs : wholeMs / 3)
  const ended = await killAfter(round, afterMs)
  const problem = await problemOf(round, old)
  if (problem === undefined) totals.opened++
  else totals.failed++
  const how = `after ${afterMs.toFixed(0)} ms (${ended})`
  console.log(`${kill}: killed ${how}: ${problem ?? 'opens, and the next ingest succeeds'}`)
}

async function problemOf(round, old) {
  try {
    const left = await idOf(round.index)
    await ingestWhole(round)
    const next = await idOf(round.index)
    if (left !== old && left !== next) return `opened as neither the old nor the new snapshot`
    if (next === old) return 'the next ingest changed nothing'
    const names = (await readdir(join(round.index, 'snapshots'))).filter((n) => n.startsWith('.'))
    return names.length > 0 ? `left over: ${names.join(', ')}` : undefined
  } catch (error) {
    return String(error.stderr ?? error)
  }
}

/** Opens the index and reads an article out of it. */
async function idOf(index) {
  const snapshot = await openSnapshot(index)
  const ordinal = Math.floor(random() * snapshot.catalog.size)
  const article = snapshot.articles.readArticle(ordinal)
  snapshot.close()
  if (article?.id !== snapshot.catalog.at(ordinal)?.id) throw new Error('the article is another')
  return snapshot.id
}

function argumentsOf({ kb, index }) {
  return [CLI, 'ingest', kb, '--index', index]
}

async function ingestWhole(round) {
  await promisify(execFile)(process.execPath, argumentsOf(round), { maxBuffer: 1 << 28 })
}

function killAfter(round, ms) {
  return new Promise((settle) => {
    const child = spawn(process.execPath, argumentsOf(round), { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), ms)
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      settle(signal ?? `ended by itself with ${code}`)
    })
  })
}

/** Copies every n-th article of the archive. */
async function copyFiles(to, articleCount) {
  const found = await readdir(ARCHIVE, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ARCHIVE, join(entry.parentPath, entry.name)))
    .sort()
  const step = Math.max(1, Math.floor(paths.length / articleCount))
  const chosen = paths.filter((_, index) => index % step === 0).slice(0, articleCount)
  for (const path of chosen) {
    await mkdir(dirname(join(to, path)), { recursive: true })
    await copyFile(join(ARCHIVE, path), join(to, path))
  }
  return chosen.map((path) => join(to, path))
}

async function changeFiles(files, kill) {
  for (let index = kill % 10; index < files.length; index += 10) {
    const text = await readFile(files[index], 'latin1')
    await writeFile(files[index], text.replace(/(\w+)\.(\s)/, `$1 ${kill}.$2`), 'latin1')
  }
}

/** Mulberry32: the same seed gives the same moments. */
function createRandom(seed) {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
