// List markers and the numbers they must have:
//
//   1. Click Start.        a. Right-click the key.        - A file is missing.
//
// Wrapped prose looks the same ("... of Windows" / "95. You can download ..."), so a number has to
// be the expected one unless a blank line stands above it.

import type { LayoutLine } from './layout-line.ts'

export type MarkerStyle = '1.' | '1)' | '(1)' | 'a.' | 'a)' | 'A.' | '-' | '*' | 'o' | '•'

export interface Marker {
  readonly style: MarkerStyle
  /** Value of the number or letter (a = 1); `undefined` for bullets. */
  readonly number: number | undefined
  /** Characters of the marker and the blanks after it. */
  readonly length: number
}

// "12. Click", "1) Click", "(3) Click"; also a marker alone on its line.
const NUMBER = /^(?:(\d{1,3})([.)])|\((\d{1,2})\))(?:\s+|$)/
// "a. Click", "b) Click", "C. Click"
const LETTER = /^([a-zA-Z])([.)])\s+/
// "- x", "* x", "o x", "• x", "· x"; "<B7> x" is how the Markdown form writes the byte of a bullet.
const BULLET = /^([-*o•·]|<B7>)\s+/
const HIGHEST_UNEXPECTED = 99

/** The list marker a line starts with, or `undefined`. Whether it is one depends on its context. */
export function markerOf({ text }: LayoutLine): Marker | undefined {
  const first = text.charCodeAt(0)
  if (Number.isNaN(first)) return undefined
  return numberMarker(text) ?? letterMarker(text) ?? bulletMarker(text)
}

function numberMarker(text: string): Marker | undefined {
  const match = NUMBER.exec(text)
  if (match === null) return undefined
  const style = match[3] !== undefined ? '(1)' : match[2] === '.' ? '1.' : '1)'
  return { style, number: Number(match[1] ?? match[3]), length: match[0].length }
}

function letterMarker(text: string): Marker | undefined {
  const match = LETTER.exec(text)
  const letter = match?.[1]
  if (match === null || letter === undefined) return undefined
  const number = letter.toLowerCase().charCodeAt(0) - 96
  const isLower = letter === letter.toLowerCase()
  if (match[2] === ')')
    return isLower ? { style: 'a)', number, length: match[0].length } : undefined
  return { style: isLower ? 'a.' : 'A.', number, length: match[0].length }
}

function bulletMarker(text: string): Marker | undefined {
  const match = BULLET.exec(text)
  const sign = match?.[1]
  if (match === null || sign === undefined) return undefined
  const style = sign === '-' || sign === '*' || sign === 'o' ? sign : '•'
  return { style, number: undefined, length: match[0].length }
}

/** What a marker stands in. */
export interface MarkerContext {
  readonly line: LayoutLine
  /** The line above when it is text of the same block; none below a blank line or a rule. */
  readonly above: LayoutLine | undefined
  /** The last number of the same style at the same column, if any. */
  readonly lastNumber: number | undefined
}

/** Does a marker start a list item here, or is the line wrapped prose? */
export function startsItem(marker: Marker, { line, above, lastNumber }: MarkerContext): boolean {
  if (marker.style === '•') return true
  const isFree = above === undefined || above.text.endsWith(':')
  if (marker.number === undefined) return isFree || (marker.style === '-' && isHanging(line, above))
  if (marker.number === 1) return isFree
  if (lastNumber !== undefined && marker.number === lastNumber + 1) return true
  if (above !== undefined || marker.number > HIGHEST_UNEXPECTED) return false
  return isPlainNumber(marker) || (isLetter(marker) && line.indent > 0)
}

/** Lettered steps stand below numbered ones; "A. Smith" at the margin is a name. */
function isLetter({ style }: Marker): boolean {
  return style === 'a.' || style === 'a)'
}

/** A bullet right of the line above it does not come from wrapping. */
function isHanging(line: LayoutLine, above: LayoutLine): boolean {
  return line.indent > above.indent
}

/** Does `marker` go on with a list of this style whose last item had `last`? Bullets always do. */
export function continuesList(marker: Marker, { style, number: last }: Marker): boolean {
  if (marker.style !== style) return false
  if (marker.number === undefined || last === undefined) return true
  if (isPlainNumber(marker)) return marker.number > 1
  return marker.number === last + 1 || marker.number === last
}

/** "12." or "12)": skipped and repeated numbers occur and are kept as they are. */
function isPlainNumber({ style }: Marker): boolean {
  return style === '1.' || style === '1)'
}
