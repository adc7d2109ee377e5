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
import { promisify } from 'node:util'
import { readFlags } from './read-flags.mjs'

const ROOT = join(import.meta.dirname, '..')

const { values, positionals } = readFlags(
  import.meta.filename,
  {
    kills: { type: 'string', default: '50' },
    articles: { type: 'string', default: '2000' },
    whole: { type: 'string', default: '0' },
    dist: { type: 'string', default: join(ROOT, 'dist') },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
  true,
)
const ARCHIVE = resolve(positionals[0] ?? join(ROOT, '.corpus/kbarchive-markdown/kb'))
const CLI = resolve(values.dist, 'cli/main.js')
const { openSnapshot } = await import(resolve(values.dist, 'store/open.js'))
const random = createRandom(Number(values.seed))
const totals = { passed: 0, failed: 0 }
/** Numbers the edits, so that each makes texts that never were before. */
let changes = 0

console.log(`seed ${values.seed}`)
await killMany(Number(values.kills), Number(values.articles))
if (Number(values.whole) > 0) await killMany(Number(values.whole), Number.POSITIVE_INFINITY)
console.log(`${totals.passed} passed, ${totals.failed} failed`)
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

/**
 * Old index → changed files → ingest killed → opens? → ingest again → opens as the new one? A kill
 * that comes too late counts for nothing: the round is repeated with an earlier one.
 */
async function killOnce(round, kill, wholeMs) {
  const aim = aimOf(kill, wholeMs)
  let spanMs = aim.spanMs
  for (;;) {
    const old = await idOf(round.index)
    await changeFiles(round.files, kill)
    if (aim.fromScratch) await rm(join(round.index, 'scan.json'), { force: true })
    const afterMs = random() * spanMs
    const isKilled = await killAfter(round, afterMs, aim.sign)
    const stage = (await unfinishedOf(round.index)).length > 0 ? 'writing' : 'not writing'
    const problem = await problemOf(round, old)
    if (isKilled || problem !== undefined) {
      const how = `${afterMs.toFixed(0)} ms after ${aim.sign || 'the start'}, ${stage}`
      return record(kill, how, problem)
    }
    spanMs = afterMs * 0.9
  }
}

/** Writing takes a small part of the time, so every third kill is aimed at it. */
function aimOf(kill, wholeMs) {
  // Without scan.json all is parsed again, so that kills hit that stage too.
  const fromScratch = kill % 2 === 0
  if (kill % 3 === 0) return { fromScratch, sign: 'Merging', spanMs: wholeMs / 10 }
  return { fromScratch, sign: '', spanMs: fromScratch ? wholeMs : wholeMs / 3 }
}

function record(kill, how, problem) {
  if (problem === undefined) totals.passed++
  else totals.failed++
  console.log(`${kill}: killed ${how}: ${problem ?? 'opens, and the next ingest succeeds'}`)
}

/** Directories of snapshots that were never finished. */
async function unfinishedOf(index) {
  const names = await readdir(join(index, 'snapshots'))
  return names.filter((name) => name.startsWith('.'))
}

async function problemOf(round, old) {
  try {
    const left = await idOf(round.index)
    await ingestWhole(round)
    const next = await idOf(round.index)
    if (left !== old && left !== next) return `opened as neither the old nor the new snapshot`
    if (next === old) return 'the next ingest changed nothing'
    const names = await unfinishedOf(round.index)
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

/** Counts from when `sign` appears in the progress. False when the ingest ended before. */
function killAfter(round, ms, sign) {
  return new Promise((settle) => {
    const stdio = ['ignore', 'ignore', 'pipe']
    const child = spawn(process.execPath, argumentsOf(round), { stdio })
    let timer
    const startTimer = () => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), ms)
    }
    if (sign === '') startTimer()
    child.stderr.setEncoding('utf8').on('data', (text) => {
      if (text.includes(sign)) startTimer()
    })
    child.on('exit', (_code, signal) => {
      clearTimeout(timer)
      settle(signal === 'SIGKILL')
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
  changes++
  for (let index = kill % 10; index < files.length; index += 10) {
    const text = await readFile(files[index], 'latin1')
    await writeFile(files[index], text.replace(/(\w+)\.(\s)/, `$1 ${changes}.$2`), 'latin1')
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
