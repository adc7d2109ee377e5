// Measures the pages of the portal over HTTP: articles drawn from all of the archive, and results of
// judged queries with an answer and facets: the time the server takes, as it logs it, and the weight of
// the page before it is packed for the wire.
//
//   node bench/pages.mjs [--index dir] [--corpus dir] [--queries file.jsonl] [--articles 2000] [--record]
//
// One page at a time; no page is kept anywhere. Needs the unpacked archive (or an index); without
// judged queries the titles of the drawn articles are searched for.

import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readFlags } from '../scripts/read-flags.mjs'
import { ARCHIVE, indexOf, scratchFolder } from './archive-index.mjs'
import { startServer } from './http/server.mjs'
import { quantiles } from './quantiles.mjs'
import { describeMachine, markdownTable, plainTable, record } from './record.mjs'
import { QUERIES, readQueries } from './relevance.mjs'

const ROOT = join(import.meta.dirname, '..')
/** Of the server, for a page of either kind. */
const TARGET_P99_MS = 50
/** Without pictures and what all pages share. */
const TARGET_KB = 100
/** Pages asked for before any is measured, of each kind. */
const WARM = 100
const NAMED = 5
const MAX_PATH = 40
// <link rel="stylesheet" href="/…">, <script src="/…">
const SHARED = /<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"/g

const { values } = readFlags(import.meta.filename, {
  index: { type: 'string' },
  corpus: { type: 'string', default: ARCHIVE },
  queries: { type: 'string', default: QUERIES },
  articles: { type: 'string', default: '2000' },
  record: { type: 'boolean', default: false },
})
const index = resolve(values.index ?? indexOf(values.corpus))
const drawn = await drawArticles(Number(values.articles))
const queries = existsSync(values.queries)
  ? (await readQueries(values.queries)).map(({ text }) => text)
  : drawn.slice(0, 300).map(({ title }) => title)
const kinds = [
  { name: 'article', route: '/articles/:id', paths: drawn.map(({ id }) => articlePath(id)) },
  { name: 'results', route: '/search', paths: queries.map(searchPath) },
]
const log = join(scratchFolder(), 'pages.log')
const measured = await measure()
print()

/** Evenly over the catalog. */
async function drawArticles(count) {
  const { openSnapshot } = await import(join(ROOT, 'dist/store/open.js'))
  const snapshot = await openSnapshot(index)
  const { entries } = snapshot.catalog
  const step = Math.max(1, entries.length / count)
  const chosen = Array.from({ length: Math.min(count, entries.length) }, (_, at) => {
    const { id, title } = entries[Math.floor(at * step)]
    return { id, title }
  })
  snapshot.close()
  return chosen
}

function articlePath(id) {
  return `/articles/${encodeURIComponent(id)}`
}

function searchPath(q) {
  return `/search?${new URLSearchParams({ q })}`
}

async function measure() {
  const descriptor = openSync(log, 'w')
  const server = await startServer({ index, log: descriptor })
  try {
    for (const { paths } of kinds) {
      for (const path of paths.slice(-WARM)) await load(server.address, path)
    }
    const pages = []
    for (const { name, paths } of kinds) {
      for (const path of paths) pages.push({ name, path, ...(await load(server.address, path)) })
    }
    const shared = await loadShared(server.address, pages[0].html)
    await server.stop()
    return { pages: pages.map(({ html: _, ...page }) => page), shared, times: serverTimes() }
  } finally {
    await server.stop()
    closeSync(descriptor)
  }
}

async function load(address, path) {
  const response = await fetch(new URL(path, address))
  const html = await response.text()
  return { html, status: response.status, kb: Buffer.byteLength(html) / 1000 }
}

/** Weight in kB of what all pages load beside themselves. */
async function loadShared(address, html) {
  const parts = []
  for (const [, path] of html.matchAll(SHARED)) parts.push((await load(address, path)).kb)
  return parts.reduce((sum, kb) => sum + kb, 0)
}

/** Route → what the log says of its requests in ms, without those that warmed up. */
function serverTimes() {
  const lines = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"msg":"request"'))
    .map((line) => JSON.parse(line))
  return Object.fromEntries(
    kinds.map(({ route, paths }) => {
      const own = lines.filter((line) => line.route === route)
      return [route, own.slice(-paths.length).map(({ milliseconds }) => milliseconds)]
    }),
  )
}

function print() {
  const rows = kinds.map((kind) => {
    const own = measured.pages.filter(({ name }) => name === kind.name)
    return {
      ...kind,
      time: quantiles(measured.times[kind.route]),
      weight: quantiles(own.map(({ kb }) => kb)),
      failed: own.filter(({ status }) => status !== 200).length,
      heaviest: own.toSorted((a, b) => b.kb - a.kb).slice(0, NAMED),
    }
  })
  const table = [
    [
      'page',
      'pages',
      'median ms',
      'p95 ms',
      'p99 ms',
      'max ms',
      'kB',
      'p99 kB',
      'max kB',
      'failed',
    ],
    ...rows.map(({ name, paths, time, weight, failed }) => [
      ...[name, paths.length],
      ...[time.median, time.p95, time.p99, time.max].map((ms) => ms.toFixed(1)),
      ...[weight.median, weight.p99, weight.max].map((kb) => kb.toFixed(0)),
      failed,
    ]),
  ]
  const shared = `All pages share ${measured.shared.toFixed(0)} kB of style and script.`
  console.log(`${describeMachine()}\n\n${plainTable(table)}\n\n${shared}\n`)
  for (const { name, heaviest } of rows) {
    const told = heaviest.map(({ path, kb }) => `${path.slice(0, MAX_PATH)} ${kb.toFixed(0)}`)
    console.log(`heaviest, ${name}: ${told.join(', ')}`)
  }
  for (const { name, time, weight, failed } of rows) {
    told(`${name}, p99 of the server's time in ms`, time.p99, TARGET_P99_MS)
    told(`${name}, heaviest page in kB`, weight.max, TARGET_KB)
    told(`${name}, pages that failed`, failed, 0)
  }
  if (values.record) record('pages', `${markdownTable(table)}\n\n${shared}`)
}

function told(name, value, atMost) {
  const isMet = value <= atMost
  if (!isMet) process.exitCode = 1
  console.log(`${name} ≤ ${atMost}: ${isMet ? 'met' : 'MISSED'} (${value.toFixed(1)})`)
}
