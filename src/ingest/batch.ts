// A batch of files → rows, records and index segments. Runs in a worker thread or in this one.

import type { IndexKind } from '../indexes/index-kind.ts'
import { INDEX_KINDS, type IndexName } from '../indexes/registry.ts'
import type { Article } from '../model/article.ts'
import type { FoundFile, RawFile, SkippedFile } from '../model/raw-file.ts'
import { readRawFile } from '../source/read-file.ts'
import { encodeArticle } from '../store/article-codec.ts'
import { type CatalogRow, rowOf } from '../store/catalog-row.ts'
import type { ParseFile, ReadSettings } from './options.ts'

export interface BatchFile {
  readonly file: FoundFile
  /** Digest the file had at the last ingest: an equal one makes parsing needless. */
  readonly knownSha256?: string
}

export interface BatchTask {
  readonly folder: string
  readonly files: readonly BatchFile[]
  readonly settings: ReadSettings
}

export type FileOutcome =
  | { readonly kind: 'article'; readonly row: CatalogRow }
  | { readonly kind: 'same' }
  | { readonly kind: 'skipped'; readonly skipped: SkippedFile }

export interface BatchResult {
  /** One per file of the task, in its order. */
  readonly outcomes: readonly FileOutcome[]
  /** Encoded articles one after another, in the order of the outcomes of kind `article`. */
  readonly records: Uint8Array
  readonly recordLengths: Uint32Array
  /** Of each kind of index, the encoded segment over the same articles. */
  readonly segments: Readonly<Record<IndexName, Uint8Array>>
}

interface ParsedOutcome {
  readonly outcome: FileOutcome
  readonly article?: Article
}

/** Never throws for what is in a file: one that cannot be parsed is skipped with the reason. */
export async function parseBatch(task: BatchTask, parse: ParseFile): Promise<BatchResult> {
  const parsed: ParsedOutcome[] = []
  for (const file of task.files) parsed.push(await parseOne(task, file, parse))
  const articles = parsed.flatMap(({ article }) => (article === undefined ? [] : [article]))
  const records = articles.map(encodeArticle)
  return {
    outcomes: parsed.map(({ outcome }) => outcome),
    records: joined(records),
    recordLengths: Uint32Array.from(records, (record) => record.length),
    segments: {
      text: segmentOf(INDEX_KINDS.text, articles),
      graph: segmentOf(INDEX_KINDS.graph, articles),
      facets: segmentOf(INDEX_KINDS.facets, articles),
      files: segmentOf(INDEX_KINDS.files, articles),
      fixes: segmentOf(INDEX_KINDS.fixes, articles),
      lint: segmentOf(INDEX_KINDS.lint, articles),
      logs: segmentOf(INDEX_KINDS.logs, articles),
    },
  }
}

async function parseOne(
  task: BatchTask,
  { file, knownSha256 }: BatchFile,
  parse: ParseFile,
): Promise<ParsedOutcome> {
  const raw = await readRawFile(task.folder, file, task.settings)
  if ('reason' in raw) return { outcome: { kind: 'skipped', skipped: raw } }
  if (raw.sha256 === knownSha256) return { outcome: { kind: 'same' } }
  const article = parseSafely(raw, parse)
  if ('reason' in article) return { outcome: { kind: 'skipped', skipped: article } }
  return { outcome: { kind: 'article', row: rowOf(article, raw.sizeBytes) }, article }
}

/** Readers and extraction never throw; if one does, that costs this file and not the ingest. */
function parseSafely(raw: RawFile, parse: ParseFile): Article | SkippedFile {
  try {
    return parse(raw)
  } catch (error) {
    const detail = `It could not be parsed: ${String(error)}.`
    return { path: raw.path, reason: 'unreadable', detail }
  }
}

function segmentOf<Data>(kind: IndexKind<Data>, articles: readonly Article[]): Uint8Array {
  const bytes = kind.encode(kind.build(articles))
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes)
}

/** In a buffer of its own, so that it can be handed to another thread. */
function joined(records: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(records.reduce((sum, record) => sum + record.length, 0))
  let at = 0
  for (const record of records) {
    bytes.set(record, at)
    at += record.length
  }
  return bytes
}
