// What was recognised in one file, with line numbers in place of offsets:
//
//   ParsedFile + Article ── inspect ──▶ Inspection (JSON) ── renderInspection ──▶ text
//
// Whatever an article has is taken over as it is, so that nothing extraction finds can be missing.

import type { RootContent } from 'mdast'
import type { Article } from '../model/article.ts'
import { DIAGNOSTICS, type Diagnostic } from '../model/diagnostic.ts'
import type { ParsedFile } from '../model/parsed-file.ts'
import type { Section } from '../model/section.ts'
import { quoteOf, type SourceSpan } from '../model/span.ts'
import { createLineFinder, type LineFinder } from '../text/line-finder.ts'

/** A plain value; `lines` stands where the article has a span. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [name: string]: Plain }

export type PlainRecord = Readonly<Record<string, Plain>>

/** Names of groups → what was found of each; facts of the file come first. */
export type Inspection = PlainRecord

/** Of a block, so much is shown. */
const MAX_QUOTE = 80

export function inspect(parsed: ParsedFile, article: Article): Inspection {
  const { raw, format } = parsed
  const { source: _source, sections, diagnostics, appliesTo, ...found } = article
  const finder = createLineFinder(raw.text)
  const plain = (value: unknown) => plainOf(value, { finder, text: raw.text })
  const facts = Object.entries(plainRecord(plain(found)))
  return {
    file: raw.path,
    format,
    encoding: raw.encoding,
    sizeBytes: raw.sizeBytes,
    lineCount: finder.count,
    sha256: raw.sha256,
    ...Object.fromEntries(facts.filter(([, value]) => !isList(value))),
    fields: plain(parsed.fields),
    appliesTo: plain(appliesTo),
    sections: plain(sections.map((section) => outlineOf(section, raw.text))),
    ...Object.fromEntries(facts.filter(([, value]) => isList(value))),
    diagnostics: plain(diagnostics.map(explained)),
  }
}

const isList = (value: Plain) => Array.isArray(value)

function explained({ code, span, detail }: Diagnostic): unknown {
  const [severity, meaning] = DIAGNOSTICS[code]
  return { code, severity, detail, meaning, span }
}

function outlineOf({ role, heading, span, blocks }: Section, text: string): unknown {
  return { role, heading, span, blocks: blocks.map((block) => blockOf(block, text)) }
}

function blockOf(node: RootContent, text: string): unknown {
  const span = {
    start: node.position?.start.offset ?? 0,
    end: node.position?.end.offset ?? 0,
  }
  return {
    kind: kindOf(node),
    ...('children' in node && node.type === 'list' && { items: node.children.length }),
    text: clipped(quoteOf(text, span).replace(RULE_BELOW, '')),
    span,
  }
}

// "Method 1 --------"
const RULE_BELOW = / [-=]{3,}$/

function kindOf(node: RootContent): string {
  if (node.type === 'code') return node.data?.shape ?? 'listing'
  if (node.type === 'list') return node.ordered ? 'steps' : 'bullets'
  return node.type === 'heading' ? 'sub-heading' : node.type
}

function clipped(text: string): string {
  return text.length <= MAX_QUOTE ? text : `${text.slice(0, MAX_QUOTE - 1)}…`
}

interface PlainContext {
  readonly finder: LineFinder
  readonly text: string
}

/** Spans become lines; what has a span and no words of its own gets those that stand there. */
function plainOf(value: unknown, context: PlainContext): Plain {
  if (Array.isArray(value)) return value.map((one) => plainOf(one, context))
  if (isSpan(value)) return { ...context.finder.linesOf(value) }
  if (typeof value !== 'object' || value === null) return plainScalar(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const plain = entries.map(([name, one]): [string, Plain] => [
    name.replace(/span$/, 'lines').replace(/Span$/, 'Lines'),
    plainOf(one, context),
  ])
  const span = 'span' in value && isSpan(value.span) ? value.span : undefined
  const quote = span === undefined || hasWords(value) ? [] : [quoteEntry(span, context.text)]
  return Object.fromEntries([...plain, ...quote])
}

function plainScalar(value: unknown): Plain {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}

function quoteEntry(span: SourceSpan, text: string): [string, Plain] {
  return ['quote', clipped(quoteOf(text, span))]
}

const WORDS = ['text', 'raw', 'title', 'heading', 'value', 'path', 'url', 'name', 'code', 'header']

function hasWords(value: object): boolean {
  return WORDS.some((name) => name in value)
}

function isSpan(value: unknown): value is SourceSpan {
  if (typeof value !== 'object' || value === null) return false
  if (!('start' in value && 'end' in value) || Object.keys(value).length !== 2) return false
  return typeof value.start === 'number' && typeof value.end === 'number'
}

/** The value as a record; empty for anything else. */
export function plainRecord(value: Plain | undefined): PlainRecord {
  return isPlainRecord(value) ? value : {}
}

export function isPlainRecord(value: Plain | undefined): value is PlainRecord {
  return typeof value === 'object' && !Array.isArray(value)
}
