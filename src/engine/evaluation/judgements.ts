// qrels.tsv → judgements. A head line, then one judgement a line, columns separated by tabs:
//
//   query-id   corpus-id   score
//   q1         Q123456     2

import { QuarryError } from '../../model/errors.ts'

export interface Judgement {
  readonly query: string
  /** Id of the article, as given. */
  readonly article: string
  /** 0 is of no use; the gain is 2^score − 1. */
  readonly score: number
  /** 1-based, in the file. */
  readonly line: number
}

/** Keeps 2^score exact. */
const MAX_SCORE = 30

/**
 * The head line may be left out. Throws `judgements-unreadable`, also for an article that is judged
 * twice for one query.
 */
export function readJudgements(text: string, file: string): Judgement[] {
  const judgements = new Map<string, Judgement>()
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const columns = line.split('\t').map((column) => column.trim())
    if (line.trim() === '' || (index === 0 && isHead(columns))) continue
    const judgement = readJudgement(columns, index + 1, file)
    const key = `${judgement.query}\t${judgement.article}`
    const known = judgements.get(key)
    if (known) {
      const reason = `${judgement.article} is also judged in line ${known.line}`
      throw unreadable(file, judgement.line, reason)
    }
    judgements.set(key, judgement)
  }
  return [...judgements.values()]
}

/** "query-id  corpus-id  score" */
function isHead(columns: readonly string[]): boolean {
  return columns.length === 3 && /^[a-z]/i.test(columns[2] ?? '')
}

function readJudgement(columns: readonly string[], line: number, file: string): Judgement {
  const [query = '', article = '', score = ''] = columns
  if (columns.length !== 3 || query === '' || article === '') {
    throw unreadable(file, line, 'expected query-id, article id and score, separated by tabs')
  }
  if (!/^\d{1,2}$/.test(score) || Number(score) > MAX_SCORE) {
    throw unreadable(file, line, `the score must be a whole number from 0 to ${MAX_SCORE}`)
  }
  return { query, article, score: Number(score), line }
}

const unreadable = (file: string, line: number, reason: string) =>
  new QuarryError('judgements-unreadable', { file, line, reason })
