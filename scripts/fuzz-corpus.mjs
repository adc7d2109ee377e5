// Reads damaged articles of the unpacked archive: none may throw, hang or point outside its file.
//
//   npm run fuzz:corpus -- [--count 50000] [--seed 1] [--threads 2]
//
// Mutant n of a run has the seed "seed + n"; "--seed S --count 1" makes one failure again.

import { Worker } from 'node:worker_threads'
import { readFlags } from './read-flags.mjs'
import { isUnpacked } from './verify/archive.mjs'

/** A mutant may take 5 s; after so long without an end it hangs. */
const HANG_SECONDS = 30
/** Every so many articles of the archive are damaged. */
const SAMPLE_EVERY = 25
const MOST_SHOWN = 20

const { values } = readFlags(import.meta.filename, {
  count: { type: 'string', default: '50000' },
  seed: { type: 'string', default: '1' },
  threads: { type: 'string', default: '2' },
})
const [count, seed, threads] = [values.count, values.seed, values.threads].map(Number)
if (![count, seed, threads].every(Number.isInteger) || count < 1 || threads < 1) {
  console.error('--count, --seed and --threads are whole numbers.')
  process.exit(2)
}
if (!isUnpacked()) {
  console.error('The archive is not unpacked; run "npm run corpus" first.')
  process.exit(2)
}

let passed = 0
const failures = []
let slowest = { ms: 0 }

function take(result) {
  passed += result.done - result.failures.length
  failures.push(...result.failures)
  if (result.slowest.ms > slowest.ms) slowest = result.slowest
  if (process.stderr.isTTY) process.stderr.write(`\r${passed + failures.length} of ${count}`)
}

/** Ends when the thread has done its seeds, or when one of them hangs. */
function runThread(number) {
  const watch = new SharedArrayBuffer(8)
  const at = new Int32Array(watch)
  const workerData = {
    watch,
    from: seed + number,
    to: seed + count,
    step: threads,
    every: SAMPLE_EVERY,
  }
  const url = new URL('./verify/fuzz-worker.mjs', import.meta.url)
  const worker = new Worker(url, { workerData })
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      const since = Atomics.load(at, 1)
      if (since === 0 || Date.now() / 1000 - since < HANG_SECONDS) return
      failures.push({ seed: Atomics.load(at, 0), problem: `hangs; thread ${number} was ended` })
      clearInterval(timer)
      resolve(worker.terminate())
    }, 1000)
    worker.on('error', (error) => {
      clearInterval(timer)
      reject(error)
    })
    worker.on('message', (result) => {
      take(result)
      if (!result.isLast) return
      clearInterval(timer)
      resolve(worker.terminate())
    })
  })
}

const began = performance.now()
await Promise.all(
  Array.from({ length: Math.min(threads, count) }, (_, number) => runThread(number)),
)
if (process.stderr.isTTY) process.stderr.write('\n')
failures.sort((a, b) => a.seed - b.seed)
for (const { seed: failing, path = '', changes = [], problem } of failures.slice(0, MOST_SHOWN))
  console.log(`seed ${failing}  ${path}  ${changes.join('+')}  ${problem}`)
if (failures.length > 0)
  console.log(`failing seeds: ${failures.map((failure) => failure.seed).join(' ')}`)
const { ms, seed: slow, bytes = 0 } = slowest
console.log(`slowest: seed ${slow}, ${bytes} bytes, ${Math.round(ms)} ms`)
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`)
console.log(`${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length > 0 ? 1 : 0
