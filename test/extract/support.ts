// Articles for tests: from a fixture, from a body in the text layout, or from a whole file.

import { extractArticle } from '../../src/extract/article.ts'
import { readKbHtmlText } from '../../src/formats/kb-html-text.ts'
import { readKbMarkdown } from '../../src/formats/kb-markdown.ts'
import { readKbText } from '../../src/formats/kb-text.ts'
import { readKbTextFlat } from '../../src/formats/kb-text-flat.ts'
import { readMarkdown } from '../../src/formats/markdown.ts'
import { readFormat } from '../../src/formats/registry.ts'
import type { Article } from '../../src/model/article.ts'
import type { Field, FieldName, FieldPlace, ParsedFile } from '../../src/model/parsed-file.ts'
import type { RawFile } from '../../src/model/raw-file.ts'
import { sha256 } from '../../src/model/sha256.ts'

/** Named after the file's format; longer names first. */
const READERS: readonly (readonly [string, (raw: RawFile) => ParsedFile])[] = [
  ['kb-markdown', readKbMarkdown],
  ['kb-text-flat', readKbTextFlat],
  ['kb-html-text', readKbHtmlText],
  ['kb-text', readKbText],
  ['markdown', readMarkdown],
]

export function rawFile(text: string, path = 'notes/first.txt'): RawFile {
  return {
    collection: 'sample',
    path,
    text,
    encoding: 'utf-8',
    sizeBytes: text.length,
    sha256: sha256(text),
    diagnostics: [],
  }
}

export function parseAs(format: string, text: string, path?: string): ParsedFile {
  const read = READERS.find(([name]) => format.startsWith(name))?.[1]
  if (read === undefined) throw new Error(`No reader for ${format}`)
  return read(rawFile(text, path))
}

/** As ingest does it: the format is found by content. */
export function articleOfFile(text: string, path: string): Article {
  const parsed = readFormat(rawFile(text, path))
  if ('reason' in parsed) throw new Error(`${path} was skipped: ${parsed.detail}`)
  return extractArticle(parsed)
}

/** The article of a body in the text layout, under a header of its own. */
export function articleOfBody(body: string, appliesTo = ' - Sample Server version 2.0 '): Article {
  return extractArticle(parsedBody(body, appliesTo))
}

export function parsedBody(body: string, appliesTo = ' - Sample Server version 2.0 '): ParsedFile {
  const rule = '-'.repeat(79)
  const text = [
    'DOCUMENT:Q100100  22-JUN-2000  [sample]',
    'TITLE   :A Sample',
    'PRODUCT :Sample Server',
    'PROD/VER::2.0',
    'OPER/SYS:',
    'KEYWORDS:kbsample',
    '',
    '='.repeat(70),
    rule,
    'The information in this article applies to:',
    '',
    appliesTo,
    rule,
    '',
    body,
    '',
  ].join('\n')
  return parseAs('kb-text', text, 'txt/100/Q100100.TXT')
}

/** What the source prints at a span. */
export function printed(article: Article, { start, end }: { start: number; end: number }): string {
  return article.source.text.slice(start, end)
}

/** A parsed file without a body, for the extractors of fields. */
export function parsedFields(
  fields: readonly (readonly [FieldName, string, FieldPlace])[],
  format: ParsedFile['format'] = 'kb-text',
  path?: string,
): ParsedFile {
  const text = fields.map(([, value]) => value).join('\n')
  let at = 0
  const placed = fields.map(([name, value, place]): Field => {
    const span = { start: at, end: at + value.length }
    at += value.length + 1
    return { name, place, value, span }
  })
  const root = { type: 'root' as const, children: [] }
  return { format, raw: rawFile(text, path), fields: placed, appliesTo: [], root, diagnostics: [] }
}
