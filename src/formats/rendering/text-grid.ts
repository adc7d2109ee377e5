// A drawn table of a text rendering (render/text/grid.ts): cells stand between the columns of the
// bars of its first rule.

import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast'
import { type LineRange, placeOfLines, type RenderingSource } from './text-lines.ts'

// "+------+---------+"
const RULE = /^\+(?:-{3,}\+)+$/

/** `undefined` when the lines draw no table. Linear. */
export function tableOfLines(source: RenderingSource, range: LineRange): Table | undefined {
  const { from, to, column } = range
  const rule = source.lines[from]?.text.slice(column) ?? ''
  if (!RULE.test(rule)) return undefined
  const bars = [...rule].flatMap((sign, at) => (sign === '+' ? [at] : []))
  const children: TableRow[] = []
  for (let at = from + 1; at < to; ) {
    let end = at
    while (end < to && source.lines[end]?.text.slice(column) !== rule) end++
    if (end > at) children.push(rowOf(source, { from: at, to: end, column }, bars))
    at = end + 1
  }
  return { type: 'table', children, position: placeOfLines(source, range) }
}

/** A row has the cells that its first line has room for. */
function rowOf(source: RenderingSource, range: LineRange, bars: readonly number[]): TableRow {
  const width = (source.lines[range.from]?.text.length ?? 0) - range.column
  const children = bars
    .slice(1)
    .filter((bar) => bar < width)
    .map((bar, index) => cellOf(source, range, { from: (bars[index] ?? 0) + 2, to: bar - 1 }))
  return { type: 'tableRow', children, position: placeOfLines(source, range) }
}

interface Columns {
  readonly from: number
  readonly to: number
}

/** Lines of a cell are parted by breaks; blank ones at its end are none of it. */
function cellOf(source: RenderingSource, range: LineRange, columns: Columns): TableCell {
  const pieces = source.lines.slice(range.from, range.to).map(({ text, start }) => {
    const from = range.column + columns.from
    const value = text.slice(from, range.column + columns.to).trimEnd()
    return { value, start: start + Math.min(from, text.length) }
  })
  const count = pieces.findLastIndex(({ value }) => value !== '') + 1
  const children = pieces.slice(0, count).flatMap(({ value, start }, at): PhrasingContent[] => {
    const position = source.place(start, start + value.length)
    const text: PhrasingContent = { type: 'text', value, position }
    return at === 0 ? [text] : [{ type: 'break', position: source.place(start, start) }, text]
  })
  const start = pieces[0]?.start ?? 0
  const end = (pieces[count - 1]?.start ?? start) + (pieces[count - 1]?.value.length ?? 0)
  return { type: 'tableCell', children, position: source.place(start, Math.max(start, end)) }
}
