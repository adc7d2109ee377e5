// "Which files does Q1 replace?": the file tables of a named article, a line for each version of a file.

import { rowsOfFile, type ShippedFile } from '../../indexes/files/query.ts'
import type { Article } from '../../model/article.ts'
import { fileNameKey } from '../../model/file-name.ts'
import type { Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { clashOf } from './article-scope.ts'
import { chooseRows } from './file-rows.ts'
import { sizeText } from './file-table.ts'
import { shipmentOf } from './shipments.ts'
import { counted, listed } from './wording.ts'

/** Lines of the text; the data has more rows. */
const MAX_LINES = 15
const MAX_ROWS = 200

export const fileList: Answerer = {
  kind: 'file-table',
  intents: ['file-list'],
  answer: async (question, sources) => {
    const [ordinal] = sources.named()
    const article = ordinal === undefined ? undefined : sources.article(ordinal)
    if (ordinal === undefined || article === undefined || question.files.length > 0) return
    const rows = rowsOf(sources, ordinal, article)
    return rows.length === 0 ? undefined : listOf(question, sources, article, rows)
  },
}

/** In the order of the text. */
function rowsOf(sources: AnswerSources, ordinal: number, article: Article): ShippedFile[] {
  const printed = article.fileTables.flatMap(({ rows }) => rows.map(({ name }) => name))
  const names = [...new Set(printed.map(fileNameKey))]
  return names
    .flatMap((name) => rowsOfFile(sources.holdings.snapshot.files, name))
    .filter((row) => row.article === ordinal)
    .sort((a, b) => a.span.start - b.span.start)
}

function listOf(
  question: Question,
  sources: AnswerSources,
  article: Article,
  all: readonly ShippedFile[],
): Draft | undefined {
  const clash = clashOf(question, article)
  const choice = clash === undefined ? chooseRows(question, article, all) : { reason: clash }
  if ('reason' in choice) {
    return { outcome: 'abstained', isFinal: true, reason: choice.reason, nearest: sources.named() }
  }
  const rows = choice.rows
  const groups = groupRows(rows)
  const lines = groups.slice(0, MAX_LINES).map((group) => lineOf(sources, group))
  const names = new Set(rows.map(({ cells: { name = '' } }) => fileNameKey(name)))
  const more = groups.length > MAX_LINES ? `; the first ${MAX_LINES} lines are` : ''
  const [first] = lines
  if (first === undefined) return undefined
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences: [
      {
        text: `${article.id} lists ${counted(names.size, 'file')}${more}:`,
        citations: first.citations,
      },
      ...lines,
    ],
    data: {
      count: names.size,
      files: rows.slice(0, MAX_ROWS).flatMap((row) => shipmentOf(sources, row)),
    },
  }
}

/** Rows that differ in nothing but the platform stand in one line. */
function groupRows(rows: readonly ShippedFile[]): ShippedFile[][] {
  const groups = new Map<string, ShippedFile[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups.values()]
}

const keyOf = ({ cells: { name = '', version, rawDate, rawSize } }: ShippedFile) =>
  [fileNameKey(name), version, rawDate, rawSize].join(' ')

/** "- Ccm.dll 2.0.1380.1125, 143 KB, 1/28/2000 (Intel)" */
function lineOf(sources: AnswerSources, group: readonly ShippedFile[]): DraftSentence {
  const [{ name = '', version, rawSize, rawDate } = {}] = group.map(({ cells }) => cells)
  const platforms = new Set(
    group.flatMap(({ cells: { platform } }) => platform?.replace(/[()]/g, '') ?? []),
  )
  const size = rawSize === undefined ? undefined : sizeText(rawSize, group[0]?.bytes)
  const facts = [size, rawDate].filter((fact) => fact !== undefined)
  const on = platforms.size === 0 ? '' : ` (${listed([...platforms])})`
  return {
    text: `- ${[[name, version].filter((part) => part !== undefined).join(' '), ...facts].join(', ')}${on}`,
    citations: group.flatMap((row) => sources.cite(row.article, row.span)),
  }
}
