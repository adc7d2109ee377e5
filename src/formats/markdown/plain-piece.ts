// A section that remark must not see: too long, nested too deep, or full of marks. It is kept as
// plain text, so that nothing is lost: its heading, fenced code, and paragraphs between blank lines.

import type { Heading, Node, RootContent } from 'mdast'
import type { Piece } from './cut-pieces.ts'
import { type ScannedLine, scanLines } from './scan-lines.ts'

type Position = NonNullable<Node['position']>

// "## Cause"
const HEADING_START = /^(#{1,6})[ \t]*/

interface TextLine {
  readonly kind: ScannedLine['kind']
  /** Trimmed, in fenced code as it stands. */
  readonly text: string
  readonly position: Position
}

/** Blocks of the piece with true positions. Linear. */
export function readPlainPiece(source: string, piece: Piece): RootContent[] {
  const blocks: RootContent[] = []
  let lines: TextLine[] = []
  for (const scanned of scanLines(source, piece)) {
    const line = textLine(source, scanned)
    const last = lines.at(-1)
    if (last !== undefined && !isSameBlock(line, last)) {
      blocks.push(blockOf(lines, last))
      lines = []
    }
    if (line.kind !== 'blank') lines.push(line)
  }
  const last = lines.at(-1)
  if (last !== undefined) blocks.push(blockOf(lines, last))
  return blocks
}

function isSameBlock(line: TextLine, last: TextLine): boolean {
  if (line.kind === 'blank' || line.kind === 'heading' || last.kind === 'heading') return false
  return (line.kind === 'verbatim') === (last.kind === 'verbatim')
}

function textLine(source: string, { start, end, line, kind }: ScannedLine): TextLine {
  const raw = source.slice(start, end)
  const text = kind === 'verbatim' ? raw : raw.trim()
  const column = raw.indexOf(text) + 1
  return { kind, text, position: inLine(line, column, start + column - 1, text.length) }
}

function inLine(line: number, column: number, offset: number, length: number): Position {
  return {
    start: { line, column, offset },
    end: { line, column: column + length, offset: offset + length },
  }
}

function blockOf(lines: readonly TextLine[], last: TextLine): RootContent {
  const first = lines[0] ?? last
  if (first.kind === 'heading') return headingOf(first)
  const position = { start: first.position.start, end: last.position.end }
  const value = lines.map(({ text }) => text).join('\n')
  if (first.kind === 'verbatim') return { type: 'code', value, position }
  return { type: 'paragraph', position, children: [{ type: 'text', value, position }] }
}

function headingOf({ text, position }: TextLine): Heading {
  const marks = HEADING_START.exec(text)
  const from = marks?.[0].length ?? 0
  const { line, column, offset = 0 } = position.start
  const value = text.slice(from)
  const inner = inLine(line, column + from, offset + from, value.length)
  const children: Heading['children'] =
    value === '' ? [] : [{ type: 'text', value, position: inner }]
  return { type: 'heading', depth: depthOf(marks?.[1]?.length ?? 1), children, position }
}

function depthOf(marks: number): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5, 6] as const
  return depths[marks - 1] ?? 6
}
