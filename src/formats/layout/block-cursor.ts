// The place of the block reader in its lines, and the questions it asks about the lines ahead.

import { isMainHeading, type LayoutStyle } from './heading.ts'
import type { LayoutLine } from './layout-line.ts'
import { isColumnRule, ruleOf } from './rule-line.ts'

/** So many lines of a block are looked at to tell what it is. */
const LINES_TO_JUDGE = 40

export interface BlockCursor {
  readonly lines: readonly LayoutLine[]
  readonly style: LayoutStyle
  /** Index of the next line to read. */
  at: number
}

export function isBlank(line: LayoutLine | undefined): boolean {
  return line === undefined || line.text === ''
}

export function isRule(line: LayoutLine | undefined): boolean {
  return line !== undefined && (ruleOf(line) !== undefined || isColumnRule(line))
}

export function skipBlankLines(cursor: BlockCursor): void {
  while (cursor.at < cursor.lines.length && isBlank(cursor.lines[cursor.at])) cursor.at++
}

/** Nothing of the same block stands above the line at `at`. */
export function startsBlock({ lines }: BlockCursor, at: number): boolean {
  return isBlank(lines[at - 1]) || isRule(lines[at - 1])
}

/** Does the run of lines of a scope go on at `at`? Blank lines, headings and outdents end it. */
export function isInRun(cursor: BlockCursor, at: number, minIndent: number): boolean {
  const line = cursor.lines[at]
  if (line === undefined || line.text === '' || line.indent < minIndent) return false
  return !isMainHeading(cursor.lines, at, cursor.style)
}

/** The first lines of the run at `at`, enough to judge it by. */
export function peekRun(cursor: BlockCursor, at: number, minIndent: number): LayoutLine[] {
  let end = at
  while (end < at + LINES_TO_JUDGE && isInRun(cursor, end, minIndent)) end++
  return cursor.lines.slice(at, end)
}

/** Moves past the whole run at the cursor. */
export function skipRun(cursor: BlockCursor, minIndent: number): void {
  while (isInRun(cursor, cursor.at, minIndent)) cursor.at++
}

/** Index of the first line at or after `at` that is not blank. */
export function nextTextLine({ lines }: BlockCursor, at: number): number {
  let next = at
  while (next < lines.length && isBlank(lines[next])) next++
  return next
}
