// Judged queries and how well a ranking answers them: nDCG@10 with gain 2^score − 1, averaged within
// each kind of query, then over the kinds.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const DEPTH = 10

/** [{id, text, kind, exclude}] of a .jsonl file. */
export function readQueries(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .map(({ _id, text, kind, exclude = [] }) => ({ id: _id, text, kind, exclude }))
}

/** Query id → article id → score, of the qrels.tsv beside the queries; `undefined` without one. */
export function readJudgements(queriesFile) {
  const judgements = new Map()
  try {
    const lines = readFileSync(join(dirname(queriesFile), 'qrels.tsv'), 'utf8').split('\n')
    for (const line of lines.slice(1)) {
      const [query, article, score] = line.split('\t')
      if (article === undefined) continue
      if (!judgements.has(query)) judgements.set(query, new Map())
      judgements.get(query).set(article, Number(score))
    }
  } catch {
    return undefined
  }
  return judgements
}

/** {macro, kinds}: rankings is query id → article ids, best first. */
export function judge(queries, judgements, rankings) {
  const byKind = new Map()
  for (const query of queries) {
    const found = rankings[query.id].filter((id) => !query.exclude.includes(id))
    const value = ndcg(found, judgements.get(query.id) ?? new Map())
    byKind.set(query.kind, [...(byKind.get(query.kind) ?? []), value])
  }
  const kinds = Object.fromEntries([...byKind].map(([kind, values]) => [kind, mean(values)]))
  return { macro: mean(Object.values(kinds)), kinds }
}

function ndcg(found, scores) {
  const gains = found.slice(0, DEPTH).map((id) => scores.get(id) ?? 0)
  const ideal = discounted([...scores.values()].sort((a, b) => b - a).slice(0, DEPTH))
  return ideal === 0 ? 0 : discounted(gains) / ideal
}

function discounted(gains) {
  return gains.reduce((sum, gain, rank) => sum + (2 ** gain - 1) / Math.log2(rank + 2), 0)
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
