// "Which article ships Ccm.dll 2.0.1380.1101?", "Who has a newer one?"

import { rowsOfFile, type ShippedFile } from '../../indexes/files/query.ts'
import { compareFileVersions } from '../files/file-version.ts'
import { type Question, wants } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { processorsOf } from './file-rows.ts'
import { shipmentOf } from './shipments.ts'
import { asSentence, counted, listed } from './wording.ts'

const MAX_LINES = 12

// "which article", "what other hotfix", "whose package", "who ships"
const ASKS_FOR_ARTICLE =
  /\b(?:which|what|whose|list the|all) (?:[\w.]+ ){0,2}?(?:articles?|hot ?fix(?:es)?|fix(?:es)?|patch(?:es)?|packages?|updates?|rollups?)\b|\bwho (?:ships?|has|brings?|delivers?)\b/i

export const ships: Answerer = {
  kind: 'ships',
  intents: ['ships', 'newer', 'list'],
  answer: async (question, sources) => {
    const [file] = question.files
    if (file === undefined || question.articles.length > 0) return undefined
    if (!ASKS_FOR_ARTICLE.test(question.text) && !wants(question, 'newer')) return undefined
    const rows = rowsOfFile(sources.holdings.snapshot.files, file.name)
    if (rows.length === 0) return unknownFile(file.name)
    return chosen(question, sources, rows)
  },
}

function unknownFile(name: string): Draft {
  const text = `No file table lists a file ${name}.`
  return { outcome: 'abstained', isFinal: false, reason: { code: 'unknown-file', text } }
}

function chosen(
  question: Question,
  sources: AnswerSources,
  all: readonly ShippedFile[],
): Draft | undefined {
  const rows = ofBuild(question, ofLanguage(question, sources, ofProcessor(question, all)))
  const version = question.versions.find((one) => one.split(/[.,]/).length > 2)
  if (version === undefined) {
    return wants(question, 'newer') ? newest(question, sources, rows) : shipped(sources, rows)
  }
  if (wants(question, 'newer')) return newerThan(sources, rows, version)
  const same = rows.filter((row) => compareTo(row, version) === 0)
  return same.length > 0 ? shipped(sources, same) : unknownVersion(rows, version)
}

function ofProcessor({ text }: Question, rows: readonly ShippedFile[]): readonly ShippedFile[] {
  const asked = processorsOf(text)
  if (asked.length === 0) return rows
  return rows.filter(({ cells }) =>
    processorsOf(cells.platform ?? '').some((one) => asked.includes(one)),
  )
}

/** Those whose version has the build that the question names, where there are any. */
function ofBuild({ builds }: Question, rows: readonly ShippedFile[]): readonly ShippedFile[] {
  const own = rows.filter(({ cells: { version = '' } }) =>
    builds.some((build) => version.split(/[.,]/).some((part) => Number(part) === Number(build))),
  )
  return own.length > 0 ? own : rows
}

/** Of the language that the question names: as the row says, else as the article does. */
function ofLanguage(
  { languages: [asked] }: Question,
  sources: AnswerSources,
  rows: readonly ShippedFile[],
): readonly ShippedFile[] {
  if (asked === undefined || asked === 'english') return rows
  return rows.filter(({ article, cells: { language } }) => {
    const said = language ?? sources.article(article)?.source.text ?? ''
    return said.toLowerCase().includes(asked)
  })
}

function compareTo({ cells: { version } }: ShippedFile, asked: string): number | undefined {
  return version === undefined ? undefined : compareFileVersions(version, asked)
}

function unknownVersion(rows: readonly ShippedFile[], version: string): Draft {
  const name = rows[0]?.cells.name ?? 'the file'
  const known = [...new Set(rows.flatMap(({ cells }) => cells.version ?? []))]
  const others = known.length === 0 ? '' : `; listed are ${listed(known.slice(0, 5))}`
  const text = `No article lists ${name} ${version}${others}.`
  return {
    outcome: 'abstained',
    isFinal: true,
    reason: { code: 'not-stated', text },
    nearest: [...new Set(rows.map(({ article }) => article))].slice(0, 3),
  }
}

function newerThan(
  sources: AnswerSources,
  rows: readonly ShippedFile[],
  version: string,
): Draft | undefined {
  const newer = rows.filter((row) => {
    const order = compareTo(row, version)
    return order !== undefined && order > 0 && isSameBranch(row, version)
  })
  if (newer.length > 0) return shipped(sources, byVersion(newer))
  const name = rows[0]?.cells.name ?? 'the file'
  const text = `No article lists a newer ${name} than ${version} of the same branch.`
  return { outcome: 'abstained', isFinal: true, reason: { code: 'not-stated', text } }
}

/** Versions of two releases are never called newer: the first three numbers are the branch. */
function isSameBranch({ cells: { version = '' } }: ShippedFile, asked: string): boolean {
  const branch = (text: string) => text.split(/[.,]/).slice(0, 2).map(Number).join('.')
  return branch(version) === branch(asked)
}

/** The highest version of the product that the question names, or of all. */
function newest(question: Question, sources: AnswerSources, rows: readonly ShippedFile[]) {
  const families = question.products.map(({ family }) => family)
  const own = rows.filter(({ cells }) =>
    families.some((family) => cells.product?.includes(family) === true),
  )
  const [best] = byVersion(own.length > 0 ? own : rows.filter(({ cells }) => cells.version))
  if (best === undefined) return undefined
  const same = rows.filter(({ cells }) => cells.version === best.cells.version)
  return shipped(sources, same)
}

function byVersion(rows: readonly ShippedFile[]): ShippedFile[] {
  return [...rows].sort(
    (a, b) => compareFileVersions(b.cells.version ?? '', a.cells.version ?? '') ?? 0,
  )
}

/** One line an article. */
function shipped(sources: AnswerSources, rows: readonly ShippedFile[]): Draft | undefined {
  const groups = new Map<string, ShippedFile[]>()
  for (const row of rows) {
    const key = `${row.article} ${row.cells.version ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const lines = [...groups.values()].slice(0, MAX_LINES).map((group) => lineOf(sources, group))
  const [first] = lines
  if (first === undefined) return undefined
  const articles = new Set(rows.map(({ article }) => article)).size
  const name = rows[0]?.cells.name ?? ''
  const more = groups.size > MAX_LINES ? `, the first ${MAX_LINES}` : ''
  const head = `${counted(articles, 'article')} ${articles === 1 ? 'lists' : 'list'} ${name}${more}:`
  return {
    outcome: 'answered',
    certainty: 'stated',
    sentences:
      lines.length === 1
        ? [first]
        : [
            { text: head, citations: first.citations },
            ...lines.map((line) => ({ ...line, text: `- ${line.text}` })),
          ],
    data: { files: rows.slice(0, 50).flatMap((row) => shipmentOf(sources, row)), count: articles },
  }
}

function lineOf(sources: AnswerSources, group: readonly ShippedFile[]): DraftSentence {
  const [first] = group
  const link = sources.link(first?.article ?? -1)
  const platforms = [...new Set(group.flatMap(({ cells }) => cells.platform ?? []))].map((one) =>
    one.replace(/[()]/g, ''),
  )
  const version = first?.cells.version === undefined ? '' : ` ${first.cells.version}`
  const on = platforms.length === 0 ? '' : ` (${listed(platforms)})`
  return {
    text: asSentence(`${link?.id} ships ${first?.cells.name}${version}${on}: ${link?.title}`),
    citations: group.flatMap((row) => sources.cite(row.article, row.span)).slice(0, 4),
  }
}
