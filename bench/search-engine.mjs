// One engine in a process of its own, so that its memory is its own: builds or opens its index,
// answers every query and prints {buildSeconds, memoryMb, times, rankings} as JSON.
//
//   node bench/search-engine.mjs <quarry|minisearch|export> <JSON of {index, texts, queries}>

import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readQueries } from './relevance.mjs'

const DIST = join(import.meta.dirname, '..', 'dist')
/** What the latency is measured with. */
const LIMIT = 10
/** Room for the articles that a judgement excludes. */
const JUDGED_LIMIT = 30
const ROUNDS = 3

const [engine, given] = process.argv.slice(2)
const { index, texts, queries } = JSON.parse(given)

if (engine === 'quarry') await report(await openQuarry())
else if (engine === 'minisearch') await report(await buildMiniSearch())
else await exportTexts()

async function openQuarry() {
  const { KnowledgeBase } = await import(join(DIST, 'engine/knowledge-base.js'))
  const kb = await KnowledgeBase.open(index)
  return {
    search: async (q, limit) => (await kb.search({ q, limit, offset: 0 })).hits.map(({ id }) => id),
  }
}

async function buildMiniSearch() {
  const { default: MiniSearch } = await import('minisearch')
  const { STOP_WORDS } = await import(join(DIST, 'text/stop-words.table.js'))
  const minisearch = new MiniSearch({ fields: ['title', 'body'] })
  for await (const article of readTexts()) minisearch.add(article)
  const processTerm = (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase())
  return {
    search: async (q, limit) =>
      minisearch
        .search(q, { processTerm })
        .slice(0, limit)
        .map(({ id }) => id),
  }
}

async function* readTexts() {
  for await (const line of createInterface({ input: createReadStream(texts) })) {
    yield JSON.parse(line)
  }
}

/** Title and body of every article of the index, one JSON line each: what the peers index. */
async function exportTexts() {
  const { openSnapshot } = await import(join(DIST, 'store/open.js'))
  const { sourcePassagesOf } = await import(join(DIST, 'text/passages.js'))
  const snapshot = await openSnapshot(index)
  const file = createWriteStream(texts)
  for (let ordinal = 0; ordinal < snapshot.catalog.size; ordinal++) {
    const { id, title } = snapshot.catalog.at(ordinal)
    const { text, outline } = snapshot.articles.readText(ordinal)
    const passages = sourcePassagesOf(text, outline.sections, outline.boilerplate)
    const body = passages.map((passage) => passage.text).join('\n\n')
    if (!file.write(`${JSON.stringify({ id, title, body })}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
  console.log(JSON.stringify({ articles: snapshot.catalog.size }))
}

/** The first round warms up and gives the rankings; the others are timed. */
async function report({ search }) {
  const buildSeconds = performance.now() / 1000
  const judged = readQueries(queries)
  const rankings = {}
  for (const { id, text } of judged) rankings[id] = await search(text, JUDGED_LIMIT)
  const times = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const { text } of judged) {
      const began = performance.now()
      await search(text, LIMIT)
      times.push(performance.now() - began)
    }
  }
  const memoryMb = process.memoryUsage().rss / 2 ** 20
  console.log(JSON.stringify({ buildSeconds, memoryMb, times, rankings }))
}
