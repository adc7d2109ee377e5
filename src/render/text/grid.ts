// A table drawn with characters:
//
//   +------+---------+
//   | Name | Version |
//   +------+---------+
//
// A row with fewer cells than the table ends after its last cell.

import type { Table } from 'mdast'
import { type InlineText, inlineText } from './inline-text.ts'
import { CELL_END } from './link-lines.ts'

/** Rules before, between and after the rows; cells of several lines are as tall as they need. */
export function gridLines({ children }: Table): string[] {
  const rows = children.map((row) =>
    row.children.map((cell) => inlineText(cell.children).text.split('\n')),
  )
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.flatMap((row) => (row[column] ?? []).map((line) => line.length))),
  )
  const rule = `+${widths.map((width) => `${'-'.repeat(width + 2)}+`).join('')}`
  return [rule, ...rows.flatMap((row) => [...rowLines(row, widths), rule])]
}

function rowLines(row: readonly (readonly string[])[], widths: readonly number[]): string[] {
  const height = Math.max(1, ...row.map((cell) => cell.length))
  return Array.from({ length: height }, (_, at) => {
    const cells = row.map((cell, column) => ` ${(cell[at] ?? '').padEnd(widths[column] ?? 1)} |`)
    return `|${cells.join('')}`
  })
}

/** The text of all cells, one behind the other. */
export function tableText({ children }: Table): InlineText {
  let text = ''
  const links = children
    .flatMap((row) => row.children)
    .flatMap((cell) => {
      const at = text.length
      const inline = inlineText(cell.children)
      text += inline.text.replaceAll('\n', CELL_END) + CELL_END
      return inline.links.map(({ url, start, end }) => ({ url, start: at + start, end: at + end }))
    })
  return { text, links }
}
