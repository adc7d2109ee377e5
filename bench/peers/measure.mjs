// One engine in a process of its own, so that its memory is its own: builds or opens its index,
// answers every query and prints {readySeconds, indexMb, memoryMb, times, rankings} as JSON.
//
//   node --expose-gc bench/peers/measure.mjs <engine> <JSON of {index, texts, queries, stopWords, …}>
//
// An engine is a module here with `open(given)`, which gives {search, rank?, indexMb}:
// search(text, limit) → ids, timed; rank(query, limit) → ids for the judgement, where that differs.

import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { readQueries } from '../relevance.mjs'

/** What the latency is measured with. */
const LIMIT = 10
/** Room for the articles that a judgement excludes. */
const JUDGED_LIMIT = 100
/** A slow engine is timed in fewer rounds, but in one at least. */
const MAX_TIMED_SECONDS = 120

const [name, json] = process.argv.slice(2)
const given = JSON.parse(json)
const { rounds = 3 } = given
const { open } = await import(`./${name}.mjs`)
const engine = await open({ ...given, articles: readArticles })
const readySeconds = performance.now() / 1000
console.log(JSON.stringify(await measure(await readQueries(given.queries))))
await engine.close?.()

async function* readArticles() {
  for await (const line of createInterface({ input: createReadStream(given.texts) })) {
    yield JSON.parse(line)
  }
}

/** The first round warms up and gives the rankings; the others are timed. */
async function measure(queries) {
  const { search, rank = ({ text }, limit) => search(text, limit) } = engine
  const rankings = {}
  for (const query of queries) rankings[query.id] = await rank(query, JUDGED_LIMIT)
  const times = []
  const until = performance.now() + MAX_TIMED_SECONDS * 1000
  for (let round = 0; round < rounds && (round === 0 || performance.now() < until); round++) {
    for (const { text } of queries) {
      const began = performance.now()
      await search(text, LIMIT)
      times.push(performance.now() - began)
    }
  }
  globalThis.gc?.()
  const memoryMb = process.memoryUsage().rss / 2 ** 20
  return { readySeconds, indexMb: await engine.indexMb(), memoryMb, times, rankings }
}
