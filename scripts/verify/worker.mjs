// A thread of verify-corpus: runs the relations asked for over the articles it is sent.

import { parentPort, workerData } from 'node:worker_threads'
import { Case } from './case.mjs'
import { exceptionsOf } from './exceptions.table.mjs'
import { RELATIONS } from './relations.mjs'
import { addOutcome, createTally } from './tally.mjs'

const relations = RELATIONS.filter(({ name }) => workerData.relations.includes(name))
const exceptions = new Map(relations.map(({ name }) => [name, exceptionsOf(name)]))

parentPort.on('message', (entries) => {
  const tallies = Object.fromEntries(relations.map(({ name }) => [name, createTally()]))
  const spentMs = {}
  for (const entry of entries) {
    const one = new Case(entry)
    for (const relation of relations) {
      if (!isAbout(relation, entry)) continue
      const began = performance.now()
      addOutcome(
        tallies[relation.name],
        entry.id,
        outcome(relation, one),
        exceptions.get(relation.name),
      )
      spentMs[relation.name] = (spentMs[relation.name] ?? 0) + performance.now() - began
    }
  }
  parentPort.postMessage({ articles: entries.length, tallies, spentMs })
})

function isAbout({ name, over }, { page, only }) {
  if ((over === 'pages') !== (page !== undefined)) return false
  return only === undefined || only === name
}

/** A relation that throws has found something too. */
function outcome(relation, one) {
  try {
    return relation.check(one)
  } catch (error) {
    // Index pages and includes are no articles.
    if (
      relation.over === 'pages' &&
      /^(?:no-article-layout|index-page|include|empty):/.test(error.message)
    )
      return {}
    return { problems: [`threw ${error instanceof Error ? error.stack : error}`.slice(0, 300)] }
  }
}
