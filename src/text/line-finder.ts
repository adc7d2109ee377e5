// Places as line numbers for people: 1-based, lines end at "\n".

import type { SourceSpan } from '../model/span.ts'

export interface Lines {
  readonly first: number
  readonly last: number
}

export interface LineFinder {
  readonly count: number
  /** Lines that a span touches; an empty one touches the line it stands on. */
  linesOf(span: SourceSpan): Lines
}

/** Cost: linear once, then logarithmic a span. */
export function createLineFinder(text: string): LineFinder {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop()
  return {
    count: starts.length,
    linesOf: ({ start, end }) => ({
      first: lineOf(starts, start),
      last: lineOf(starts, Math.max(start, end - 1)),
    }),
  }
}

/** How many lines start at or before an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
