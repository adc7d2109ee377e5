// Measures the service over HTTP: an empty route, search, suggestions, articles and answers, at one and
// at 20 connections, with one and two processes; beside it the engine alone, in the same run.
//
//   node bench/http.mjs [--index dir] [--corpus dir] [--queries file.jsonl] [--seconds 15]
//                       [--rounds 3] [--record]
//
// Queries come in random order; no reply is kept anywhere. The load generator shares the cores with
// the service. Needs the unpacked archive (or an index) and judged queries.

import { join, resolve } from 'node:path'
import autocannon from 'autocannon'
import { readFlags } from '../scripts/read-flags.mjs'
import { ARCHIVE, indexOf } from './archive-index.mjs'
import { runCapped } from './child.mjs'
import { startServer } from './http/server.mjs'
import { quantiles } from './quantiles.mjs'
import { describeMachine, markdownTable, plainTable, record } from './record.mjs'
import { QUERIES, readQueries } from './relevance.mjs'

/** DESIGN §9: what HTTP may add at one connection, and what is left of the engine at twenty. */
const ADDED_MS = 0.5
const SHARE = 0.6
/** Issue 7: answers of two processes against those of one. */
const TWO_WORKERS = 1.4
const CONNECTIONS = [1, 20]
const WORKERS = [1, 2]
const WARM_SECONDS = 2

const { values } = readFlags(import.meta.filename, {
  index: { type: 'string' },
  corpus: { type: 'string', default: ARCHIVE },
  queries: { type: 'string', default: QUERIES },
  seconds: { type: 'string', default: '15' },
  rounds: { type: 'string', default: '3' },
  record: { type: 'boolean', default: false },
})

const seconds = Number(values.seconds)
const index = resolve(values.index ?? indexOf(values.corpus))
const questions = shuffled((await readQueries(values.queries)).map(({ text }) => text))
const engine = await measureEngine()
const rows = []
for (const workers of WORKERS) rows.push(...(await measureService(workers)))
print()

async function measureEngine() {
  const given = JSON.stringify({ index, questions, rounds: Number(values.rounds) })
  const measured = await runCapped(process.execPath, [
    join(import.meta.dirname, 'http/engine.mjs'),
    given,
  ])
  if (measured.failed) throw new Error(`The engine failed: ${measured.failed}`)
  return measured
}

async function measureService(workers) {
  const server = await startServer({ index, workers, env: { QUARRY_MAX_DELAY: '0' } })
  const measured = []
  try {
    for (const [name, requests] of Object.entries(routes())) {
      for (const connections of CONNECTIONS) {
        await load(server.address, requests, connections, WARM_SECONDS)
        const row = await load(server.address, requests, connections, seconds)
        measured.push({ name, workers, connections, ...row })
        console.log(`${name}, ${workers} × , ${connections}: ${row.perSecond.toFixed(0)}/s`)
      }
    }
    return measured
  } finally {
    await server.stop()
  }
}

/** Name → requests, each in an order of its own for every connection. */
function routes() {
  const get = (path) => ({ method: 'GET', path })
  const typed = questions.map((q) => q.slice(0, 3 + (q.length % 12)).trim() || 'sms')
  return {
    empty: [get('/livez')],
    search: questions.map((q) => get(`/v1/search?${new URLSearchParams({ q })}`)),
    suggest: typed.map((q) => get(`/v1/suggest?${new URLSearchParams({ q })}`)),
    article: engine.ids.map((id) => get(`/v1/articles/${encodeURIComponent(id)}`)),
    answers: questions.map((q) => ({
      method: 'POST',
      path: '/v1/answers',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: q }),
    })),
  }
}

async function load(url, requests, connections, duration) {
  const times = []
  const run = autocannon({
    url,
    connections,
    duration,
    setupClient: (client) => client.setRequests(shuffled(requests)),
  })
  run.on('response', (_client, _status, _bytes, ms) => times.push(ms))
  const { errors, non2xx, duration: took } = await run
  return { ...quantiles(times), perSecond: times.length / took, failed: errors + non2xx }
}

function shuffled(list) {
  const copy = [...list]
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1))
    ;[copy[at], copy[other]] = [copy[other], copy[at]]
  }
  return copy
}

function print() {
  const ms = (time) => time.toFixed(2)
  const head = [
    'route',
    'processes',
    'connections',
    'median ms',
    'p95 ms',
    'p99 ms',
    '1/s',
    'failed',
  ]
  const table = [
    head,
    ...rows.map((row) => [
      ...[row.name, row.workers, row.connections],
      ...[row.median, row.p95, row.p99].map(ms),
      ...[row.perSecond.toFixed(0), row.failed],
    ]),
  ]
  const engines = [
    ['engine alone', 'median ms', 'mean ms', 'p99 ms', '1 / mean'],
    ...['search', 'answer'].map((name) => {
      const { median, mean, p99 } = engine[name]
      return [name, ms(median), ms(mean), ms(p99), (1000 / mean).toFixed(0)]
    }),
  ]
  console.log(`\n${describeMachine()}; ${questions.length} queries, ${seconds} s each\n`)
  console.log(`${plainTable(engines)}\n\n${plainTable(table)}\n`)
  const targets = checkTargets()
  console.log(targets.join('\n'))
  if (values.record) record('http', [markdownTable(engines), markdownTable(table)].join('\n\n'))
}

function checkTargets() {
  const of = (name, workers, connections) =>
    rows.find(
      (row) => row.name === name && row.workers === workers && row.connections === connections,
    )
  const { median, mean } = engine.search
  const gain = of('answers', 2, 20).perSecond / of('answers', 1, 20).perSecond
  const failed = rows.reduce((total, row) => total + row.failed, 0)
  return [
    told('search, one connection, ms above the engine', of('search', 1, 1).median - median, {
      atMost: ADDED_MS,
    }),
    told(
      'search, 20 connections, share of 1 / mean',
      (of('search', 1, 20).perSecond * mean) / 1000,
      {
        atLeast: SHARE,
      },
    ),
    told('answers, two processes against one', gain, { atLeast: TWO_WORKERS }),
    told('replies that failed', failed, { atMost: 0 }),
  ]
}

function told(name, value, { atMost = Infinity, atLeast = -Infinity }) {
  const isMet = value <= atMost && value >= atLeast
  if (!isMet) process.exitCode = 1
  const bound = atMost < Infinity ? `≤ ${atMost}` : `≥ ${atLeast}`
  return `${name} ${bound}: ${isMet ? 'met' : 'MISSED'} (${value.toFixed(2)})`
}
