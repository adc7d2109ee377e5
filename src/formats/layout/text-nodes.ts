// Makes mdast nodes of layout lines.

import type { Code, CodeData, Paragraph } from 'mdast'
import { type LayoutLine, positionOf } from './layout-line.ts'

/** A paragraph with one text node; line breaks and the white space around them are one "\n". */
export function paragraphNode(lines: readonly [LayoutLine, ...LayoutLine[]]): Paragraph {
  const position = positionOf(lines[0], lines.at(-1))
  const value = lines.map(({ text }) => text).join('\n')
  return { type: 'paragraph', children: [{ type: 'text', value, position }], position }
}

/**
 * A code node: verbatim lines, relative to their common indentation, inner blank lines kept. The
 * first and the last line have text.
 */
export function codeNode(
  lines: readonly LayoutLine[],
  shape: NonNullable<CodeData['shape']>,
): Code {
  const common = lines.reduce(
    (least, { text, indent }) => (text === '' ? least : Math.min(least, indent)),
    Number.POSITIVE_INFINITY,
  )
  const value = lines.map((line) => relativeTo(common, line)).join('\n')
  const [first] = lines
  const position = first && positionOf(first, lines.at(-1))
  return { type: 'code', value, data: { shape }, ...(position && { position }) }
}

function relativeTo(common: number, { text, indent }: LayoutLine): string {
  return text === '' ? '' : ' '.repeat(indent - common) + text
}
