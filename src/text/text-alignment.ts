// Aligns the value of a node with the slice of source it was read from. Between the two lie wrapped
// lines, indentation, Markdown escapes, entities and quote marks: "a\nb" was printed "a  \n\t> b".

/** `value.slice(from, to)` was printed at `slice.slice(sourceFrom, sourceTo)`. */
export interface AlignedPiece {
  readonly from: number
  readonly to: number
  readonly sourceFrom: number
  readonly sourceTo: number
}

/** How far past a character that is printed otherwise the next equal one is looked for. */
const LOOK_AHEAD = 64

// "&amp;", "&#160;", "&#xA0;"
const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y

/**
 * Pieces in order, not overlapping, that cover every printed character of the value. White space on
 * either side stands for any white space on the other. Linear.
 */
export function alignText(value: string, slice: string): AlignedPiece[] {
  const pieces: AlignedPiece[] = []
  let at = 0
  let sourceAt = 0
  while (at < value.length) {
    const equal = equalLength(value, at, slice, sourceAt)
    const [taken, sourceTaken] = equal > 0 ? [equal, equal] : step(value, at, slice, sourceAt)
    if (taken > 0) {
      const sourceTo = sourceAt + sourceTaken
      pieces.push({ from: at, to: at + taken, sourceFrom: sourceAt, sourceTo })
    }
    at += taken
    sourceAt += sourceTaken
  }
  return pieces
}

/** The same for preformatted lines: line n of the value is line n of the slice, fences left out. */
export function alignLines(value: string, slice: string): AlignedPiece[] {
  const lines = value.split('\n')
  const printed = slice.split('\n')
  let sourceAt = 0
  let row = firstRow(lines[0] ?? '', printed)
  for (const line of printed.slice(0, row)) sourceAt += line.length + 1
  let at = 0
  const pieces: AlignedPiece[] = []
  for (const line of lines) {
    const source = printed[row] ?? ''
    for (const piece of alignLine(line, source)) pieces.push(moved(piece, at, sourceAt))
    at += line.length + 1
    sourceAt = Math.min(slice.length, sourceAt + source.length + 1)
    row++
  }
  return pieces
}

function alignLine(line: string, source: string): AlignedPiece[] {
  const text = line.trim()
  if (text === '') return []
  const from = line.indexOf(text)
  const sourceFrom = source.indexOf(text)
  if (sourceFrom < 0) return alignText(line, source)
  const piece = { from, to: from + text.length, sourceFrom, sourceTo: sourceFrom + text.length }
  return [piece]
}

// "```console" above the first line; "<pre>" likewise.
const FENCE = /^\s*(?:`{3,}|~{3,}|<pre[^>]*>\s*$)/i

function firstRow(first: string, printed: readonly string[]): number {
  const [top = '', second = ''] = printed
  if (FENCE.test(top)) return 1
  const text = first.trim()
  return !top.includes(text) && second.includes(text) ? 1 : 0
}

function moved(piece: AlignedPiece, by: number, sourceBy: number): AlignedPiece {
  return {
    from: piece.from + by,
    to: piece.to + by,
    sourceFrom: piece.sourceFrom + sourceBy,
    sourceTo: piece.sourceTo + sourceBy,
  }
}

/** Equal characters from here on; a line break is left to `step`, which takes its indentation. */
function equalLength(value: string, at: number, slice: string, sourceAt: number): number {
  let length = 0
  while (at + length < value.length) {
    const code = value.charCodeAt(at + length)
    if (code === 10 || code !== slice.charCodeAt(sourceAt + length)) break
    length++
  }
  return length
}

/** Units of value and of slice to pass where the two differ. */
function step(value: string, at: number, slice: string, sourceAt: number): [number, number] {
  if (sourceAt >= slice.length) return [value.length - at, 0]
  const character = slice[sourceAt]
  const entity = character === '&' ? entityAt(slice, sourceAt) : undefined
  if (entity !== undefined) return [(value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1, entity.length]
  const blanks = blankLength(value, at)
  const sourceBlanks = blankLength(slice, sourceAt)
  if (blanks > 0 || sourceBlanks > 0) return [blanks, sourceBlanks]
  if (character === '\\' || character === '>' || character === '`') return [0, 1]
  const next = slice.slice(sourceAt + 1, sourceAt + LOOK_AHEAD).indexOf(value[at] ?? '')
  return next >= 0 ? [0, next + 1] : [1, 1]
}

function entityAt(slice: string, at: number): string | undefined {
  ENTITY.lastIndex = at
  return ENTITY.exec(slice)?.[0]
}

function blankLength(text: string, at: number): number {
  let end = at
  while (end < text.length && isBlank(text.charCodeAt(end))) end++
  return end - at
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160
}
