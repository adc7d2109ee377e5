// Cuts text into layout lines. Line breaks are "\n", "\r\n" and a lone "\r".

import type { LayoutLine } from './layout-line.ts'

/** Tab stops of the tools the archive was written with. */
const TAB_WIDTH = 8

export interface CutOptions {
  /** Part of the source to cut; the whole by default. */
  readonly from?: number
  readonly to?: number
  /** Once at the start of each line it belongs to the container, not to the layout. */
  readonly margin?: '\t' | ' ' | '    '
}

/** Lines of `source`, blank ones included, with offsets in it. Linear. */
export function cutLines(source: string, options: CutOptions = {}): LayoutLine[] {
  const { from = 0, to = source.length, margin } = options
  const lines: LayoutLine[] = []
  const first = createPlaceFinder(source)(from)
  let line = first.line
  let lineStart = from - first.column + 1
  for (let at = from; at < to; ) {
    const end = endOfLine(source, at, to)
    lines.push(layoutLine(source, { from: at, to: end, lineStart, line, margin }))
    at = end + breakLength(source, end)
    lineStart = at
    line++
  }
  return lines
}

/**
 * Lines of a text that was decoded out of `source`: `offsets[i]` is where its character i stands
 * there, and `offsets[text.length]` where it ends.
 */
export function cutDecodedLines(text: string, offsets: Int32Array, source: string): LayoutLine[] {
  const place = createPlaceFinder(source)
  return cutLines(text).map((line) => {
    const start = offsets[line.start] ?? source.length
    const end = offsets[line.end] ?? source.length
    return { ...line, ...place(start), start, end, offsets: offsets.subarray(line.start, line.end) }
  })
}

interface LineBounds {
  readonly from: number
  readonly to: number
  readonly lineStart: number
  readonly line: number
  readonly margin: string | undefined
}

function layoutLine(source: string, bounds: LineBounds): LayoutLine {
  const raw = source.slice(bounds.from, bounds.to)
  const text = raw.trim()
  const lead = text === '' ? 0 : raw.indexOf(text)
  const start = bounds.from + lead
  return {
    text,
    indent: text === '' ? 0 : indentOf(raw.slice(0, lead), bounds.margin),
    start,
    end: start + text.length,
    line: bounds.line,
    column: start - bounds.lineStart + 1,
  }
}

function indentOf(lead: string, margin: string | undefined): number {
  const inner = margin !== undefined && lead.startsWith(margin) ? lead.slice(margin.length) : lead
  if (!inner.includes('\t')) return inner.length
  let column = 0
  for (const character of inner) {
    column += character === '\t' ? TAB_WIDTH - (column % TAB_WIDTH) : 1
  }
  return column
}

function endOfLine(source: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === 10 || code === 13) return at
  }
  return to
}

function breakLength(source: string, at: number): number {
  return source.startsWith('\r\n', at) ? 2 : 1
}

/** Line and column of ascending offsets; each call goes on where the last one stopped. */
export function createPlaceFinder(
  source: string,
): (offset: number) => { line: number; column: number } {
  let line = 1
  let lineStart = 0
  let scanned = 0
  return (offset) => {
    scanned = endOfLine(source, scanned, offset)
    while (scanned < offset) {
      scanned += breakLength(source, scanned)
      lineStart = scanned
      line++
      scanned = endOfLine(source, scanned, offset)
    }
    return { line, column: offset - lineStart + 1 }
  }
}
