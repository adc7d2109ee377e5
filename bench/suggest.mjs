// Measures suggestions over an index: every prefix, from one character on, of titles and of judged
// queries drawn evenly; and swapped letters, article numbers, file names and codes.
//
//   node bench/suggest.mjs [--index dir] [--dist folder] [--queries file.jsonl]

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readQueries } from './relevance.mjs'

const ROOT = join(import.meta.dirname, '..')
/** DESIGN §9, of GET /v1/suggest. */
const TARGET_P99_MS = 15
/** Texts of each kind. */
const DRAWN = 300
/** Nobody types on without looking. */
const MAX_TYPED = 60
const NAMES = [
  'ccm.d',
  'setup.exe',
  'c:\\winnt\\sys',
  '0x8004',
  'stop 0x0000',
  'event id 10',
  'sms',
]

const { values } = parseArgs({
  options: {
    index: { type: 'string', default: join(ROOT, 'index') },
    dist: { type: 'string', default: join(ROOT, 'dist') },
    queries: { type: 'string', default: join(ROOT, '../shared/relevance/queries.jsonl') },
  },
})
const { openSnapshot } = await import(resolve(values.dist, 'store/open.js'))
const { suggestCompletions } = await import(resolve(values.dist, 'engine/suggest.js'))

const snapshot = await openSnapshot(values.index)
const typed = typedTexts()
for (const text of typed.slice(0, 200)) suggestCompletions(snapshot, { q: text })
const timings = typed.map(timeOf).sort((a, b) => a.ms - b.ms)
const at = (share) => timings[Math.min(timings.length - 1, Math.floor(timings.length * share))]
console.log(`${typed.length} typed texts over ${snapshot.catalog.size} articles, ms:`)
for (const [name, share] of Object.entries({ median: 0.5, p95: 0.95, p99: 0.99, max: 1 })) {
  const { ms, text } = at(share)
  console.log(`  ${name.padEnd(6)} ${ms.toFixed(2).padStart(7)}  "${text}"`)
}
const isMet = at(0.99).ms <= TARGET_P99_MS
console.log(`p99 target ${TARGET_P99_MS}: ${isMet ? 'met' : 'MISSED'}`)
process.exitCode = isMet ? 0 : 1
snapshot.close()

function timeOf(text) {
  const began = performance.now()
  suggestCompletions(snapshot, { q: text })
  return { text, ms: performance.now() - began }
}

function typedTexts() {
  const titles = drawn(snapshot.catalog.entries).map(({ title }) => title.toLowerCase())
  const queries = existsSync(values.queries) ? readQueries(values.queries) : []
  const texts = [...titles, ...drawn(queries).map(({ text }) => text), ...NAMES]
  const ids = drawn(snapshot.catalog.entries).map(({ id }) => id.slice(0, 4))
  const all = new Set([...texts.flatMap(prefixesOf), ...titles.map(withSwap), ...ids])
  return [...all].filter((text) => text.trim() !== '')
}

function drawn(list) {
  const step = Math.max(1, list.length / DRAWN)
  const count = Math.min(DRAWN, list.length)
  return Array.from({ length: count }, (_, number) => list[Math.floor(number * step)])
}

function prefixesOf(text) {
  const length = Math.min(text.length, MAX_TYPED)
  return Array.from({ length }, (_, end) => text.slice(0, end + 1))
}

/** Two letters swapped: "windwos". */
function withSwap(text) {
  return `${text.slice(0, 4)}${text[5] ?? ''}${text[4] ?? ''}${text.slice(6, 14)}`
}
