// Is reading linear? Time to read and extract made-up articles of 10 KB to 10 MB in every layout, and
// bodies that are hard for one reason each. CPU time of this process, medians of repeated runs.
//
//   npm run bench:parse [-- --layouts | --hard] [--only text] [--dist folder]

import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readFlags } from '../scripts/read-flags.mjs'
import { HARD_BODIES, HARD_LAYOUTS, LAYOUTS } from './parse-articles.mjs'

const { values } = readFlags(import.meta.filename, {
  layouts: { type: 'boolean', default: false },
  hard: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
  dist: { type: 'string', default: 'dist' },
})

const load = (path) => import(pathToFileURL(resolve(values.dist, path)).href)
const { readFormat } = await load('formats/registry.js')
const { extractArticle } = await load('extract/article.js')

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000]
/** Runs of each size; short ones vary more. */
const RUNS = [40, 9, 3, 1]
/** So that short articles are not measured before their code is compiled. */
const WARM_UPS = 60
const MAX_RATIO = 3
const MAX_HARD_MS = 5_000

const rawOf = (text, path) => ({
  collection: 'bench',
  path,
  text,
  encoding: 'utf-8',
  sizeBytes: Buffer.byteLength(text),
  sha256: '0'.repeat(64),
  diagnostics: [],
})

/** CPU time of one run in ms, and what was read. */
function run(text, path) {
  const raw = rawOf(text, path)
  const before = process.cpuUsage()
  const start = performance.now()
  const parsed = readFormat(raw)
  const read = performance.now() - start
  const article = 'reason' in parsed ? undefined : extractArticle(parsed)
  const { user, system } = process.cpuUsage(before)
  const elapsed = performance.now() - start
  return { ms: (user + system) / 1000, readShare: read / elapsed, parsed, article }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

function measureLayout(name, { path, make }) {
  const short = make(SIZES[0])
  for (let warm = 0; warm < WARM_UPS; warm++) run(short, path)
  const times = SIZES.map((size, at) => {
    const text = make(size)
    const runs = Array.from({ length: RUNS[at] }, () => run(text, path))
    const [{ parsed, article }] = runs
    if (article === undefined) throw new Error(`${name} was skipped: ${parsed.detail}`)
    const ms = median(runs.map((one) => one.ms))
    return {
      ms,
      perKb: (ms * 1000) / (text.length / 1000),
      read: median(runs.map((one) => one.readShare)),
    }
  })
  const ratio = times.at(-1).perKb / times[0].perKb
  const cells = times.map(
    ({ ms, perKb }) =>
      `${ms.toFixed(ms < 10 ? 1 : 0).padStart(7)} ms ${perKb.toFixed(0).padStart(5)} µs/KB`,
  )
  const share = `${Math.round(times.at(-1).read * 100)} % reading`
  const verdict = ratio > MAX_RATIO ? 'TOO MUCH' : 'ok'
  console.log(
    `${name.padEnd(20)}${cells.join('')}  ratio ${ratio.toFixed(2)} ${verdict} (${share})`,
  )
  return ratio <= MAX_RATIO
}

function measureHard(name, body) {
  const cells = Object.entries(HARD_LAYOUTS).map(([layout, { path, make }]) => {
    const { ms, article } = run(make(body), path)
    return { layout, ms, isSkipped: article === undefined }
  })
  const shown = cells.map(
    ({ layout, ms, isSkipped }) =>
      `${layout} ${Math.round(ms).toString().padStart(5)} ms${isSkipped ? ' (skipped)' : ''}`,
  )
  const isSlow = cells.some(({ ms }) => ms > MAX_HARD_MS)
  console.log(`${name.padEnd(32)}${shown.join('  ')}${isSlow ? '  TOO SLOW' : ''}`)
  return !isSlow
}

const wanted = ([name]) => name.includes(values.only)
let isGood = true
if (!values.hard) {
  console.log(
    `layout: CPU time of articles of ${SIZES.map((size) => `${size / 1000} KB`).join(', ')}`,
  )
  for (const [name, layout] of Object.entries(LAYOUTS).filter(wanted)) {
    isGood = measureLayout(name, layout) && isGood
  }
}
if (!values.layouts) {
  console.log('\nhard bodies: CPU time')
  for (const [name, body] of Object.entries(HARD_BODIES).filter(wanted)) {
    isGood = measureHard(name, body) && isGood
  }
}
process.exitCode = isGood ? 0 : 1
