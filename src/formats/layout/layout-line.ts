// The line: what a container (bare text, tab-indented Markdown, <pre>, flattened text) hands to the
// layout reader. A line knows where it stands in `RawFile.text`, so that every node gets its position.

import type { Node } from 'mdast'
import type { SourceSpan } from '../../model/span.ts'

type Position = NonNullable<Node['position']>

export interface LayoutLine {
  /** Without indentation, trailing white space and line break; empty for a blank line. */
  readonly text: string
  /** Columns before the text, counted as the Markdown form counts them (a text body minus one). */
  readonly indent: number
  /** Offsets of the text in `RawFile.text`. */
  readonly start: number
  readonly end: number
  /** Place of `start` in `RawFile.text`, both 1-based. */
  readonly line: number
  readonly column: number
  /** Offset of every character of `text`, where the container escapes some (HTML). */
  readonly offsets?: Int32Array
}

/** Offset in `RawFile.text` of the character at `index` of the line's text; its length is allowed. */
export function offsetAt(line: LayoutLine, index: number): number {
  if (index >= line.text.length) return line.end
  return line.offsets?.[index] ?? line.start + index
}

/** Span of `line.text.slice(from, to)`. */
export function spanInLine(
  line: LayoutLine,
  from: number,
  to: number = line.text.length,
): SourceSpan {
  return {
    start: offsetAt(line, from),
    end: to >= line.text.length ? line.end : offsetAt(line, to),
  }
}

/** The line without its first `count` characters and the blanks after them; columns stay true. */
export function lineWithout(line: LayoutLine, count: number): LayoutLine {
  const text = line.text.slice(count).trimStart()
  const cut = line.text.length - text.length
  const start = offsetAt(line, cut)
  return {
    text,
    indent: line.indent + cut,
    start,
    end: line.end,
    line: line.line,
    column: line.column + start - line.start,
    ...(line.offsets && { offsets: line.offsets.subarray(cut) }),
  }
}

/** The line up to `index`, without the blanks before it. */
export function lineUpTo(line: LayoutLine, index: number): LayoutLine {
  const text = line.text.slice(0, index).trimEnd()
  return { ...line, text, end: spanInLine(line, 0, text.length).end }
}

/** From the first line's start to the last line's end. */
export function positionOf(first: LayoutLine, last: LayoutLine = first): Position {
  return { start: startPoint(first), end: endPoint(last) }
}

function startPoint(line: LayoutLine): Position['start'] {
  return { line: line.line, column: line.column, offset: line.start }
}

function endPoint(line: LayoutLine): Position['start'] {
  return { line: line.line, column: line.column + line.end - line.start, offset: line.end }
}
