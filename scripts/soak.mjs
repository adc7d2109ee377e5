// Keeps a service under load for minutes while its articles change and are ingested again: no request
// may fail, no reply may mix two snapshots, memory may not grow.
//
//   node scripts/soak.mjs [--minutes 5] [--every 20] [--articles 3000] [--clients 8] [--workers 1]
//                         [--growth 0.1] [folder]
//
// --growth is how much of the memory of the second quarter may be added until the last one. A minute is
// too short for the heap to settle; five are enough for a tenth.
//
// Every round changes some articles and asks for an ingest over the API. At the end the service is told
// to stop under load: every request that it took must be answered.

import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startServer } from '../bench/http/server.mjs'
import { readFlags } from './read-flags.mjs'

const ROOT = join(import.meta.dirname, '..')
const CLI = join(ROOT, 'dist/cli/main.js')
/** What a server says on purpose when it has too much to do. */
const DELIBERATE = [429, 503]
const TASK_POLL_MS = 200
/** How long after an ingest some client must be answered from what it wrote. */
const SEEN_WITHIN_MS = 10_000

const { values, positionals } = readFlags(
  import.meta.filename,
  {
    minutes: { type: 'string', default: '5' },
    every: { type: 'string', default: '20' },
    articles: { type: 'string', default: '3000' },
    clients: { type: 'string', default: '8' },
    workers: { type: 'string', default: '1' },
    growth: { type: 'string', default: '0.1' },
  },
  true,
)

const archive = resolve(positionals[0] ?? join(ROOT, '.corpus/kbarchive-markdown/kb'))
const scratch = await mkdtemp(join(tmpdir(), 'quarry-soak-'))
const seen = {
  replies: 0,
  deliberate: 0,
  failed: [],
  mixed: 0,
  snapshots: new Set(),
  swaps: 0,
  slowestSwap: 0,
  refusedIngests: 0,
}
try {
  await soak()
} finally {
  await rm(scratch, { recursive: true, force: true })
}

async function soak() {
  const kb = join(scratch, 'kb')
  const index = join(scratch, 'index')
  const keys = join(scratch, 'keys.json')
  const files = await copyArticles(kb, Number(values.articles))
  run(['ingest', kb, '--index', index])
  const admin = run(['keys', 'add', 'soak', '--role', 'admin', '--keys', keys]).trim()
  const server = await startServer({
    index,
    workers: Number(values.workers),
    env: { QUARRY_SOURCES: `kb=${kb}`, QUARRY_KEYS: keys },
  })
  const state = { isLoaded: true, isStopping: false }
  const clients = Array.from({ length: Number(values.clients) }, (_, number) =>
    client(server.address, number, state),
  )
  const memory = await changeAndIngest(server, files, admin)
  state.isStopping = true
  const code = await server.stop()
  state.isLoaded = false
  await Promise.all(clients)
  report(memory, code)
}

/** Memory in MB, once a second. */
async function changeAndIngest(server, files, admin) {
  const memory = []
  const sampler = setInterval(() => memory.push(server.rssMb()), 1000)
  const until = Date.now() + Number(values.minutes) * 60_000
  for (let round = 1; Date.now() < until; round++) {
    const next = Date.now() + Number(values.every) * 1000
    await changeArticles(files, round)
    await ingest(server.address, admin)
    await pause(Math.max(0, Math.min(next, until) - Date.now()))
  }
  clearInterval(sampler)
  return memory
}

async function ingest(address, admin) {
  const headers = { authorization: `Bearer ${admin}`, 'content-type': 'application/json' }
  const started = await fetch(`${address}/v1/ingests`, { method: 'POST', headers, body: '{}' })
  if (started.status !== 202) {
    seen.refusedIngests++
    return
  }
  const { id } = await started.json()
  for (;;) {
    await pause(TASK_POLL_MS)
    const task = await (await fetch(`${address}/v1/tasks/${id}`, { headers })).json()
    if (task.status === 'running') continue
    if (task.report?.outcome === 'written') await waitForSwap()
    else seen.failed.push(`ingest: ${JSON.stringify(task.error ?? task.report?.outcome)}`)
    return
  }
}

/** Counts a swap, and waits until a client was answered from the new snapshot. */
async function waitForSwap() {
  seen.swaps++
  const began = Date.now()
  while (seen.snapshots.size < seen.swaps + 1 && Date.now() - began < SEEN_WITHIN_MS)
    await pause(20)
  seen.slowestSwap = Math.max(seen.slowestSwap, Date.now() - began)
}

async function client(address, number, state) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const paths = [
    '/v1/search?q=error+message&limit=20&facets=product,year',
    '/v1/search?q=service+pack&limit=50',
    '/v1/suggest?q=windows',
    '/v1/products?limit=20',
    '/v1/search?q=*&sort=date',
  ]
  for (let at = number; state.isLoaded; at++) {
    try {
      check(await ask(`${address}${paths[at % paths.length]}`, agent))
    } catch (error) {
      // A service that has gone refuses the connection, or hangs up on one that was idle.
      const isGone = state.isStopping && ['ECONNREFUSED', 'ECONNRESET'].includes(error.code)
      if (isGone && !error.isAnswering) break
      seen.failed.push(`${error.code ?? error}`)
    }
  }
  agent.destroy()
}

function ask(url, agent) {
  return new Promise((done, fail) => {
    const request = get(url, { agent }, (reply) => {
      let body = ''
      reply.setEncoding('utf8')
      reply.on('data', (chunk) => {
        body += chunk
      })
      reply.on('error', (error) => fail(Object.assign(error, { isAnswering: true })))
      reply.on('end', () => done({ status: reply.statusCode, etag: reply.headers.etag, body }))
    })
    request.on('error', fail)
  })
}

/** Hits of one snapshot name the round that wrote them: each article was stamped in one of them. */
function check({ status, etag = '', body }) {
  seen.replies++
  if (DELIBERATE.includes(status)) seen.deliberate++
  else if (status !== 200) seen.failed.push(`status ${status}`)
  if (status !== 200) return
  const { snapshot } = JSON.parse(body)
  seen.snapshots.add(snapshot)
  if (!etag.includes(snapshot)) seen.mixed++
}

function report(memory, code) {
  const quarter = Math.floor(memory.length / 4)
  const early = median(memory.slice(quarter, 2 * quarter))
  const late = median(memory.slice(-quarter))
  const growth = late / early - 1
  const checks = [
    [
      `every request answered (${seen.replies}, ${seen.deliberate} refused on purpose)`,
      seen.failed.length === 0,
    ],
    [`every reply of one snapshot`, seen.mixed === 0],
    [
      `every swap seen by clients (${seen.swaps} swaps, at most ${seen.slowestSwap} ms after the task)`,
      seen.snapshots.size === seen.swaps + 1,
    ],
    [`no ingest refused`, seen.refusedIngests === 0],
    [`memory flat (${early.toFixed(0)} → ${late.toFixed(0)} MB)`, growth < Number(values.growth)],
    [`stopped by itself`, code === 0],
  ]
  for (const [name, isRight] of checks) console.log(`${isRight ? 'ok' : 'FAILED'}: ${name}`)
  for (const failure of new Set(seen.failed)) console.log(`  ${failure}`)
  const failed = checks.filter(([, isRight]) => !isRight).length
  console.log(`${checks.length - failed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

async function copyArticles(kb, count) {
  const found = (await readdir(archive, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const step = Math.max(1, Math.floor(found.length / count))
  const chosen = found.filter((_, at) => at % step === 0).slice(0, count)
  await mkdir(kb, { recursive: true })
  const copies = chosen.map((file, at) => join(kb, `${at}-${basename(file)}`))
  for (const [at, file] of chosen.entries()) await copyFile(file, copies[at])
  return copies
}

/** Twenty articles say something that none said before. */
async function changeArticles(files, round) {
  for (let at = 0; at < 20; at++) {
    const file = files[(round * 20 + at) % files.length]
    const text = await readFile(file, 'utf8')
    await writeFile(file, `${text}\nRound ${round} of the soak.\n`)
  }
}

function run(args) {
  const { status, stdout } = spawnSync(process.execPath, [CLI, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`quarry ${args[0]} ended with ${status}.`)
  return stdout
}
