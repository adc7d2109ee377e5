// A thread of fuzz-corpus: makes the mutants of its seeds, reads and understands each.

import { parentPort, workerData } from 'node:worker_threads'
import { extractArticle } from '../../dist/extract/article.js'
import { readFormat } from '../../dist/formats/registry.js'
import { decode } from '../../dist/source/decode.js'
import { loadSample, rawFileOf } from './archive.mjs'
import { isSpan } from './facts.mjs'
import { mutant } from './mutate.mjs'

const articles = loadSample(workerData.every)
const LIMIT_MS = 5000
const REPORT_EVERY = 50
/** Seed being read and since when, for the main thread to see a hang: [seed, seconds]. */
const watch = new Int32Array(workerData.watch)

/** What is wrong with a mutant; `undefined` when nothing is. */
function problemOf({ path, bytes }) {
  const { text, encoding } = decode(bytes, 'windows-1252')
  const parsed = readFormat(rawFileOf(text, path, encoding))
  if ('reason' in parsed)
    return parsed.reason === 'unreadable' ? `reader failed: ${parsed.detail}` : undefined
  const article = extractArticle(parsed)
  return findMisplaced({ ...article, source: undefined }, text.length, '')
}

/** A span that does not stand inside the file. */
function findMisplaced(value, length, name) {
  if (typeof value !== 'object' || value === null) return undefined
  if (isSpan(value)) {
    const isInside = 0 <= value.start && value.start <= value.end && value.end <= length
    return isInside ? undefined : `span of ${name}: ${value.start}–${value.end} of ${length}`
  }
  for (const [key, one] of Object.entries(value)) {
    if (key === 'blocks') continue
    const found = findMisplaced(one, length, Array.isArray(value) ? name : key)
    if (found !== undefined) return found
  }
  return undefined
}

function runSeed(seed) {
  const made = mutant(seed, articles)
  const began = performance.now()
  let problem
  try {
    problem = problemOf(made)
  } catch (error) {
    problem = `threw ${error instanceof Error ? error.stack : error}`.slice(0, 400)
  }
  const ms = performance.now() - began
  if (ms > LIMIT_MS) problem = `${problem ?? 'slow'}: ${Math.round(ms)} ms`
  return { seed, ms, problem, path: made.path, changes: made.changes, bytes: made.bytes.length }
}

let done = 0
let failures = []
let slowest = { ms: 0 }
const report = (isLast) => {
  parentPort.postMessage({ done, failures, slowest, isLast })
  done = 0
  failures = []
}
for (let seed = workerData.from; seed < workerData.to; seed += workerData.step) {
  Atomics.store(watch, 0, seed)
  Atomics.store(watch, 1, Math.floor(Date.now() / 1000))
  const result = runSeed(seed)
  done++
  if (result.problem !== undefined) failures.push(result)
  if (result.ms > slowest.ms) slowest = result
  if (done === REPORT_EVERY) report(false)
}
report(true)
