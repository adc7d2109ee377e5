// Reads a listing. A blank line does not end it: it ends at prose, or where the text moves left.

import type { Code } from 'mdast'
import {
  type BlockCursor,
  isInRun,
  isRule,
  nextTextLine,
  peekRun,
  skipRun,
  startsBlock,
} from './block-cursor.ts'
import { isBareSubHeading, isSubHeading } from './heading.ts'
import { isCodeLine, isDirectoryListing, isListing, LISTING_INDENT } from './listing.ts'
import { itemMarker, type Scope } from './scope.ts'
import { tableShape } from './table-block.ts'
import { codeNode } from './text-nodes.ts'

/** The listing at the cursor, with the listings that follow it after blank lines. */
export function readListing(cursor: BlockCursor, scope: Scope): Code {
  const start = cursor.at
  takeRun(cursor, scope)
  for (;;) {
    const next = nextTextLine(cursor, cursor.at)
    if (!goesOn(cursor, scope, next)) break
    cursor.at = next
    takeRun(cursor, scope)
  }
  const lines = cursor.lines.slice(start, cursor.at)
  return codeNode(lines, isDirectoryListing(lines) ? 'directory-listing' : 'listing')
}

/** A deep listing ends where prose follows directly; one at the text's own column takes its run. */
function takeRun(cursor: BlockCursor, scope: Scope): void {
  if (!isDeep(cursor, scope, cursor.at)) {
    skipRun(cursor, scope.minIndent)
    return
  }
  const belongs = () => {
    const line = cursor.lines[cursor.at]
    return (
      line !== undefined && (isDeep(cursor, scope, cursor.at) || isCodeLine(line) || isRule(line))
    )
  }
  while (isInRun(cursor, cursor.at, scope.minIndent) && belongs()) cursor.at++
}

function isDeep({ lines }: BlockCursor, scope: Scope, at: number): boolean {
  return (lines[at]?.indent ?? 0) - scope.column >= LISTING_INDENT
}

function goesOn(cursor: BlockCursor, scope: Scope, next: number): boolean {
  if (next === cursor.at || !isInRun(cursor, next, scope.minIndent)) return false
  if (isSubHeading(cursor.lines, next)) return false
  if (cursor.style === 'bare' && isBareSubHeading(cursor.lines, next)) return false
  const run = peekRun(cursor, next, scope.minIndent)
  if (tableShape(run) !== undefined) return false
  if (!isDeep(cursor, scope, next) && itemMarker(cursor, scope, next) !== undefined) return false
  return startsBlock(cursor, next) && isListing(run, scope.column)
}
