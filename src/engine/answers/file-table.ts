// Version, size or date of a file as the file table of an article states it:
//
//   "How big is Smptsvc.dll on Alpha in Q279214?" → the row, or "the table has Intel only"

import { rowsOfFile, type ShippedFile } from '../../indexes/files/query.ts'
import type { Article } from '../../model/article.ts'
import { fileNameKey } from '../../model/file-name.ts'
import { type Question, wants } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { clashOf } from './article-scope.ts'
import { chooseRows, rankedHolders } from './file-rows.ts'
import { requirements } from './requirements.ts'
import { shipmentOf } from './shipments.ts'
import { asSentence } from './wording.ts'

/** Rows that differ in nothing the question says; more are not told one by one. */
const MAX_ROWS = 8

type Wanted = 'version' | 'size' | 'date'

export const fileTable: Answerer = {
  kind: 'file-table',
  intents: ['file-version', 'file-size', 'file-date', 'build'],
  answer: async (question, sources) => {
    const [file] = question.files
    const wanted = wantedCells(question)
    if (file === undefined || wanted.length === 0) return undefined
    const named = sources.named()
    for (const ordinal of named) {
      const draft = fromArticle(question, sources, { ordinal, name: file.name, wanted })
      if (draft !== undefined) return draft
    }
    if (named.length > 0) return undefined
    return fromRanking(question, sources, file.name, wanted)
  },
}

function wantedCells(question: Question): Wanted[] {
  const size = wants(question, 'file-size')
  const version = wants(question, 'file-version') && !size
  const date = wants(question, 'file-date') && !size && !version
  return [
    ...(version ? (['version'] as const) : []),
    ...(size ? (['size'] as const) : []),
    ...(date ? (['date'] as const) : []),
  ]
}

interface Wish {
  readonly ordinal: number
  readonly name: string
  readonly wanted: readonly Wanted[]
}

/** A holder further down the ranking is about something else. */
const MAX_RANK = 2

/** Articles that rank alike may both be meant. */
const ALIKE = 0.85

/** Of the best ranked articles that list the file, if no better one tells of it in its text. */
async function fromRanking(
  question: Question,
  sources: AnswerSources,
  name: string,
  wanted: readonly Wanted[],
): Promise<Draft | undefined> {
  const holders = (await rankedHolders(sources, name)).filter(({ rank }) => rank <= MAX_RANK)
  const [best] = holders
  if (best === undefined || !(await sources.covers(best.ordinal))) return undefined
  const ranked = await sources.ranked()
  const better = ranked.slice(0, best.rank).map(({ ordinal }) => sources.article(ordinal))
  if (better.some((article) => article && tellsOfFile(article, name, wanted))) return undefined
  const alike = holders.filter(({ score }) => score >= best.score * ALIKE)
  const drafts = alike.flatMap(
    ({ ordinal }) => fromArticle(question, sources, { ordinal, name, wanted }) ?? [],
  )
  return together(drafts) ?? lacking(drafts[0])
}

/** The sentences of all that answer; the first is the best. */
function together(drafts: readonly Draft[]): Draft | undefined {
  const carried = drafts.flatMap((draft) => (draft.outcome === 'abstained' ? [] : [draft]))
  const [first, ...others] = carried
  if (first === undefined) return undefined
  const files = carried.flatMap(({ data }) => data?.files ?? [])
  const more = others.flatMap(({ sentences }) => sentences)
  return { ...first, sentences: [...first.sentences, ...more], data: { files } }
}

/** A cell that the table leaves out may stand in the text of the article. */
function lacking(draft: Draft | undefined): Draft | undefined {
  if (draft?.outcome !== 'abstained' || draft.reason.code !== 'not-stated') return draft
  return { ...draft, isFinal: false }
}

function namesFile(article: Article, name: string): boolean {
  return article.source.text.toLowerCase().includes(fileNameKey(name))
}

/** What a sentence shows that tells a cell of a file. */
const CELLS: Readonly<Record<Wanted, RegExp>> = {
  // "4.06.03.0518", "4.97"
  version: /(?<![\w.])\d+\.\d[\d.]*/,
  // "24,576 bytes", "112 KB"
  size: /\d[\d,.]*\s?(?:bytes|KB|MB|K)\b/i,
  // "6/17/98", "June 4, 1992", "May-24-2000"
  date: /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{1,2}, \d{4}\b|\b[a-z]{3,9}-\d{1,2}-\d{4}\b/i,
}
/** Around the name of a file its cells are looked for. */
const NEAR_FILE = 160
const MOST_PLACES = 20

/** Whether the text of an article tells one of the wanted cells beside the name of the file. */
function tellsOfFile(article: Article, name: string, wanted: readonly Wanted[]): boolean {
  const { text } = article.source
  const lower = text.toLowerCase()
  const key = fileNameKey(name)
  let at = lower.indexOf(key)
  for (let place = 0; at >= 0 && place < MOST_PLACES; place++) {
    const near = text.slice(Math.max(0, at - NEAR_FILE), at + key.length + NEAR_FILE)
    if (wanted.some((one) => CELLS[one].test(near))) return true
    at = lower.indexOf(key, at + 1)
  }
  return false
}

function fromArticle(question: Question, sources: AnswerSources, wish: Wish): Draft | undefined {
  const article = sources.article(wish.ordinal)
  if (article === undefined) return undefined
  const rows = rowsOfFile(sources.holdings.snapshot.files, wish.name).filter(
    (row) => row.article === wish.ordinal,
  )
  if (rows.length === 0) return noRows(article, wish)
  const clash = clashOf(question, article)
  if (clash !== undefined) {
    return { outcome: 'abstained', reason: clash, isFinal: true, nearest: [wish.ordinal] }
  }
  const choice = chooseRows(question, article, rows)
  if ('reason' in choice) {
    return { outcome: 'abstained', reason: choice.reason, isFinal: true, nearest: [wish.ordinal] }
  }
  const draft = draftOf(sources, article, choice.rows, wish)
  return draft.outcome === 'abstained' || !wants(question, 'prerequisite')
    ? draft
    : { ...draft, sentences: [...draft.sentences, ...requirements(sources, wish.ordinal)] }
}

/** A named article may tell of the file in its text; if it does not name the file, it says nothing. */
function noRows(article: Article, { ordinal, name }: Wish): Draft | undefined {
  if (namesFile(article, name)) return undefined
  return {
    outcome: 'abstained',
    isFinal: true,
    reason: { code: 'unknown-file', text: `${article.id} does not name the file ${name}.` },
    nearest: [ordinal],
  }
}

function draftOf(
  sources: AnswerSources,
  article: Article,
  rows: readonly [ShippedFile, ...ShippedFile[]],
  { ordinal, wanted }: Wish,
): Draft {
  const telling = rows.filter((row) => wanted.every((one) => cellOf(row, one) !== undefined))
  const [first, ...others] = telling
  const name = rows[0].cells.name ?? ''
  if (first === undefined) {
    const text = `The table of ${article.id} lists ${name} without its ${wanted[0]}.`
    return {
      outcome: 'abstained',
      isFinal: true,
      reason: { code: 'not-stated', text },
      nearest: [ordinal],
    }
  }
  const sentence = (row: ShippedFile): DraftSentence => ({
    text: asSentence(sentenceOf(article, row, wanted)),
    citations: sources.cite(ordinal, row.span),
  })
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences: [sentence(first), ...others.slice(0, MAX_ROWS - 1).map(sentence)],
    data: { files: telling.flatMap((row) => shipmentOf(sources, row)) },
    followUps: [`Which article ships ${name}?`, `Which articles refer to ${article.id}?`],
  }
}

function cellOf({ cells }: ShippedFile, wanted: Wanted): string | undefined {
  if (wanted === 'version') return cells.version
  return wanted === 'size' ? cells.rawSize : (cells.rawDate ?? cells.date)
}

/** "Q1 lists Ccm.dll for Intel: version 2.0.1380.1125, size 143 KB, date 1/28/2000" */
function sentenceOf(article: Article, { cells, bytes }: ShippedFile, wanted: readonly Wanted[]) {
  const { name, platform, language, caption, version, rawSize, rawDate } = cells
  const size = rawSize === undefined ? undefined : `size ${sizeText(rawSize, bytes)}`
  const facts = [
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(size === undefined ? [] : [size]),
    ...(rawDate === undefined ? [] : [`date ${rawDate}`]),
  ]
  const first = facts.filter((fact) => wanted.some((one) => fact.startsWith(one)))
  const rest = facts.filter((fact) => !first.includes(fact))
  const forWhat = [platform?.replace(/[()]/g, ''), language].filter((one) => one !== undefined)
  const of = forWhat.length === 0 ? '' : ` (${forWhat.join(', ')})`
  const under = caption === undefined ? '' : ` under "${caption}"`
  return `${article.id} lists ${name}${of}${under}: ${[...first, ...rest].join(', ')}`
}

/** "253,957 bytes", "143 KB" */
export function sizeText(raw: string, bytes: number | undefined): string {
  return /[a-z]/i.test(raw) || bytes === undefined ? raw : `${raw} bytes`
}
