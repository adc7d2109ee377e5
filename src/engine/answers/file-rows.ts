// The rows of file tables that a question is about: of the article it names, else of the best ranked
// ones; of its platform, its language, its version.

import type { AnswerReason } from '../../contract/answers.ts'
import { rowsOfFile, type ShippedFile } from '../../indexes/files/query.ts'
import type { Article } from '../../model/article.ts'
import { platformsOf } from '../../model/platform.ts'
import { compareFileVersions } from '../files/file-version.ts'
import type { Question } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import { listed } from './wording.ts'

export type RowChoice =
  | { readonly rows: readonly [ShippedFile, ...ShippedFile[]] }
  | { readonly reason: AnswerReason; readonly ordinal?: number }

// Processors beyond the four families: "SH3", "SH4", "ARM 720", "SA1100", "68k", "Itanium"
const OTHER_PROCESSORS =
  /\b(?:sh[-\s]?[345]|arm(?=\b|\d)|sa-?11?\d*|thumb|ia-?64|itanium|x64|amd64|sparc|vax|68k|68000)\b/gi

/** Processors that a text names, in one spelling: "alpha", "sh3". */
export function processorsOf(text: string): string[] {
  const others = text.match(OTHER_PROCESSORS) ?? []
  return [...platformsOf(text), ...others.map((one) => one.toLowerCase().replace(/[-\s]/g, ''))]
}

/** Rows of `name` in one article, narrowed by what the question says; or why none is left. */
export function chooseRows(
  question: Question,
  article: Article,
  rows: readonly ShippedFile[],
): RowChoice {
  const underHeading = ofCaption(question, ofVersion(question, rows))
  const byPlatform = ofPlatform(question, article, underHeading)
  return 'reason' in byPlatform ? byPlatform : ofLanguage(question, article, byPlatform.rows)
}

/** Rows of the full version that the question names; all when no row has it. */
function ofVersion(question: Question, rows: readonly ShippedFile[]): readonly ShippedFile[] {
  const asked = question.versions.filter((version) => version.split(/[.,]/).length > 2)
  const same = rows.filter(({ cells: { version } }) =>
    asked.some((one) => version !== undefined && compareFileVersions(one, version) === 0),
  )
  return same.length > 0 ? same : rows
}

function ofPlatform(question: Question, article: Article, rows: readonly ShippedFile[]): RowChoice {
  const asked = processorsOf(question.text)
  if (asked.length === 0) return some(rows)
  const fitting = rows.filter((row) =>
    processorsOfRow(row).some((processor) => asked.includes(processor)),
  )
  if (fitting.length > 0) return some(fitting)
  const [first] = rows
  const name = first?.cells.name ?? 'the file'
  const known = [...new Set(rows.flatMap(({ cells }) => cells.platform ?? []))].map((one) =>
    one.replace(/[()]/g, ''),
  )
  const text =
    known.length === 0
      ? `The table of ${article.id} does not say for which processor ${name} is.`
      : `The table of ${article.id} has ${name} for ${listed(known)} only.`
  return { reason: { code: 'wrong-platform', text } }
}

function processorsOfRow({ cells: { platform = '', caption = '', component = '' } }: ShippedFile) {
  const own = processorsOf(platform)
  return own.length > 0 ? own : processorsOf(`${caption} ${component}`)
}

function ofLanguage(question: Question, article: Article, rows: readonly ShippedFile[]): RowChoice {
  const [asked] = question.languages
  if (asked === undefined) return some(rows)
  const stated = rows.filter(({ cells }) => cells.language !== undefined)
  const fitting = stated.filter(({ cells }) => cells.language?.toLowerCase().includes(asked))
  if (fitting.length > 0) return some(fitting)
  if (stated.length === 0) return some(rows)
  const known = [...new Set(stated.flatMap(({ cells }) => cells.language ?? []))]
  const text = `The table of ${article.id} is for the ${listed(known)} edition only.`
  return { reason: { code: 'wrong-language', text } }
}

/** Of several tables the one whose heading the question says the most words of. */
function ofCaption(question: Question, rows: readonly ShippedFile[]): readonly ShippedFile[] {
  const words = new Set(question.words)
  const scores = rows.map(({ cells: { caption = '', component = '' } }) => {
    const own = `${caption} ${component}`.toLowerCase().match(/[\p{L}\p{N}./]+/gu) ?? []
    return own.filter((word) => words.has(word)).length
  })
  const best = Math.max(0, ...scores)
  return rows.filter((_row, at) => scores[at] === best)
}

function some(rows: readonly ShippedFile[]): RowChoice {
  const [first, ...others] = rows
  if (first === undefined) {
    return { reason: { code: 'unknown-file', text: 'No file table lists this file.' } }
  }
  return { rows: [first, ...others] }
}

export interface RankedHolder {
  readonly ordinal: number
  /** 0 for the best article of all. */
  readonly rank: number
  readonly score: number
}

/** Articles that list a file, those that the question's words rank best first; no others. */
export async function rankedHolders(sources: AnswerSources, name: string): Promise<RankedHolder[]> {
  const rows = rowsOfFile(sources.holdings.snapshot.files, name)
  const holders = new Set(rows.map(({ article }) => article))
  const ranked = await sources.ranked()
  return ranked.flatMap(({ ordinal, score }, rank) =>
    holders.has(ordinal) ? [{ ordinal, rank, score }] : [],
  )
}
