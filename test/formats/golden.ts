// A parsed file as text for golden files: stable, complete but for the text itself, and short enough
// to be read in a review.

import type { Node } from 'mdast'
import type { ParsedFile } from '../../src/model/parsed-file.ts'

/** JSON of a parsed file; positions are "line:column(offset)-line:column(offset)". */
export function goldenOf(parsed: ParsedFile): string {
  const { text, ...raw } = parsed.raw
  const golden = { ...parsed, raw: { ...raw, length: text.length } }
  return `${JSON.stringify(golden, shorten, 2)}\n`
}

function shorten(key: string, value: unknown): unknown {
  if (key === 'position' && isPosition(value))
    return `${pointOf(value.start)}-${pointOf(value.end)}`
  if (key === 'span' && isSpan(value)) return `${value.start}-${value.end}`
  return value
}

type Position = NonNullable<Node['position']>

function pointOf({ line, column, offset }: Position['start']): string {
  return `${line}:${column}(${offset})`
}

function isPosition(value: unknown): value is Position {
  return isSpan(value) && typeof value.start === 'object'
}

function isSpan(value: unknown): value is { start: unknown; end: unknown } {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}
