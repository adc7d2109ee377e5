// A slice of a text with each run of white space made one blank, its limits between words, and
// marks carried over.

import type { SourceSpan } from '../model/span.ts'

/** How much of the room around the core goes before it. */
const SHARE_BEFORE = 0.35

const WHITE = /\s/
// All that is no single blank, which stays: "\n", "  ", " \t"
const WHITE_RUN = /[^\S ]\s*| \s+/g

/**
 * A wide slice around the core whose collapsed form is not longer than `maxLength`. It starts where a
 * sentence or a paragraph does if one starts in reach, else at white space, and ends at white space;
 * only a core that is too long itself is cut anywhere.
 */
export function widen(text: string, core: SourceSpan, maxLength: number): SourceSpan {
  const inner = forwards(text, core.start, core.end, maxLength)
  const room = maxLength - inner.length
  const start = startWithin(text, core.start, Math.floor(room * SHARE_BEFORE))
  const before = forwards(text, start, core.start, room)
  const after = forwards(text, inner.end, text.length, room - before.length)
  const rest = room - before.length - after.length
  return {
    // What is left over at the end of the text goes before.
    start: after.end === text.length ? startWithin(text, start, rest) : start,
    end: startOfCutWord(text, after.end, inner.end),
  }
}

// The end of a sentence, a blank line: "… stops. The next", "…:\n\n   C:\\"
const BOUNDARY = /[.!?]\s+(?=\p{Lu})|\n[^\S\n]*\n\s*/u

/** Where a slice may start that ends at `end` and is not longer than `room` when collapsed. */
function startWithin(text: string, end: number, room: number): number {
  const { start } = backwards(text, end, room)
  if (start === 0) return start
  const reached = text.slice(start, end)
  const boundary = BOUNDARY.exec(reached)
  if (boundary !== null) return start + boundary.index + boundary[0].length
  return endOfCutWord(text, start, end)
}

/** The collapsed slice; spans reaching beyond it are cut. White space around it is left out. */
export function collapse(
  text: string,
  slice: SourceSpan,
  spans: readonly SourceSpan[],
): { readonly text: string; readonly marks: SourceSpan[] } {
  let at = slice.start
  let collapsed = ''
  const upTo = (offset: number): number => {
    const piece = text.slice(at, offset).replace(WHITE_RUN, ' ')
    collapsed += collapsed === '' ? piece.trimStart() : piece
    at = offset
    return collapsed.length
  }
  const marks = spans.map(({ start, end }) => ({
    start: upTo(Math.max(start, slice.start)),
    end: upTo(Math.min(end, slice.end)),
  }))
  upTo(slice.end)
  const trimmed = collapsed.trimEnd()
  const kept = marks.map(({ start, end }) => ({ start, end: Math.min(end, trimmed.length) }))
  return { text: trimmed, marks: kept.filter(({ start, end }) => end > start) }
}

/** How far forwards the collapsed length reaches, at most to `limit`. */
function forwards(text: string, start: number, limit: number, room: number) {
  let at = start
  let length = 0
  let isWhite = false
  for (; at < limit; at++) {
    const wasWhite = isWhite
    isWhite = isWhiteAt(text, at)
    if (isWhite && wasWhite) continue
    if (length === room) break
    length++
  }
  return { end: isPairSplitAt(text, at) ? at - 1 : at, length }
}

function backwards(text: string, end: number, room: number) {
  let at = end
  let length = 0
  let isWhite = false
  for (; at > 0; at--) {
    const wasWhite = isWhite
    isWhite = isWhiteAt(text, at - 1)
    if (isWhite && wasWhite) continue
    if (length === room) break
    length++
  }
  return { start: at, length }
}

/** From inside a word on to its end, at most to `limit`. */
function endOfCutWord(text: string, start: number, limit: number): number {
  if (start === 0 || isWhiteAt(text, start - 1)) return start
  let at = start
  while (at < limit && !isWhiteAt(text, at)) at++
  return at
}

/** From inside a word back to its start, at least to `limit`. */
function startOfCutWord(text: string, end: number, limit: number): number {
  if (end === text.length || isWhiteAt(text, end)) return end
  let at = end
  while (at > limit && !isWhiteAt(text, at - 1)) at--
  return at
}

function isWhiteAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  return unit >= 0x80 && WHITE.test(text.charAt(at))
}

function isPairSplitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1)
  return at < text.length && unit >= 0xd800 && unit <= 0xdbff
}
