// One step of bench/growth.mjs in a process of its own, so that its memory is its own:
//
//   node bench/growth/step.mjs <ingest|serve> <JSON of {folder, index, queries, workers}>

import { join } from 'node:path'
import { quantiles } from '../quantiles.mjs'
import { readQueries } from '../relevance.mjs'
import { FACETS } from '../served.mjs'

const DIST = join(import.meta.dirname, '../../dist')
const ROUNDS = 2

const [step, given] = process.argv.slice(2)
const { folder, index, queries, workers } = JSON.parse(given)
console.log(JSON.stringify(step === 'ingest' ? await runIngest() : await serve()))

async function runIngest() {
  const { ingest } = await import(join(DIST, 'ingest/ingest.js'))
  const began = performance.now()
  const report = await ingest({
    folders: [{ folder }],
    indexDirectory: index,
    ...(workers && { workers }),
  })
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage()
  return {
    articles: report.articles,
    seconds,
    cpuSeconds: (user + system) / 1e6,
    stages: report.seconds,
    snapshotMb: report.snapshot.bytes / 2 ** 20,
  }
}

async function serve() {
  const { KnowledgeBase } = await import(join(DIST, 'engine/knowledge-base.js'))
  const began = performance.now()
  const kb = await KnowledgeBase.open(index)
  await kb.search({ q: 'first answer', facets: FACETS })
  const openSeconds = (performance.now() - began) / 1000
  const openMb = process.memoryUsage().rss / 2 ** 20
  const asked = await readQueries(queries)
  const times = []
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { text } of asked) {
      const asking = performance.now()
      await kb.search({ q: text, facets: FACETS })
      if (round > 0) times.push(performance.now() - asking)
    }
  }
  const memoryMb = process.memoryUsage().rss / 2 ** 20
  await kb.close()
  return { openSeconds, openMb, memoryMb, ...quantiles(times) }
}
