// Tables of data. A table that only places things on the page (one column, tables or headings in its
// cells) is none; its cells become blocks.

import type { Element } from 'hast'
import type { BlockContent, Table, TableCell, TableRow } from 'mdast'
import { tableShapeOf } from '../rendering/shapes.ts'
import { findElement, isDropped, type Page } from './page.ts'
import { phrasingOf, trimPhrasing } from './phrasing.ts'

const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot'])
// In a cell they mean that the table is there for the layout of the page.
const LAYOUT_SIGNS = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre'])
const MAX_SPAN = 50

/** The table and its caption, or `undefined` when it is no table of data. */
export function tableOf(table: Element, page: Page): BlockContent[] | undefined {
  const rows = rowsOf(table)
  const isLayout = rows.some((row) => findElement(row, isLayoutSign) !== undefined)
  const columns = Math.max(0, ...rows.slice(0, 100).map((row) => cellsOf(row).length))
  if (isLayout || (columns < 2 && !page.isRendering)) return undefined
  const children = rows.map((row) => rowOf(row, page)).filter((row) => row.children.length > 0)
  if (children.length === 0) return []
  return [...captionOf(table, page), { type: 'table', ...shapeData(table, page), children }]
}

function shapeData({ properties }: Element, { isRendering }: Page): Pick<Table, 'data'> {
  const shape = isRendering ? tableShapeOf(properties['dataShape']) : undefined
  return shape === undefined ? {} : { data: { shape } }
}

function isLayoutSign({ tagName }: Element): boolean {
  return LAYOUT_SIGNS.has(tagName)
}

function rowsOf(parent: Element): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element' || isDropped(child)) return []
    if (child.tagName === 'tr') return [child]
    return ROW_GROUPS.has(child.tagName) ? rowsOf(child) : []
  })
}

function cellsOf(row: Element): Element[] {
  return row.children.flatMap((child) => {
    const isCell = child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th')
    return isCell && !isDropped(child) ? [child] : []
  })
}

function rowOf(row: Element, page: Page): TableRow {
  const children = cellsOf(row).flatMap((cell): TableCell[] => {
    const content = trimPhrasing(phrasingOf(cell.children, page), page)
    const position = cell.position?.end.offset ?? 0
    const empty = Array.from({ length: spanOf(cell) - 1 }, () => emptyCell(position, page))
    const first: TableCell =
      content.length === 0 ? emptyCell(position, page) : { type: 'tableCell', children: content }
    return [first, ...empty]
  })
  return { type: 'tableRow', children }
}

function emptyCell(offset: number, page: Page): TableCell {
  return { type: 'tableCell', children: [], position: page.place(offset, offset) }
}

function spanOf(cell: Element): number {
  const columns = Number(cell.properties['colSpan'] ?? 1)
  return Number.isInteger(columns) ? Math.min(Math.max(columns, 1), MAX_SPAN) : 1
}

function captionOf(table: Element, page: Page): BlockContent[] {
  const caption = findElement(table, ({ tagName }) => tagName === 'caption')
  const children =
    caption === undefined ? [] : trimPhrasing(phrasingOf(caption.children, page), page)
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}
