// Measures suggestions over an index: every single character, growing prefixes of titles, swapped
// letters, beginnings of article numbers.
//
//   node bench/suggest.mjs [--index dir] [--dist folder]

import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = join(import.meta.dirname, '..')
/** DESIGN §9, of GET /v1/suggest. */
const TARGET_P99_MS = 15
const TITLES = 1500

const { values } = parseArgs({
  options: {
    index: { type: 'string', default: join(ROOT, 'index') },
    dist: { type: 'string', default: join(ROOT, 'dist') },
  },
})
const { openSnapshot } = await import(resolve(values.dist, 'store/open.js'))
const { suggest } = await import(resolve(values.dist, 'indexes/suggest/query.js'))

const snapshot = await openSnapshot(values.index)
const queries = typedQueries(snapshot.catalog)
const timings = queries.map(timeOf).sort((a, b) => a.ms - b.ms)
const at = (share) => timings[Math.min(timings.length - 1, Math.floor(timings.length * share))]
console.log(`${queries.length} queries over ${snapshot.catalog.size} articles, ms:`)
for (const [name, share] of Object.entries({ median: 0.5, p95: 0.95, p99: 0.99, max: 1 })) {
  const { ms, typed } = at(share)
  console.log(`  ${name.padEnd(6)} ${ms.toFixed(2).padStart(7)}  "${typed}"`)
}
const isMet = at(0.99).ms <= TARGET_P99_MS
console.log(`p99 target ${TARGET_P99_MS}: ${isMet ? 'met' : 'MISSED'}`)
process.exitCode = isMet ? 0 : 1
snapshot.close()

function timeOf(typed) {
  const began = performance.now()
  suggest(snapshot.suggest, typed, 8)
  return { typed, ms: performance.now() - began }
}

function typedQueries({ entries }) {
  const queries = new Set('abcdefghijklmnopqrstuvwxyz0123456789')
  const step = Math.max(1, Math.floor(entries.length / TITLES))
  for (let at = 0; at < entries.length; at += step) {
    const { id, title } = entries[at]
    const text = title.toLowerCase()
    for (let length = 1; length < Math.min(text.length, 40); length += 3) {
      queries.add(text.slice(0, length))
    }
    queries.add(id.slice(0, 4))
    // Two letters swapped: "windwos".
    queries.add(`${text.slice(0, 4)}${text[5] ?? ''}${text[4] ?? ''}${text.slice(6, 14)}`)
  }
  return [...queries].filter((typed) => typed.trim() !== '')
}
