// A scope is the inside of the body or of a list item; it knows the numbers its lists have reached.

import { type BlockCursor, startsBlock } from './block-cursor.ts'
import type { LayoutLine } from './layout-line.ts'
import { type Marker, type MarkerStyle, markerOf, startsItem } from './list-marker.ts'

/** Where in the nesting blocks are read. */
export interface Scope {
  /** Lines further left belong to an outer scope. */
  readonly minIndent: number
  /** Column at which the text of the scope starts. */
  readonly column: number
  readonly depth: number
  /** Last number of each kind of list and column, since the last main heading. */
  readonly numbers: Map<string, number>
}

/** Lists nest in the archive to four levels; deeper ones are damage and stay paragraphs. */
const DEEPEST_LIST = 12

/** The marker at `at` when a list item starts there; wrapped prose gives `undefined`. */
export function itemMarker(cursor: BlockCursor, scope: Scope, at: number): Marker | undefined {
  const line = cursor.lines[at]
  if (line === undefined || scope.depth >= DEEPEST_LIST) return undefined
  const marker = markerOf(line)
  if (marker === undefined || isComment(marker, line, cursor.lines[at + 1])) return undefined
  const isFirst = startsBlock(cursor, at)
  const above = isFirst ? undefined : cursor.lines[at - 1]
  const lastNumber = lastNumberOf(scope, marker.style, line.indent)
  return startsItem(marker, { line, above, lastNumber }) ? marker : undefined
}

/** Shorter lines are not wrapped. */
const FILLED_LINE = 50

/** "* Opens the gate" right above a line of code at its own column. */
function isComment({ style }: Marker, line: LayoutLine, below: LayoutLine | undefined): boolean {
  if (style !== '*' || line.indent === 0 || below === undefined) return false
  const goesOn = below.text !== '' && below.indent === line.indent && markerOf(below) === undefined
  return goesOn && line.text.length < FILLED_LINE && !/[.:!?]$/.test(line.text)
}

export function rememberNumber(scope: Scope, marker: Marker, indent: number): void {
  if (marker.number !== undefined) scope.numbers.set(keyOf(marker.style, indent), marker.number)
}

function lastNumberOf(scope: Scope, style: MarkerStyle, indent: number): number | undefined {
  return scope.numbers.get(keyOf(style, indent))
}

function keyOf(style: MarkerStyle, indent: number): string {
  return `${style} ${indent}`
}
