// Judged queries and how well a ranking answers them, by the code of `quarry evaluate`.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const load = (module) => import(join(ROOT, 'dist/engine/evaluation', module))

/** Where the judged queries are looked for when no flag names them. */
export const QUERIES = join(ROOT, '../shared/relevance/queries.jsonl')

/** [{id, text, kind, exclude}] of a .jsonl file; ends the program when there is none. */
export async function readQueries(file) {
  const { readJudgedQueries } = await load('judged-queries.js')
  return readJudgedQueries(readOrStop(file, '--queries'), file)
}

/** [{query, article, score}] of the qrels.tsv beside the queries, or of the file named. */
export async function readJudgements(file) {
  const { readJudgements: read } = await load('judgements.js')
  return read(readOrStop(file, '--qrels'), file)
}

/** What `quarry evaluate --json` prints, of rankings: query id → article ids, best first. */
export async function judge(queries, judgements, rankings) {
  const { evaluate } = await load('evaluate.js')
  const byText = new Map(queries.map(({ id, text }) => [text, rankings[id] ?? []]))
  const holdings = { canonicalId: (id) => id, rank: async ({ q }) => byText.get(q) ?? [] }
  const { queries: _, ...summary } = await evaluate(holdings, queries, judgements)
  return summary
}

function readOrStop(file, flag) {
  try {
    return readFileSync(resolve(file), 'utf8')
  } catch {
    console.error(`There is no file ${file}; name one with ${flag}.`)
    return process.exit(2)
  }
}
