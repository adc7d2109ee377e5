import { oneLine } from './one-line.ts'

/**
 * A place in `RawFile.text`: UTF-16 units, `start` inclusive, `end` exclusive. Line numbers are
 * computed for display only.
 */
export interface SourceSpan {
  readonly start: number
  readonly end: number
}

/** The quote of a span: its slice with each run of white space made one space, trimmed. */
export function quoteOf(text: string, span: SourceSpan): string {
  return oneLine(text.slice(span.start, span.end))
}

/** 1-based line of an offset. Cost: linear in the offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
