// Which templates a run of words may belong to. Every template is entered under its rarest runs, so
// that common words lead to few of them:
//
//   three words in a row (two, of a template of two; one, of an event) → template, place in it

import { GrowingArray } from '../text/growing-array.ts'
import type { LogIndex } from './layout.ts'

/** Runs under which a template is entered; several, because one may hold what varies. */
const MOST_ANCHORS = 6
const RUN_LENGTH = 3

export interface Anchors {
  /** Calls `visit` for each template that may hold a run, with the place of the run in it. */
  eachOf(run: number, visit: (template: number, offset: number) => void): void
}

/** The number of a run; runs of different lengths have different numbers. */
export function runOf(words: Uint32Array, at: number, length: number): number {
  let run = length
  for (let next = at; next < at + length; next++) {
    run = Math.imul(run ^ (words[next] as number), 0x9e3779b1)
    run ^= run >>> 15
  }
  return run >>> 0
}

/** Words of a run of a template of so many words. */
export const runLengthOf = (words: number) => Math.min(words, RUN_LENGTH)

const TEMPLATES_AT_ONCE = 256

/** Cost: linear in the words of the templates, but for sorting. */
export function buildAnchors(index: LogIndex, isEvent: Uint8Array): Anchors {
  const steps = anchorSteps(index, isEvent)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** As `buildAnchors`, in steps. */
export function* anchorSteps(
  { firstWord, words }: LogIndex,
  isEvent: Uint8Array,
): Generator<void, Anchors> {
  const counts = yield* countRuns(firstWord, words)
  yield
  const runs = new GrowingArray()
  const templates = new GrowingArray()
  const offsets = new GrowingArray()
  for (let template = 0; template + 1 < firstWord.length; template++) {
    const first = firstWord[template] as number
    const length = (firstWord[template + 1] as number) - first
    if (template % TEMPLATES_AT_ONCE === 0) yield
    const runLength = isEvent[template] === 1 ? 1 : runLengthOf(length)
    const places = isEvent[template] === 1 ? [0] : rarest(words, first, length, counts)
    for (const offset of places) {
      runs.push(runOf(words, first + offset, runLength))
      templates.push(template)
      offsets.push(offset)
    }
  }
  return sortedAnchors(runs.values, templates.values, offsets.values)
}

/** Run → how many templates hold it, roughly: places are counted. */
function* countRuns(
  firstWord: Uint32Array,
  words: Uint32Array,
): Generator<void, (run: number) => number> {
  const all = new GrowingArray()
  for (let template = 0; template + 1 < firstWord.length; template++) {
    const end = firstWord[template + 1] as number
    const first = firstWord[template] as number
    if (template % TEMPLATES_AT_ONCE === 0) yield
    const length = runLengthOf(end - first)
    for (let at = first; at + length <= end; at++) all.push(runOf(words, at, length))
  }
  const sorted = all.values.slice().sort()
  return (run) => lowerBound(sorted, run + 1) - lowerBound(sorted, run)
}

/** Offsets of the rarest runs, the earlier of equals; ascending. */
function rarest(
  words: Uint32Array,
  first: number,
  length: number,
  countOf: (run: number) => number,
): number[] {
  const runLength = runLengthOf(length)
  const offsets = Array.from({ length: length - runLength + 1 }, (_, offset) => offset)
  if (offsets.length <= MOST_ANCHORS) return offsets
  const counts = offsets.map((offset) => countOf(runOf(words, first + offset, runLength)))
  const ranked = offsets.toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b)
  const apart: number[] = []
  for (const offset of ranked) {
    if (apart.length === MOST_ANCHORS) break
    if (apart.every((other) => Math.abs(other - offset) >= 2)) apart.push(offset)
  }
  return apart.sort((a, b) => a - b)
}

function sortedAnchors(runs: Uint32Array, templates: Uint32Array, offsets: Uint32Array): Anchors {
  const order = Uint32Array.from(runs, (_, at) => at).sort(
    (a, b) => (runs[a] as number) - (runs[b] as number) || a - b,
  )
  const sorted = order.map((at) => runs[at] as number)
  const buckets = bucketsOf(sorted)
  return {
    eachOf: (run, visit) => {
      const bucket = run >>> BUCKET_SHIFT
      const end = buckets[bucket + 1] as number
      for (let at = buckets[bucket] as number; at < end; at++) {
        const found = sorted[at] as number
        if (found > run) return
        if (found < run) continue
        const entry = order[at] as number
        visit(templates[entry] as number, offsets[entry] as number)
      }
    },
  }
}

const BUCKET_BITS = 18
const BUCKET_SHIFT = 32 - BUCKET_BITS

/** First bits of a run → where the runs that begin so start. */
function bucketsOf(sorted: Uint32Array): Uint32Array {
  const buckets = new Uint32Array((1 << BUCKET_BITS) + 1)
  for (const run of sorted) {
    const next = (run >>> BUCKET_SHIFT) + 1
    buckets[next] = (buckets[next] as number) + 1
  }
  for (let bucket = 1; bucket < buckets.length; bucket++) {
    buckets[bucket] = (buckets[bucket] as number) + (buckets[bucket - 1] as number)
  }
  return buckets
}

function lowerBound(sorted: Uint32Array, wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
