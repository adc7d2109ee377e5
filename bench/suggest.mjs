// Measures suggestions as a person types: every beginning, from one character on, of 300 titles and of
// 300 judged queries (of the titles alone where there are no queries), and of some names; and swapped
// letters and beginnings of article numbers.
//
//   node bench/suggest.mjs [--index dir] [--corpus dir] [--queries file.jsonl] [--record]
//
// Needs the unpacked archive (or an index). Without --index the corpus is ingested into .bench/index,
// which is brought up to date by every run.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readFlags } from '../scripts/read-flags.mjs'
import { ARCHIVE, indexOf } from './archive-index.mjs'
import { quantiles } from './quantiles.mjs'
import { describeMachine, markdownTable, plainTable, record } from './record.mjs'
import { QUERIES, readQueries } from './relevance.mjs'

const ROOT = join(import.meta.dirname, '..')
/** DESIGN §9, of GET /v1/suggest. */
const TARGET_P99_MS = 15
const SAMPLE = 300
/** A search box asks no further. */
const MAX_TYPED = 60
const SLOWEST = 5
const NAMES = [
  'ccm.d',
  'setup.exe',
  'c:\\winnt\\sys',
  '0x8004',
  'stop 0x0000',
  'event id 10',
  'sms',
]

const { values } = readFlags(import.meta.filename, {
  index: { type: 'string' },
  corpus: { type: 'string', default: ARCHIVE },
  queries: { type: 'string', default: QUERIES },
  record: { type: 'boolean', default: false },
})
const index = values.index ?? indexOf(values.corpus)

const { openSnapshot } = await import(join(ROOT, 'dist/store/open.js'))
const { createKnowledgeBase } = await import(join(ROOT, 'dist/engine/knowledge-base.js'))
const snapshot = await openSnapshot(resolve(index))
const kb = createKnowledgeBase(snapshot)
const typed = [
  ...new Set([
    ...beginningsOf([...titles(), ...(await queryTexts()), ...NAMES]),
    ...titles().map(withSwap),
    ...evenly(snapshot.catalog.entries).map(({ id }) => id.slice(0, 4)),
  ]),
].filter((text) => text.trim() !== '')
console.log(`${describeMachine()}; ${kb.articleCount} articles, ${typed.length} beginnings\n`)
for (const q of typed.filter((_, at) => at % 20 === 0)) await kb.suggest({ q })
report(await timeAll())
await kb.close()

function titles() {
  const { entries } = snapshot.catalog
  return evenly(entries.map(({ title }) => title))
}

async function queryTexts() {
  if (!existsSync(values.queries)) return []
  return evenly((await readQueries(values.queries)).map(({ text }) => text))
}

function evenly(texts) {
  const step = Math.max(1, texts.length / SAMPLE)
  return Array.from(
    { length: Math.min(SAMPLE, texts.length) },
    (_, at) => texts[Math.floor(at * step)],
  )
}

/** Two letters swapped: "windwos". */
function withSwap(title) {
  const text = title.toLowerCase()
  return `${text.slice(0, 4)}${text[5] ?? ''}${text[4] ?? ''}${text.slice(6, 14)}`
}

/** Distinct, as typed: in lower case. */
function beginningsOf(texts) {
  const beginnings = new Set()
  for (const text of texts) {
    const characters = [...text.toLowerCase()].slice(0, MAX_TYPED)
    for (let length = 1; length <= characters.length; length++) {
      beginnings.add(characters.slice(0, length).join(''))
    }
  }
  return beginnings
}

async function timeAll() {
  const timings = []
  for (const q of typed) {
    const began = performance.now()
    await kb.suggest({ q })
    timings.push({ q, ms: performance.now() - began })
  }
  return timings
}

function report(timings) {
  const groups = [
    ['one character', 1, 1],
    ['two', 2, 2],
    ['three to five', 3, 5],
    ['longer', 6, Infinity],
    ['all', 1, Infinity],
  ]
  const rows = groups.map(([name, low, high]) => {
    const chosen = timings.filter(({ q }) => [...q].length >= low && [...q].length <= high)
    const { median, p95, p99, max } = quantiles(chosen.map(({ ms }) => ms))
    return [name, chosen.length, ...[median, p95, p99, max].map((ms) => (ms ?? 0).toFixed(2))]
  })
  const table = [['typed', 'beginnings', 'median ms', 'p95 ms', 'p99 ms', 'max ms'], ...rows]
  console.log(plainTable(table))
  const slowest = timings.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST)
  console.log(`\nslowest: ${slowest.map(({ q, ms }) => `"${q}" ${ms.toFixed(1)}`).join(', ')}`)
  const { p99 } = quantiles(timings.map(({ ms }) => ms))
  const isMet = p99 <= TARGET_P99_MS
  console.log(`p99 ≤ ${TARGET_P99_MS} ms: ${isMet ? 'met' : 'MISSED'}`)
  process.exitCode = isMet ? 0 : 1
  if (values.record) record('suggest', `${kb.articleCount} articles.\n\n${markdownTable(table)}`)
}
