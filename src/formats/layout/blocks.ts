// Reads the body: blocks by blank lines, nesting by indentation.
//
//   lines ── skip blanks ──▶ heading | list | table | listing | paragraph
//
// Every line that is neither blank nor a lone rule becomes part of exactly one node.

import type { BlockContent } from 'mdast'
import { type BlockCursor, isRule, peekRun, skipBlankLines, startsBlock } from './block-cursor.ts'
import {
  headingNode,
  isBareSubHeading,
  isMainHeading,
  isSubHeading,
  type LayoutStyle,
} from './heading.ts'
import type { LayoutLine } from './layout-line.ts'
import { readList } from './list-block.ts'
import type { Marker } from './list-marker.ts'
import { isBoxed, isListing, isLogExcerpt, isMostlyCode, LISTING_INDENT } from './listing.ts'
import { readListing } from './listing-block.ts'
import { announces, readParagraph } from './paragraph-block.ts'
import { itemMarker, type Scope } from './scope.ts'
import { readTable, tableShape } from './table-block.ts'

/** Blocks of a body. Cost: linear in its length. */
export function readBody(lines: readonly LayoutLine[], style: LayoutStyle): BlockContent[] {
  const scope: Scope = { minIndent: 0, column: 0, depth: 0, numbers: new Map() }
  return readBlocks({ lines, style, at: 0 }, scope)
}

/** Blocks up to a line that belongs to an outer scope. */
function readBlocks(cursor: BlockCursor, scope: Scope): BlockContent[] {
  const blocks: BlockContent[] = []
  for (;;) {
    skipBlankLines(cursor)
    const line = cursor.lines[cursor.at]
    if (line === undefined || line.indent < scope.minIndent) return blocks
    if (!isMainHeading(cursor.lines, cursor.at, cursor.style)) {
      const block = readBlock(cursor, scope, line)
      if (block !== undefined) blocks.push(block)
    } else if (scope.depth > 0) {
      return blocks
    } else {
      scope.numbers.clear()
      blocks.push(readHeading(cursor, line, true))
    }
  }
}

function readHeading(cursor: BlockCursor, line: LayoutLine, isMain: boolean): BlockContent {
  const under = cursor.lines[cursor.at + 1]
  const rule = isRule(under) ? under : undefined
  cursor.at += rule === undefined ? 1 : 2
  return headingNode(line, rule, isMain)
}

/** One block; `undefined` for a rule that stands alone. */
function readBlock(cursor: BlockCursor, scope: Scope, line: LayoutLine): BlockContent | undefined {
  if (isSubHeadingHere(cursor)) return readHeading(cursor, line, false)
  const run = peekRun(cursor, cursor.at, scope.minIndent)
  const marker = itemMarker(cursor, scope, cursor.at)
  if (marker !== undefined && !isCodeNotList(marker, run, scope)) {
    return readList({ cursor, scope, readBlocks }, marker)
  }
  const shape = tableShape(run)
  if (shape !== undefined) return readTable(cursor, scope, shape)
  if (!isBoxed(run) && isRule(line) && line.indent - scope.column < LISTING_INDENT) {
    cursor.at++
    return undefined
  }
  return isListingHere(cursor, scope, run)
    ? readListing(cursor, scope)
    : readParagraph(cursor, scope, line)
}

function isSubHeadingHere(cursor: BlockCursor): boolean {
  if (!startsBlock(cursor, cursor.at)) return false
  return cursor.style === 'bare'
    ? isBareSubHeading(cursor.lines, cursor.at)
    : isSubHeading(cursor.lines, cursor.at)
}

/** Lines of code may start like items: FoxPro comments with "* ", subtractions with "- ". */
function isCodeNotList({ style }: Marker, run: readonly LayoutLine[], scope: Scope): boolean {
  const isDeep = (run[0]?.indent ?? 0) - scope.column >= LISTING_INDENT
  if (style !== '*' && style !== 'o' && !isDeep) return false
  return isMostlyCode(run)
}

function isListingHere(cursor: BlockCursor, scope: Scope, run: readonly LayoutLine[]): boolean {
  const [first, second] = run
  if (cursor.style === 'flat') return false
  if (isBoxed(run)) return true
  if (first !== undefined && second !== undefined && announces(first, second)) return false
  if (cursor.style === 'bare' && isLogExcerpt(run)) return true
  return isListing(run, scope.column)
}
