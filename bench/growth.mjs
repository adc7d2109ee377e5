// How cost grows with the number of articles: every 4th article of the archive, every 2nd, all, and
// all four times over with changed article numbers. Nothing may grow faster than the articles do.
//
//   node bench/growth.mjs [--corpus dir] [--queries file.jsonl] [--sizes 0.25,0.5,1,4]
//                         [--scratch dir] [--workers n] [--record]
//
// Needs the unpacked archive, judged queries, and about 3 GB of disk for the largest size.

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readFlags } from '../scripts/read-flags.mjs'
import { ARCHIVE } from './archive-index.mjs'
import { runCapped } from './child.mjs'
import { growArchive } from './growth/archive.mjs'
import { describeMachine, markdownTable, plainTable, record } from './record.mjs'
import { QUERIES, readQueries } from './relevance.mjs'

const STEP = join(import.meta.dirname, 'growth/step.mjs')
/** What a measure may grow by beside the articles; one run each, so noise is allowed for. */
const TOLERANCE = 1.25

const { values } = readFlags(import.meta.filename, {
  corpus: { type: 'string', default: ARCHIVE },
  queries: { type: 'string', default: QUERIES },
  sizes: { type: 'string', default: '0.25,0.5,1,4' },
  scratch: { type: 'string', default: tmpdir() },
  workers: { type: 'string' },
  record: { type: 'boolean', default: false },
})

/** Measure → how it is printed; those that may not grow faster than the articles. */
const MEASURES = {
  'ingest s': ({ ingest }) => ingest.seconds,
  'ingest CPU s': ({ ingest }) => ingest.cpuSeconds,
  'ingest peak MB': ({ ingest }) => ingest.peakMb,
  'snapshot MB': ({ ingest }) => ingest.snapshotMb,
  'open s': ({ serve }) => serve.openSeconds,
  'serving MB': ({ serve }) => serve.memoryMb,
  'median ms': ({ serve }) => serve.median,
  'p99 ms': ({ serve }) => serve.p99,
}

const corpus = resolve(values.corpus)
if (!existsSync(corpus)) {
  console.error(`There is no archive in ${values.corpus}; run "npm run corpus" or name it.`)
  process.exit(2)
}
const queries = resolve(values.queries)
await readQueries(queries)
console.log(describeMachine())
const rows = []
for (const size of values.sizes.split(',').map(Number)) rows.push(await measure(size))
report(rows)

async function measure(size) {
  const scratch = await mkdtemp(join(resolve(values.scratch), 'quarry-growth-'))
  try {
    const folder = join(scratch, 'kb')
    const articles = await growArchive(corpus, folder, size)
    console.log(`\n${articles} articles: ingesting …`)
    const index = join(scratch, 'index')
    const given = { folder, index, queries, workers: values.workers && Number(values.workers) }
    const ingest = await step('ingest', given)
    console.log(`  ${JSON.stringify(ingest)}`)
    const serve = await step('serve', given)
    console.log(`  ${JSON.stringify(serve)}`)
    return { articles: ingest.articles, ingest, serve }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function step(name, given) {
  const result = await runCapped(process.execPath, [STEP, name, JSON.stringify(given)])
  if (result.failed) throw new Error(`${name} failed: ${result.failed}`)
  return result
}

function report(measured) {
  const head = ['articles', ...Object.keys(MEASURES)]
  const table = measured.map((row) => [
    row.articles.toLocaleString('en'),
    ...Object.values(MEASURES).map((measureOf) => shown(measureOf(row))),
  ])
  console.log(`\n${plainTable([head, ...table])}\n`)
  const findings = measured.slice(1).flatMap((row, at) => steeper(measured[at], row))
  const verdict =
    findings.length === 0
      ? `No measure grows faster than the articles (by more than ${TOLERANCE} times).`
      : findings.join('\n')
  console.log(verdict)
  if (findings.length > 0) process.exitCode = 1
  if (values.record) record('growth', `${markdownTable([head, ...table])}\n\n${verdict}`)
}

/** Measures that grew faster than the articles from one size to the next. */
function steeper(before, after) {
  const growth = after.articles / before.articles
  return Object.entries(MEASURES).flatMap(([name, measureOf]) => {
    const factor = measureOf(after) / measureOf(before)
    if (factor <= growth * TOLERANCE) return []
    return [
      `${name}: ${factor.toFixed(2)} times for ${growth.toFixed(2)} times the articles ` +
        `(${before.articles} → ${after.articles})`,
    ]
  })
}

function shown(value) {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2)
}
