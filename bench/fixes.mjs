// Measures the questions about fixes, plans and inventories, drawn by a seed from what the knowledge
// base lists. The first question of each kind is timed for itself.
//
//   node bench/fixes.mjs [--index dir] [--corpus dir] [--seed 5] [--questions 600] [--cpu] [--digest]
//                        [--record]
//
// Needs the unpacked archive (or an index). Without --index the corpus is ingested into .bench/index,
// which is brought up to date by every run. --digest prints a SHA-256 over all replies, which must
// not change when only the speed does. --cpu counts processor time, which a busy machine spoils less.

import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { readFlags } from '../scripts/read-flags.mjs'
import { ARCHIVE, indexOf } from './archive-index.mjs'
import {
  drawFixQuestions,
  drawInventories,
  drawPlans,
  random,
  readFamilies,
} from './fix-questions.mjs'
import { quantiles } from './quantiles.mjs'
import { describeMachine, markdownTable, plainTable, record } from './record.mjs'

const ROOT = join(import.meta.dirname, '..')
/** Issue of the operations: p99 of fixes, every plan of 50 sites, every inventory of 5,000 rows. */
const TARGETS = { fixes: ['p99', 20], plans: ['max', 100], inventories: ['max', 200] }
const LONG = 60
const PLANS = 40
const PLAN_SITES = 50
const INVENTORIES = 12
const INVENTORY_ROWS = 5000
const MANY_ROWS = 100_000
const SLOWEST = 5

const { values } = readFlags(import.meta.filename, {
  index: { type: 'string' },
  corpus: { type: 'string', default: ARCHIVE },
  seed: { type: 'string', default: '5' },
  questions: { type: 'string', default: '600' },
  cpu: { type: 'boolean', default: false },
  digest: { type: 'boolean', default: false },
  record: { type: 'boolean', default: false },
})

const { openSnapshot } = await import(join(ROOT, 'dist/store/open.js'))
const { createKnowledgeBase } = await import(join(ROOT, 'dist/engine/knowledge-base.js'))
const { rowAt } = await import(join(ROOT, 'dist/indexes/files/query.js'))
const snapshot = await openSnapshot(resolve(values.index ?? indexOf(values.corpus)))
const drawn = await draw(createKnowledgeBase(snapshot))
const kb = createKnowledgeBase(snapshot)
console.log(`${describeMachine()}; ${kb.articleCount} articles, seed ${values.seed}\n`)
const began = now()
await kb.prepare()
console.log(`prepare ${(now() - began).toFixed(0)} ms`)
await kb.settled()
console.log(`settled ${(now() - began).toFixed(0)} ms\n`)
const measured = {
  fixes: await timeAll(drawn.fixes, (query) => kb.fixes(query)),
  'fixes, 200 a group': await timeAll(drawn.long, (query) => kb.fixes(query)),
  plans: await timeAll(drawn.plans, (query) => kb.plan(query)),
  inventories: await timeAll(drawn.inventories, (query) => kb.checkInventory(query)),
  'large inventory': await timeAll(drawn.large, (query) => kb.checkInventory(query)),
}
report(measured)
await kb.close()

async function draw(other) {
  const next = random(Number(values.seed))
  const families = await readFamilies(other)
  const rows = Array.from({ length: 20_000 }, () =>
    rowAt(snapshot.files, next(snapshot.files.articles.length)),
  )
    .filter(({ cells }) => cells.layout !== 'listing')
    .map(({ cells: { name, version, platform, date } }) => ({
      file: name,
      version,
      platform,
      date,
    }))
  return {
    fixes: drawFixQuestions(families, Number(values.questions), next),
    long: drawFixQuestions(families, LONG, next).map((query) => ({ ...query, limit: 200 })),
    plans: drawPlans(families, PLANS, PLAN_SITES, next),
    inventories: drawInventories(rows, INVENTORIES, INVENTORY_ROWS, next),
    large: drawInventories(rows, 1, MANY_ROWS, next),
  }
}

async function timeAll(queries, ask) {
  const digest = createHash('sha256')
  const timings = []
  let refused = 0
  for (const query of queries) {
    const from = now()
    let reply
    try {
      reply = await ask(query)
    } catch (error) {
      if (error.code !== 'request-invalid') throw error
      refused++
      reply = error.message
    }
    timings.push({ query, ms: now() - from })
    if (values.digest) digest.update(JSON.stringify(reply))
  }
  return { timings, refused, digest: digest.digest('hex').slice(0, 16) }
}

/** Milliseconds. */
function now() {
  if (!values.cpu) return performance.now()
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function report(groups) {
  const rows = Object.entries(groups).map(([name, { timings, refused, digest }]) => {
    const times = timings.map(({ ms }) => ms)
    const { median, p95, p99, max } = quantiles(times)
    const cells = [times[0], median, p95, p99, max].map((ms) => ms.toFixed(1))
    return [name, times.length, refused, ...cells, ...(values.digest ? [digest] : [])]
  })
  const head = ['', 'asked', 'refused', 'first ms', 'median ms', 'p95 ms', 'p99 ms', 'max ms']
  const table = [[...head, ...(values.digest ? ['digest'] : [])], ...rows]
  console.log(plainTable(table))
  const slowest = groups.fixes.timings.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST)
  console.log('\nslowest questions about fixes:')
  for (const { query, ms } of slowest) console.log(`  ${ms.toFixed(1)} ${JSON.stringify(query)}`)
  for (const [name, [measure, target]] of Object.entries(TARGETS)) {
    const reached = quantiles(groups[name].timings.map(({ ms }) => ms))[measure]
    const isMet = reached <= target
    if (!isMet) process.exitCode = 1
    console.log(`${name}: ${measure} ≤ ${target} ms: ${isMet ? 'met' : 'MISSED'}`)
  }
  if (values.record) record('fixes', `${kb.articleCount} articles.\n\n${markdownTable(table)}`)
}
