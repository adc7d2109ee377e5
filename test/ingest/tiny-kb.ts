// A knowledge base of a few lines a file, and the smallest parser that understands it:
//
//   Q1001 Printer queue stops          first line: number and title, or a title alone
//   2001-05-04                         optional: date
//   Text that names Q1002.             everything else is one section

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { IngestOptions } from '../../src/ingest/options.ts'
import type { Article } from '../../src/model/article.ts'
import { parseArticleNumber, slugOfPath } from '../../src/model/article-id.ts'
import type { FormatName } from '../../src/model/parsed-file.ts'
import type { RawFile, SkippedFile } from '../../src/model/raw-file.ts'
import { NO_STATEMENTS } from '../../src/model/statement.ts'
import { NO_MATERIAL } from '../support/no-material.ts'

export function parseTiny(raw: RawFile): Article | SkippedFile {
  if (raw.text.startsWith('#')) {
    return { path: raw.path, reason: 'index-page', detail: 'A list of articles.' }
  }
  if (raw.text.startsWith('boom')) throw new Error('cannot read this')
  const { text } = raw
  const [first = ''] = text.split('\n')
  const number = parseArticleNumber(first.split(' ')[0] ?? '')
  const day = /^\d{4}-\d\d-\d\d$/m.exec(text)
  const span = { start: 0, end: text.length }
  const id = number ?? slugOfPath(raw.path)
  return {
    id,
    aliases: [...text.matchAll(/alias (Q\d+)/g)].flatMap((m) => parseArticleNumber(m[1]!) ?? []),
    collection: raw.collection,
    title: number === undefined ? first : first.slice(first.indexOf(' ') + 1),
    shortTitleCut: false,
    products: [...text.matchAll(/product (\w+)/g)].map((match) => match[1]!),
    appliesTo: [],
    ...(day ? { lastModified: { raw: day[0], date: day[0], span } } : {}),
    keywords: [],
    technology: [],
    issueTypes: [],
    solutionTypes: [],
    hardware: [],
    sections: [{ role: 'other', heading: '', text, blocks: [], span }],
    fileTables: [],
    references: [...text.matchAll(/names (\S+)/g)].map((match) => ({
      id: parseArticleNumber(match[1]!) ?? slugOfPath(match[1]!),
      kind: 'see-also',
      isSelf: match[1] === id,
      span: { start: match.index, end: match.index + match[0].length },
    })),
    ...NO_MATERIAL,
    ...NO_STATEMENTS,
    boilerplate: [],
    diagnostics: day ? [] : [{ code: 'date-unreadable' }],
    source: {
      path: raw.path,
      format: formatOf(raw.path),
      encoding: raw.encoding,
      sha256: raw.sha256,
      text,
    },
  }
}

function formatOf(path: string): FormatName {
  if (path.endsWith('.TXT')) return 'kb-text'
  return path.endsWith('.html') ? 'html' : 'kb-markdown'
}

export type Files = Readonly<Record<string, string>>

/** A temporary folder, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quarry-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** A knowledge base in a folder of its own, and options that ingest it into an empty index. */
export async function tinyKb(files: Files): Promise<IngestOptions & { readonly folder: string }> {
  const root = await temporaryFolder()
  const folder = join(root, 'tiny')
  await mkdir(folder)
  await writeFiles(folder, files)
  const indexDirectory = join(root, 'index')
  return { folder, folders: [{ folder }], indexDirectory, parse: parseTiny }
}

/** Path → bytes in hex of every file below a folder. */
export async function bytesBelow(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile())
  const pairs = files.map(async (entry): Promise<[string, string]> => {
    const file = join(entry.parentPath, entry.name)
    return [file.slice(folder.length), (await readFile(file)).toString('hex')]
  })
  return Object.fromEntries((await Promise.all(pairs)).sort(([a], [b]) => (a < b ? -1 : 1)))
}
