// Reads a paragraph: wrapped lines up to a blank one, a list item, a rule, or a listing set in below
// the sentence that announces it.

import type { Paragraph } from 'mdast'
import { type BlockCursor, isInRun, isRule } from './block-cursor.ts'
import type { LayoutLine } from './layout-line.ts'
import { isCodeLine, LISTING_INDENT } from './listing.ts'
import { itemMarker, type Scope } from './scope.ts'
import { paragraphNode } from './text-nodes.ts'

/** Lines this long are filled; the next one may be their continuation at another column. */
const FILLED_LINE = 50

export type ParagraphLines = [LayoutLine, ...LayoutLine[]]

/** The paragraph whose first line stands at the cursor. */
export function readParagraph(cursor: BlockCursor, scope: Scope, first: LayoutLine): Paragraph {
  const lines: ParagraphLines = [first]
  cursor.at++
  takeParagraphLines(cursor, scope, lines)
  return paragraphNode(lines)
}

/** Adds the lines at the cursor that go on with the paragraph. */
export function takeParagraphLines(cursor: BlockCursor, scope: Scope, lines: ParagraphLines): void {
  for (; isInRun(cursor, cursor.at, scope.minIndent); cursor.at++) {
    const line = cursor.lines[cursor.at]
    if (line === undefined || isRule(line) || line.text.startsWith('+--')) return
    if (itemMarker(cursor, scope, cursor.at) !== undefined || breaksOff(lines, line)) return
    lines.push(line)
  }
}

/** Does the line belong to another block although no blank line parts it from the paragraph? */
function breaksOff(lines: Readonly<ParagraphLines>, line: LayoutLine): boolean {
  const [first] = lines
  const above = lines.at(-1) ?? first
  if (announces(above, line)) return true
  if (line.indent > above.indent)
    return line.indent - above.indent >= LISTING_INDENT && isCodeLine(line)
  const isFilled = lines.length === 1 && first.text.length >= FILLED_LINE
  return line.indent < above.indent - 1 && !isFilled
}

/** "Type the following line:" over a line that stands further right or looks like code. */
export function announces(above: LayoutLine, line: LayoutLine): boolean {
  if (!above.text.endsWith(':') || isCodeLine(above)) return false
  return line.indent > above.indent || isCodeLine(line)
}
