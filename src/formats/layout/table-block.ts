// Finds tables, which stay verbatim: their cells can only be told apart by what they mean.
//
//   Date        Time   Size     File name        +-----------+---------+
//   ----------------------------------------     | File name | Version |
//   09/22/99    11:34a 170,496  Winsrv.dll       +-----------+---------+

import type { Code } from 'mdast'
import {
  type BlockCursor,
  isInRun,
  isRule,
  nextTextLine,
  peekRun,
  skipRun,
} from './block-cursor.ts'
import { isSubHeading } from './heading.ts'
import type { LayoutLine } from './layout-line.ts'
import { hasCells } from './listing.ts'
import { isColumnRule, ruleOf } from './rule-line.ts'
import { itemMarker, type Scope } from './scope.ts'
import { codeNode } from './text-nodes.ts'

export type TableShape = 'ruled-table' | 'grid-table'

/** Headers take up to three lines above their rule. */
const MOST_HEADER_LINES = 3

// "+-----+-----+", "+-----------" (cut at the page's edge)
const GRID_RULE = /^\+[-=][-=+]*$/

/** The shape of a block of lines, without a blank one among them, when it is a table. */
export function tableShape(lines: readonly LayoutLine[]): TableShape | undefined {
  const first = lines[0]
  if (first === undefined) return undefined
  if (isGrid(first, lines)) return 'grid-table'
  return ruleBelowHeader(lines) === undefined ? undefined : 'ruled-table'
}

function isGrid(first: LayoutLine, lines: readonly LayoutLine[]): boolean {
  const isFramed =
    GRID_RULE.test(first.text) || (first.text.startsWith('|') && hasTwoBars(first.text))
  return isFramed && lines.some(({ text }) => text.startsWith('|'))
}

function hasTwoBars(text: string): boolean {
  return text.indexOf('|', 1) > 0
}

/** Index of the rule under the header cells; `undefined` when the block is no ruled table. */
function ruleBelowHeader(lines: readonly LayoutLine[]): number | undefined {
  for (let at = 1; at <= MOST_HEADER_LINES; at++) {
    const line = lines[at]
    if (line === undefined) return undefined
    const rule = ruleOf(line)
    const isRule = rule === '-' || rule === '=' || isColumnRule(line)
    if (isRule) return headerHasCells(lines.slice(0, at)) || isColumnRule(line) ? at : undefined
  }
  return undefined
}

function headerHasCells(header: readonly LayoutLine[]): boolean {
  return header.some(hasCells)
}

/** The table at the cursor; rows that a blank line parts from their rule belong to it. */
export function readTable(cursor: BlockCursor, scope: Scope, shape: TableShape): Code {
  const start = cursor.at
  skipRun(cursor, scope.minIndent)
  if (shape === 'ruled-table' && isRule(cursor.lines[cursor.at - 1])) takeLooseRows(cursor, scope)
  return codeNode(cursor.lines.slice(start, cursor.at), shape)
}

/** Tables with a blank line below the rule have blank lines between their rows as well. */
function takeLooseRows(cursor: BlockCursor, scope: Scope): void {
  for (;;) {
    const next = nextTextLine(cursor, cursor.at)
    const line = cursor.lines[next]
    if (line === undefined || !isInRun(cursor, next, scope.minIndent)) return
    if (isSubHeading(cursor.lines, next)) return
    if (!peekRun(cursor, next, scope.minIndent).some(hasCells)) return
    if (itemMarker(cursor, scope, next) !== undefined) return
    cursor.at = next
    skipRun(cursor, scope.minIndent)
  }
}
