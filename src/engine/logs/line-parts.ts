// What of a line stays the same on every machine, and what varies:
//
//   Connecting to \\SRV01\SMS_ABC at 12:01:05, error 5
//   wwwwwwwwww ww vvvvvvvvvvvvvvv    vvvvvvvv  wwwww v

import type { SourceSpan } from '../../model/span.ts'
import { logWords } from '../../text/log-words.ts'

export interface LinePart extends SourceSpan {
  /** A word counts when lines are compared; what varies does not. */
  readonly kind: 'word' | 'varies'
}

/** Ascending, not overlapping; blanks and signs between them are of no part. Linear. */
export function lineParts(line: string): LinePart[] {
  const { count, starts, ends } = logWords(line)
  const parts: LinePart[] = []
  let at = 0
  for (let word = 0; word <= count; word++) {
    const start = word < count ? (starts[word] ?? 0) : line.length
    const varying = withinSigns(line, at, start)
    if (varying !== undefined) parts.push({ ...varying, kind: 'varies' })
    if (word === count) break
    at = ends[word] ?? start
    parts.push({ start, end: at, kind: 'word' })
  }
  return parts
}

/** From the first letter, digit or backslash to the last; `undefined` where there are only signs. */
function withinSigns(line: string, from: number, to: number): SourceSpan | undefined {
  let start = from
  let end = to
  while (start < end && !isOfName(line, start)) start++
  while (end > start && !isOfName(line, end - 1)) end--
  return start < end ? { start, end } : undefined
}

// "\\SRV01", "0x80070005", "Größe"
const OF_NAME = /[\p{L}\p{N}\\%$]/u

const isOfName = (line: string, at: number) => OF_NAME.test(line.charAt(at))
