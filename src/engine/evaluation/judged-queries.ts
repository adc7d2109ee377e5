// queries.jsonl → queries. One JSON object a line:
//
//   {"_id": "q1", "text": "printer does not answer", "kind": "error", "exclude": ["Q123456"]}

import { type Fields, isName, readJudgementLines, unreadable } from './judgement-lines.ts'

export interface JudgedQuery {
  readonly id: string
  readonly text: string
  /** Figures are averaged within a kind, then over the kinds. */
  readonly kind: string
  /** Articles that count as not held for this query, as given. */
  readonly exclude: readonly string[]
  /** 1-based, in the file. */
  readonly line: number
}

/** The kind of queries that do not name one. */
const UNNAMED_KIND = 'query'

/** Blank lines and unknown properties are passed over. Throws `judgements-unreadable`. */
export function readJudgedQueries(text: string, file: string): JudgedQuery[] {
  return readJudgementLines(text, file, (fields, line) => readQuery(fields, line, file))
}

function readQuery(fields: Fields, line: number, file: string): JudgedQuery {
  const { _id: id, text: query, kind = UNNAMED_KIND, exclude = [] } = fields
  if (!isName(id)) throw unreadable(file, line, '"_id" must be a text that is not empty')
  if (!isName(query)) throw unreadable(file, line, '"text" must be a text that is not empty')
  if (!isName(kind)) throw unreadable(file, line, '"kind" must be a text that is not empty')
  if (!Array.isArray(exclude) || !exclude.every(isName)) {
    throw unreadable(file, line, '"exclude" must be a list of article ids')
  }
  return { id, text: query, kind, exclude, line }
}
