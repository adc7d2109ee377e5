// Verbatim lines of a text rendering. Tables and directory listings among them are told as in the
// archive, whose layout this is.

import type { Code } from 'mdast'
import type { LayoutLine } from '../layout/layout-line.ts'
import { isDirectoryListing } from '../layout/listing.ts'
import { tableShape } from '../layout/table-block.ts'
import { type LineRange, placeOfLines, type RenderingSource, valueOfLines } from './text-lines.ts'

/** So many lines tell the shape, as in the layout. */
const LINES_TO_JUDGE = 40

export function listingOfLines(source: RenderingSource, range: LineRange): Code {
  const lines = source.lines.slice(range.from, range.to).map(({ text, start }): LayoutLine => {
    const line = text.slice(range.column)
    const indent = line.length - line.trimStart().length
    return { text: line.trim(), indent, start, end: start + text.length, line: 1, column: 1 }
  })
  const blank = lines.findIndex(({ text }) => text === '')
  const run = lines.slice(0, Math.min(blank < 0 ? lines.length : blank, LINES_TO_JUDGE))
  const shape = tableShape(run) ?? (isDirectoryListing(lines) ? 'directory-listing' : 'listing')
  return {
    type: 'code',
    value: valueOfLines(source, range),
    data: { shape },
    position: placeOfLines(source, range),
  }
}
