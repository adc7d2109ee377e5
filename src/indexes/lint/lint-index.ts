// What there is to object to in each article, as JSON records one after another.
//
//   article → findings, sentences that deny a consequence

import type { Article } from '../../model/article.ts'
import type { LintFinding } from '../../model/lint.ts'
import type { SourceSpan } from '../../model/span.ts'
import { ColumnReader, encodeColumns } from '../column-codec.ts'
import type { IndexKind, Part } from '../index-kind.ts'
import { deniedConsequences } from './denied-consequences.ts'
import { lintArticle } from './lint-article.ts'

export interface LintRecord {
  /** In text order. */
  readonly findings: readonly LintFinding[]
  readonly denials: readonly SourceSpan[]
}

export interface LintIndex {
  readonly articleCount: number
  /** Article → where its record starts; an empty one is none. One more entry than articles. */
  readonly offsets: Uint32Array
  readonly bytes: Uint8Array
}

const NAME = 'lint.bin'
const decoder = new TextDecoder()

interface LooseRecord {
  readonly article: number
  readonly bytes: Uint8Array
}

export const lintIndex: IndexKind<LintIndex> = {
  name: NAME,
  version: 2,
  build: (articles) => assemble(articles.flatMap(looseRecord), articles.length),
  merge: (parts, articleCount) => assemble(parts.flatMap(recordsOf), articleCount),
  encode: ({ articleCount, offsets, bytes }) =>
    encodeColumns([Uint32Array.of(articleCount), offsets, bytes]),
  decode: (bytes) => {
    const columns = new ColumnReader(bytes, NAME)
    const [articleCount = 0] = columns.words()
    const index = { articleCount, offsets: columns.words(), bytes: columns.bytes() }
    columns.finish()
    return index
  },
}

function looseRecord(article: Article, ordinal: number): LooseRecord[] {
  const record: LintRecord = {
    findings: lintArticle(article),
    denials: deniedConsequences(article.source.text),
  }
  if (record.findings.length === 0 && record.denials.length === 0) return []
  return [{ article: ordinal, bytes: Buffer.from(JSON.stringify(record)) }]
}

function recordsOf({ data, ordinals }: Part<LintIndex>): LooseRecord[] {
  return Array.from(ordinals).flatMap((ordinal, article) => {
    const bytes = bytesAt(data, article)
    return ordinal < 0 || bytes.length === 0 ? [] : [{ article: ordinal, bytes }]
  })
}

function assemble(loose: readonly LooseRecord[], articleCount: number): LintIndex {
  const records = [...loose].sort((a, b) => a.article - b.article)
  const offsets = new Uint32Array(articleCount + 1)
  for (const { article, bytes } of records) offsets[article + 1] = bytes.length
  for (let article = 0; article < articleCount; article++) {
    offsets[article + 1] = (offsets[article + 1] ?? 0) + (offsets[article] ?? 0)
  }
  const bytes = new Uint8Array(Buffer.concat(records.map((record) => record.bytes)))
  return { articleCount, offsets, bytes }
}

function bytesAt({ bytes, offsets }: LintIndex, article: number): Uint8Array {
  return bytes.subarray(offsets[article] ?? 0, offsets[article + 1] ?? 0)
}

const NOTHING: LintRecord = { findings: [], denials: [] }

/** Of an article without objections, and outside the index, an empty record. */
export function lintRecordAt(index: LintIndex, article: number): LintRecord {
  const bytes = bytesAt(index, article)
  if (bytes.length === 0) return NOTHING
  const record: LintRecord = JSON.parse(decoder.decode(bytes))
  return record
}
