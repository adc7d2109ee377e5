// Checks the relations of the survey on the unpacked archive:
//
//   npm run verify:corpus -- [--every N] [--from N] [--relation M4,M17] [--threads N] [--show N]
//                            [--details]
//
// "--every 10 --from 3" takes the 4th article, the 14th and so on: ten such runs take them all.
// Prints a line per relation (checked / holds / known exceptions / unexpected), the counts beside
// those of the survey, and the ids of unexpected exceptions. Exits with 1 when there are any.

import { Worker } from 'node:worker_threads'
import { readFlags } from './read-flags.mjs'
import { entryOf, isUnpacked, listArticles, listPages } from './verify/archive.mjs'
import { exceptionsOf } from './verify/exceptions.table.mjs'
import { RELATIONS } from './verify/relations.mjs'
import { renderRelation } from './verify/report.mjs'
import { addOutcome, createTally, mergeTallies } from './verify/tally.mjs'

const BATCH = 100

function fail(text) {
  console.error(text)
  process.exit(2)
}

function parseCount(name, text, least = 1) {
  const count = Number(text)
  if (text.trim() === '' || !Number.isInteger(count) || count < least)
    fail(`--${name} is "${text}"; expected a whole number.`)
  return count
}

function readOptions() {
  const { values } = readFlags(import.meta.filename, {
    every: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    relation: { type: 'string' },
    threads: { type: 'string', default: '2' },
    show: { type: 'string', default: '20' },
    ids: { type: 'string' },
    details: { type: 'boolean', default: false },
    times: { type: 'boolean', default: false },
  })
  const named = values.relation?.split(',').map((name) => name.trim().toUpperCase())
  const unknown = named?.filter((name) => !RELATIONS.some((one) => one.name === name)) ?? []
  if (unknown.length > 0) fail(`There is no relation ${unknown.join(', ')}.`)
  const every = parseCount('every', values.every)
  const from = parseCount('from', values.from, 0)
  if (from >= every) fail(`--from is ${from}; expected less than --every, ${every}.`)
  return {
    every,
    from,
    threads: parseCount('threads', values.threads),
    show: parseCount('show', values.show),
    ids: values.ids?.split(','),
    details: values.details,
    times: values.times,
    relations: RELATIONS.filter(({ name }) => named === undefined || named.includes(name)),
  }
}

/** The sample, and the articles that single relations are about. */
function chooseArticles({ every, from, ids, relations }) {
  if (ids !== undefined) return ids.map(entryOf)
  const sample = listArticles().filter((_, at) => at % every === from)
  const held = new Set(sample.map(({ id }) => id))
  const always = relations.flatMap(({ name, always: named = [] }) =>
    named.filter((id) => !held.has(id)).map((id) => ({ ...entryOf(id), only: name })),
  )
  const isChosen = (over) => relations.some((relation) => relation.over === over)
  const pages = isChosen('pages') ? listPages().filter((_, at) => at % every === from) : []
  return [...always, ...(isChosen(undefined) ? sample : []), ...pages]
}

/** Hands batches to threads until all are done. */
async function runThreads(entries, { threads, relations }) {
  const tallies = Object.fromEntries(relations.map(({ name }) => [name, createTally()]))
  const spentMs = {}
  const names = relations.map(({ name }) => name)
  let next = 0
  let done = 0
  const takeBatch = () => {
    const batch = entries.slice(next, next + BATCH)
    next += batch.length
    return batch
  }
  const progress = (articles) => {
    done += articles
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${entries.length} articles`)
  }
  const work = () =>
    new Promise((resolve, reject) => {
      const url = new URL('./verify/worker.mjs', import.meta.url)
      const worker = new Worker(url, { workerData: { relations: names } })
      const send = () => {
        const batch = takeBatch()
        if (batch.length > 0) worker.postMessage(batch)
        else resolve(worker.terminate())
      }
      worker.on('error', reject)
      worker.on('message', (result) => {
        for (const name of names) mergeTallies(tallies[name], result.tallies[name])
        for (const [name, ms] of Object.entries(result.spentMs))
          spentMs[name] = (spentMs[name] ?? 0) + ms
        progress(result.articles)
        send()
      })
      send()
    })
  await Promise.all(Array.from({ length: threads }, work))
  if (process.stderr.isTTY) process.stderr.write('\n')
  return { tallies, spentMs }
}

/** Judges what only all articles together can tell. */
function settle({ name, settle: judge }, tally) {
  if (judge === undefined) return
  const facts = tally.facts.sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const { id, problems } of judge(facts))
    addOutcome(tally, id, { problems }, exceptionsOf(name))
}

if (!isUnpacked()) fail('The archive is not unpacked; run "npm run corpus" first.')
const options = readOptions()
const entries = chooseArticles(options)
const began = performance.now()
const { tallies, spentMs } = await runThreads(entries, options)
let failed = 0
for (const relation of options.relations) {
  const tally = tallies[relation.name]
  settle(relation, tally)
  const { lines, isFailed } = renderRelation(relation, tally, options)
  console.log(lines.join('\n'))
  if (options.times) console.log(`       ${Math.round(spentMs[relation.name] ?? 0)} ms`)
  if (isFailed) failed++
}
const seconds = ((performance.now() - began) / 1000).toFixed(0)
console.log(`\n${entries.length} articles, ${seconds} s`)
console.log(`${options.relations.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
