// Offsets → line and column, for nodes that are put together from several places of a page.

import type { Node } from 'mdast'

export type Position = NonNullable<Node['position']>

/** The position of a span of `source`. Cost: logarithmic. */
export type Placer = (start: number, end: number) => Position

/** Indexes the lines of `source` once; lines end at "\n", "\r\n" and a lone "\r". */
export function createPlacer(source: string): Placer {
  const lineStarts = [0]
  for (const lineBreak of source.matchAll(/\r\n|\n|\r/g)) {
    lineStarts.push(lineBreak.index + lineBreak[0].length)
  }
  const point = (offset: number) => {
    const line = lineOf(lineStarts, offset)
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1, offset }
  }
  return (start, end) => ({ start: point(start), end: point(end) })
}

/** Index of the last line that starts at or before the offset. */
function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0
  let high = lineStarts.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}
