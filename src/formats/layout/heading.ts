// Tells headings from table headers and rules. A heading is a line over a rule:
//
//   MORE INFORMATION        Steps to Reproduce Behavior
//   ================        ---------------------------

import type { Heading } from 'mdast'
import { type LayoutLine, positionOf } from './layout-line.ts'
import { CANONICAL_HEADINGS, VARIANT_HEADINGS } from './main-headings.table.ts'
import { ruleOf } from './rule-line.ts'

const MAIN_DEPTH = 2
const SUB_DEPTH = 3
/** How far underlines miss the length of their heading (FORMATS.md §5.1). */
const UNDERLINE_SLACK = 5
/** The same for main headings, which are known by name. */
export const MAIN_SLACK = 2
const LONGEST_HEADING = 120

// "Date      Time   Version": cells stand two or more blanks apart.
const GAP = /\S {2,}\S/
// "2.1  3Com Networks": a section number, not a cell.
const SECTION_NUMBER = /^\d+(?:\.\d+)*\.? +\S/

/**
 * How the layout is told: headings are underlined; or (HTML export) they are bare lines; or lines were
 * rebuilt from flattened text, where headings are underlined but listings cannot be told.
 */
export type LayoutStyle = 'underlined' | 'bare' | 'flat'

/** Is the line at `at` a main heading? Text is upper-case, at column 0 or indented with its rule. */
export function isMainHeading(
  lines: readonly LayoutLine[],
  at: number,
  style: LayoutStyle,
): boolean {
  const line = lines[at]
  if (line === undefined || !isMainName(line.text)) return false
  if (style === 'bare') return line.indent === 0 && isBlankAround(lines, at)
  const under = lines[at + 1]
  const rule = ruleOf(under)
  if (under === undefined || under.indent !== line.indent) return false
  if (rule === '=') return Math.abs(under.text.length - line.text.length) <= MAIN_SLACK
  return rule === '-' && line.indent === 0 && under.text.length === line.text.length
}

function isMainName(text: string): boolean {
  return CANONICAL_HEADINGS.has(text) || VARIANT_HEADINGS.has(text)
}

function isBlankAround(lines: readonly LayoutLine[], at: number): boolean {
  return (lines[at - 1]?.text ?? '') === '' && (lines[at + 1]?.text ?? '') === ''
}

/**
 * Is the line at `at` a sub-heading? It starts a block, its rule has about its length, and it has no
 * cells: 759 tables have a header with a rule of the very same length.
 */
export function isSubHeading(lines: readonly LayoutLine[], at: number): boolean {
  const line = lines[at]
  const under = lines[at + 1]
  if (line === undefined || under === undefined || line.text.length > LONGEST_HEADING) return false
  const rule = ruleOf(under)
  if ((rule !== '-' && rule !== '=') || ruleOf(line) !== undefined) return false
  if (under.indent !== line.indent) return false
  if (Math.abs(under.text.length - line.text.length) > UNDERLINE_SLACK) return false
  return !GAP.test(line.text) || isNumbered(lines, at)
}

function isNumbered(lines: readonly LayoutLine[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  return SECTION_NUMBER.test(text) && (lines[at + 2]?.text ?? '') === ''
}

// "SMSCLI.LOG": log excerpts of the HTML export stand directly under the name of their file.
const FILE_NAME = /^[\w~-]{1,40}\.\w{1,4}$/
// "Issue 1", "Planning for the Upgrade": no sentence, no label, no list.
const BARE_TITLE = /^[A-Z0-9][^:;!?]*[^.:;,!?]$/
const LONGEST_BARE_TITLE = 80

/** The same for the HTML export, where sub-headings are bare lines between blank ones. */
export function isBareSubHeading(lines: readonly LayoutLine[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || line.indent > 0) return false
  if (FILE_NAME.test(line.text)) return true
  if (line.text.length > LONGEST_BARE_TITLE || !BARE_TITLE.test(line.text)) return false
  return (lines[at + 1]?.text ?? '') === '' && !GAP.test(line.text)
}

/** Heading node over the heading line and, when there is one, its rule. */
export function headingNode(
  line: LayoutLine,
  under: LayoutLine | undefined,
  isMain: boolean,
): Heading {
  return {
    type: 'heading',
    depth: isMain ? MAIN_DEPTH : SUB_DEPTH,
    children: [{ type: 'text', value: line.text, position: positionOf(line) }],
    position: positionOf(line, under ?? line),
  }
}
