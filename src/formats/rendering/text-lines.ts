// The lines of a text rendering. Only blanks count as indentation; everything else stays as it is.

import type { Paragraph, Text } from 'mdast'
import { createPlacer, type Placer } from '../html/places.ts'

export interface TextLine {
  /** Of the whole line, without its break. */
  readonly start: number
  readonly text: string
  /** Blanks before the text; of a blank line its length. */
  readonly indent: number
  readonly isBlank: boolean
}

export interface RenderingSource {
  readonly lines: readonly TextLine[]
  readonly place: Placer
}

export function sourceLines(text: string): RenderingSource {
  const lines: TextLine[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end)
    lines.push({ start, text: line, indent: indentOf(line), isBlank: /^[ \t]*$/.test(line) })
    start = end + 1
  }
  return { lines, place: createPlacer(text) }
}

function indentOf(line: string): number {
  let indent = 0
  while (line.charCodeAt(indent) === 32) indent++
  return indent
}

/** A range of lines, each without the columns left of `column`. */
export interface LineRange {
  readonly from: number
  readonly to: number
  readonly column: number
}

/** The lines' text from their column on, joined by "\n". */
export function valueOfLines({ lines }: RenderingSource, { from, to, column }: LineRange): string {
  return lines
    .slice(from, to)
    .map(({ text }) => text.slice(column))
    .join('\n')
}

/** From the first line's column to the last line's end. */
export function placeOfLines(
  { lines, place }: RenderingSource,
  { from, to, column }: LineRange,
): ReturnType<Placer> {
  const first = lines[from]
  const last = lines[to - 1] ?? first
  const start = (first?.start ?? 0) + Math.min(column, first?.text.length ?? 0)
  const end = (last?.start ?? 0) + (last?.text.length ?? 0)
  return place(start, Math.max(start, end))
}

/** One text node over the lines. */
export function textOfLines(source: RenderingSource, range: LineRange): Text {
  const position = placeOfLines(source, range)
  return { type: 'text', value: valueOfLines(source, range), position }
}

export function paragraphOfLines(source: RenderingSource, range: LineRange): Paragraph {
  const text = textOfLines(source, range)
  return { type: 'paragraph', children: [text], ...(text.position && { position: text.position }) }
}
