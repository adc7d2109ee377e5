// Reads a list: items with the blocks that hang below them.
//
//   1. Run Setup, and then         first paragraph, wrapped at the hanging column
//     restart the computer.
//
//     NOTE: This takes long.       block of the item: further right than its marker

import type { BlockContent, List, ListItem } from 'mdast'
import { type BlockCursor, isInRun, isRule, nextTextLine, startsBlock } from './block-cursor.ts'
import { type LayoutLine, lineWithout, positionOf } from './layout-line.ts'
import { continuesList, type Marker, markerOf } from './list-marker.ts'
import { type ParagraphLines, takeParagraphLines } from './paragraph-block.ts'
import { rememberNumber, type Scope } from './scope.ts'
import { paragraphNode } from './text-nodes.ts'

/** Reads the blocks of an item; handed in because items hold blocks and blocks hold lists. */
export type ReadBlocks = (cursor: BlockCursor, scope: Scope) => BlockContent[]

interface ListReader {
  readonly cursor: BlockCursor
  readonly scope: Scope
  readonly readBlocks: ReadBlocks
}

/** Wrapped lines are at least this long. */
const FILLED_LINE = 50
const ENDS_SENTENCE = /[.:!?]$/

/** Steps hang at column 2, whatever the width of their number; nested ones by three columns. */
const HANGING_AT_MARGIN = 2
const HANGING_NESTED = 3

/** The list whose first item starts at the cursor with `first`. */
export function readList(reader: ListReader, first: Marker): List {
  const { cursor, scope } = reader
  const items: ListItem[] = []
  let isSpread = false
  for (let marker: Marker | undefined = first; marker !== undefined; ) {
    const line = cursor.lines[cursor.at]
    if (line === undefined) break
    rememberNumber(scope, marker, line.indent)
    items.push(readItem(reader, line, marker))
    const next = nextTextLine(cursor, cursor.at)
    marker = followingMarker(reader, next, { line, marker })
    if (marker !== undefined && next > cursor.at) isSpread = true
    if (marker !== undefined) cursor.at = next
  }
  return listNode(items, first, isSpread)
}

interface LastItem {
  readonly line: LayoutLine
  readonly marker: Marker
}

/** The marker of the next item of the same list, at the same column or one left of it ("10."). */
function followingMarker(
  { cursor, scope }: ListReader,
  next: number,
  last: LastItem,
): Marker | undefined {
  const line = cursor.lines[next]
  if (line === undefined || line.indent < scope.minIndent) return undefined
  const outdent = last.line.indent - line.indent
  if (outdent !== 0 && outdent !== 1) return undefined
  const marker = markerOf(line)
  if (marker === undefined || !continuesList(marker, last.marker)) return undefined
  if (marker.number === undefined || startsBlock(cursor, next)) return marker
  const above = cursor.lines[next - 1]?.text ?? ''
  return followsDirectly(marker.number, last.marker.number ?? 0, above) ? marker : undefined
}

/** Without a blank line above, a number is a step when it is due; slips need a sentence's end above. */
function followsDirectly(number: number, last: number, above: string): boolean {
  const isSlip = number === last || number === last + 2
  return number === last + 1 || (isSlip && ENDS_SENTENCE.test(above))
}

function readItem(
  { cursor, scope, readBlocks }: ListReader,
  line: LayoutLine,
  marker: Marker,
): ListItem {
  const text = lineWithout(line, marker.length)
  cursor.at++
  const column = hangingColumn(line, text, cursor.lines[cursor.at])
  const inner: Scope = {
    minIndent: line.indent + 1,
    column,
    depth: scope.depth + 1,
    numbers: new Map(),
  }
  if (text.text === '') return itemNode(line, readBlocks(cursor, inner))
  const lines: ParagraphLines = [{ ...text, indent: column }]
  takeParagraphLines(cursor, inner, lines)
  if (lines.length === 1) takeUnindented(cursor, line, lines)
  return itemNode(line, [paragraphNode(lines), ...readBlocks(cursor, inner)])
}

/** Some texts wrap their items without hanging: a filled line that ends no sentence goes on below. */
function takeUnindented(cursor: BlockCursor, item: LayoutLine, lines: ParagraphLines): void {
  if (item.text.length < FILLED_LINE || ENDS_SENTENCE.test(item.text)) return
  for (; isInRun(cursor, cursor.at, item.indent); cursor.at++) {
    const line = cursor.lines[cursor.at]
    if (line === undefined || isRule(line) || markerOf(line) !== undefined) return
    lines.push(line)
  }
}

/** The second line tells it, unless it is set in further than the text of the first. */
function hangingColumn(line: LayoutLine, text: LayoutLine, second: LayoutLine | undefined): number {
  const isHanging =
    second !== undefined && second.indent > line.indent && second.indent <= text.indent
  if (isHanging) return second.indent
  return line.indent + (line.indent === 0 ? HANGING_AT_MARGIN : HANGING_NESTED)
}

function itemNode(line: LayoutLine, children: BlockContent[]): ListItem {
  const start = positionOf(line).start
  const end = children.at(-1)?.position?.end ?? positionOf(line).end
  const spread = children.some(
    (child, at) =>
      at > 0 && (child.position?.start.line ?? 0) > (children[at - 1]?.position?.end.line ?? 0) + 1,
  )
  return { type: 'listItem', spread, children, position: { start, end } }
}

function listNode(items: ListItem[], first: Marker, spread: boolean): List {
  const start = items[0]?.position?.start
  const end = items.at(-1)?.position?.end
  const ordered = first.number !== undefined
  return {
    type: 'list',
    ordered,
    ...(first.number !== undefined && { start: first.number }),
    spread,
    children: items,
    ...(start && end && { position: { start, end } }),
  }
}
