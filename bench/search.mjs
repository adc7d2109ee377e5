// Measures `engine.search` on judged queries over a whole archive, side by side with MiniSearch and
// SQLite FTS5 (the sqlite3 module of python3) on the same texts: latency, memory and nDCG@10.
//
//   node bench/search.mjs [--index dir] [--corpus dir] [--queries file.jsonl]
//
// Without --index the corpus is ingested into .bench/index once and used again.

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { judge, readJudgements, readQueries } from './relevance.mjs'

const ROOT = join(import.meta.dirname, '..')
const SCRATCH = join(ROOT, '.bench')
const ENGINE = join(import.meta.dirname, 'search-engine.mjs')

/** DESIGN §9, for 60,335 articles on two cores. */
const TARGET_MS = { median: 2, p99: 15 }

const { values } = parseArgs({
  options: {
    index: { type: 'string' },
    corpus: { type: 'string', default: join(ROOT, '.corpus/kbarchive-markdown/kb') },
    queries: { type: 'string', default: join(ROOT, '../shared/relevance/queries.jsonl') },
  },
})

const queries = resolve(values.queries)
if (!existsSync(queries)) {
  console.error(`There are no queries in ${queries}; name a file with --queries.`)
  process.exit(2)
}
mkdirSync(SCRATCH, { recursive: true })
const index = resolve(values.index ?? (await ingestOnce(resolve(values.corpus))))
await measureAll()

async function ingestOnce(corpus) {
  const target = join(SCRATCH, 'index')
  if (existsSync(join(target, 'CURRENT'))) return target
  console.log(`Ingesting ${corpus} into ${target} …`)
  const main = join(ROOT, 'dist/cli/main.js')
  await run(process.execPath, [main, 'ingest', corpus, '--index', target])
  return target
}

async function measureAll() {
  const texts = join(SCRATCH, 'texts.jsonl')
  const { STOP_WORDS } = await import(join(ROOT, 'dist/text/stop-words.table.js'))
  const given = JSON.stringify({ index, texts, queries })
  const givenToFts5 = JSON.stringify({ texts, queries, stopWords: [...STOP_WORDS] })
  const node = (engine) => runJson(process.execPath, [ENGINE, engine, given])

  const { articles } = await node('export')
  const asked = readQueries(queries)
  console.log(`${articles} articles, ${asked.length} queries, three rounds, ten hits a query\n`)
  const reports = {
    'Quarry (with snippets)': await node('quarry'),
    MiniSearch: await node('minisearch'),
    'SQLite FTS5': await runJson('python3', [
      join(import.meta.dirname, 'search-fts5.py'),
      givenToFts5,
    ]),
  }
  printTable(reports, asked)
  checkTargets(reports['Quarry (with snippets)'])
}

function printTable(reports, asked) {
  const judgements = readJudgements(queries)
  const header = ['median ms', 'p95', 'p99', 'max', 'memory MB', 'ready s', 'nDCG@10']
  console.log(row('', header))
  for (const [name, report] of Object.entries(reports)) {
    if (report.failed) {
      console.log(row(name, [`skipped: ${report.failed}`]))
      continue
    }
    const { median, p95, p99, max } = quantiles(report.times)
    const quality = judgements && judge(asked, judgements, report.rankings)
    const cells = [median, p95, p99, max].map((ms) => ms.toFixed(2))
    cells.push(report.memoryMb.toFixed(0), report.buildSeconds.toFixed(1))
    cells.push(quality ? quality.macro.toFixed(4) : '–')
    console.log(row(name, cells))
    report.quality = quality
  }
  for (const kind of judgements ? [...new Set(asked.map((query) => query.kind))].sort() : []) {
    const cells = Object.values(reports).map(
      ({ quality }) => quality?.kinds[kind].toFixed(3) ?? '–',
    )
    console.log(row(`  ${kind}`, cells))
  }
}

function row(name, cells) {
  return name.padEnd(26) + cells.map((cell) => cell.padStart(11)).join('')
}

function quantiles(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

function checkTargets({ times }) {
  const measured = quantiles(times)
  console.log()
  for (const [name, target] of Object.entries(TARGET_MS)) {
    const isMet = measured[name] <= target
    if (!isMet) process.exitCode = 1
    console.log(`${name} ≤ ${target} ms: ${isMet ? 'met' : 'MISSED'}`)
  }
}

/** Its output as JSON; {failed} when a peer cannot run here. */
async function runJson(command, args) {
  try {
    return JSON.parse(await run(command, args, 'pipe'))
  } catch (error) {
    if (command === process.execPath) throw error
    return { failed: error.message, times: [], rankings: {} }
  }
}

function run(command, args, output = 'inherit') {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: ['ignore', output, 'inherit'] })
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.on('error', failed)
    child.on('close', (code) => {
      if (code === 0) done(Buffer.concat(chunks).toString())
      else failed(new Error(`${command} ended with ${code}`))
    })
  })
}
