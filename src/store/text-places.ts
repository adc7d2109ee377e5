// Offsets of a text with their lines and columns, as mdast positions count them.

export interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Offset → line and column, both 1-based. Line breaks are "\n", "\r\n" and a lone "\r". */
export type PlaceFinder = (offset: number) => Place

/** Cost: linear in the text once, then logarithmic in its lines. */
export function createPlaceFinder(text: string): PlaceFinder {
  const starts = lineStarts(text)
  return (offset) => {
    const line = lastAtOrBefore(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return starts
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
