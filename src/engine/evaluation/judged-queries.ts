// queries.jsonl → queries. One JSON object a line:
//
//   {"_id": "q1", "text": "printer does not answer", "kind": "error", "exclude": ["Q123456"]}

import { QuarryError } from '../../model/errors.ts'

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
  const queries = new Map<string, JudgedQuery>()
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const query = readQuery(line, index + 1, file)
    const known = queries.get(query.id)
    if (known) throw unreadable(file, query.line, `"${query.id}" is also line ${known.line}`)
    queries.set(query.id, query)
  }
  return [...queries.values()]
}

function readQuery(text: string, line: number, file: string): JudgedQuery {
  const fields = parseObject(text)
  if (fields === undefined) throw unreadable(file, line, 'it is no JSON object')
  const { _id: id, text: query, kind = UNNAMED_KIND, exclude = [] } = fields
  if (!isName(id)) throw unreadable(file, line, '"_id" must be a text that is not empty')
  if (!isName(query)) throw unreadable(file, line, '"text" must be a text that is not empty')
  if (!isName(kind)) throw unreadable(file, line, '"kind" must be a text that is not empty')
  if (!Array.isArray(exclude) || !exclude.every(isName)) {
    throw unreadable(file, line, '"exclude" must be a list of article ids')
  }
  return { id, text: query, kind, exclude, line }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isName = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const unreadable = (file: string, line: number, reason: string) =>
  new QuarryError('judgements-unreadable', { file, line, reason })
