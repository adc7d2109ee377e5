// One step of bench/http.mjs: the engine alone, in a process of its own. Prints times in ms.

import { join } from 'node:path'
import { quantiles } from '../quantiles.mjs'

const { KnowledgeBase } = await import(
  join(import.meta.dirname, '../../dist/engine/knowledge-base.js')
)
const { index, questions, rounds } = JSON.parse(process.argv[2])
const kb = await KnowledgeBase.open(index)
await kb.prepare()
await kb.settled()
for (const q of questions) await kb.search({ q }) // warms up
const search = await timed((q) => kb.search({ q }))
const answer = await timed((question) => kb.answer({ question }))
const ids = await articleIds()
await kb.close()
console.log(JSON.stringify({ search, answer, ids }))

async function timed(task) {
  const times = []
  for (let round = 0; round < rounds; round++) {
    for (const q of questions) {
      const began = performance.now()
      await task(q)
      times.push(performance.now() - began)
    }
  }
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  return { ...quantiles(times), mean }
}

/** As many as a list of everything shows. */
async function articleIds() {
  const ids = []
  for (let offset = 0; offset <= 1000; offset += 50) {
    const { hits } = await kb.search({ q: '*', limit: 50, offset })
    ids.push(...hits.map(({ id }) => id))
  }
  return ids
}
