// Listing or prose? A block is a listing by its depth, by code signs, or by its columns. Paragraphs
// set in by two columns (messages, key paths, lists of references) stay paragraphs.

import { CODE_SIGNS } from './code-signs.table.ts'
import type { LayoutLine } from './layout-line.ts'
import { markerOf } from './list-marker.ts'
import { ruleOf } from './rule-line.ts'

/** Listings stand at least so many columns right of the text around them. */
export const LISTING_INDENT = 3
/** Share of the lines that have to look like code, or have columns. */
const CODE_SHARE = 0.6
const COLUMN_SHARE = 0.6
const FEWEST_WORDS = 5

// "Ccm.dll   Intel": three blanks between cells.
const WIDE_GAP = /\S {3,}\S/
// Two blanks that do not follow a sentence: "AHA154X  SYS".
const CELL_GAP = /[^\s.:;?!)"] {2,}\S/
// "The file is missing." or "... the following:"
const SENTENCE_END = /[.:!?)"]$/
const SENTENCE_START = /^["(]?[A-Z]/
// "  SYS      15,476 07-24-93": a row of DIR.
const DIRECTORY_ROW =
  /^[\w~$!#%&'@^`{}()-]{1,8}(?:[. ] *[\w~$!#%&'@^`{}()-]{1,3})? +(?:<DIR>|[\d,]+) +\d{1,2}-\d{1,2}-\d{2}\b/
// "Volume in drive B is DISK1", "Directory of B:\", "27 file(s)      826,923 bytes"
const DIRECTORY_FRAME =
  /^(?:Volume in drive |Volume Serial Number is |Directory of |\d+ [Ff]ile\(s\)|[\d,]+ bytes free)/

export function isCodeLine({ text }: LayoutLine): boolean {
  return CODE_SIGNS.some((sign) => sign.test(text))
}

// "C>echo gate", "C:\TOOLS>dir": what follows on the screen stands line by line.
const PROMPT = /^[A-Z]:?(?:\\[^\s<>]{0,80})?>/

/** Is a block of lines without a blank one among them a listing in text that starts at `column`? */
export function isListing(lines: readonly LayoutLine[], column: number): boolean {
  const first = lines[0]
  if (first === undefined) return false
  if (first.indent - column >= LISTING_INDENT) return !looksLikeProse(lines)
  if (PROMPT.test(first.text)) return true
  return isMostlyCode(lines) || hasColumns(lines) || isDirectoryListing(lines)
}

/** Lines inside a comment count as code. */
export function isMostlyCode(lines: readonly LayoutLine[]): boolean {
  let isComment = false
  let codeLines = 0
  for (const line of lines) {
    if (isComment || isCodeLine(line)) codeLines++
    isComment = isInComment(line.text, isComment)
  }
  return codeLines >= CODE_SHARE * lines.length
}

/** Is a comment open at the end of the line? */
function isInComment(text: string, isOpen: boolean): boolean {
  const opens = text.lastIndexOf('/*')
  const closes = text.lastIndexOf('*/')
  if (opens < 0 && closes < 0) return isOpen
  return opens > closes
}

function isMostly(
  lines: readonly LayoutLine[],
  test: (line: LayoutLine) => boolean,
  share: number,
): boolean {
  return lines.filter(test).length >= share * lines.length
}

/** Rows without a frame: two or more lines with wide gaps. */
function hasColumns(lines: readonly LayoutLine[]): boolean {
  return lines.length > 1 && isMostly(lines, hasWideGap, COLUMN_SHARE)
}

/** The blanks behind "1)" part no columns; those behind "*" may, in a comment. */
function hasWideGap(line: LayoutLine): boolean {
  const marker = markerOf(line)
  return WIDE_GAP.test(line.text.slice(marker?.number === undefined ? 0 : marker.length))
}

/** Sentences, wrapped at one column. */
function looksLikeProse(lines: readonly LayoutLine[]): boolean {
  const first = lines[0]?.text ?? ''
  const last = lines.at(-1)?.text ?? ''
  if (!SENTENCE_START.test(first) || !SENTENCE_END.test(last)) return false
  const column = lines[1]?.indent
  if (lines.slice(1).some(({ indent }) => indent !== column)) return false
  if (first.split(' ').length < FEWEST_WORDS) return false
  return !lines.some((line) => CELL_GAP.test(line.text) || isCodeLine(line))
}

/** Output of DIR: rows of eight-dot-three names, or the lines around them. */
export function isDirectoryListing(lines: readonly LayoutLine[]): boolean {
  return isMostly(lines, isDirectoryLine, CODE_SHARE)
}

function isDirectoryLine({ text }: LayoutLine): boolean {
  return DIRECTORY_ROW.test(text) || DIRECTORY_FRAME.test(text)
}

/** Does the line have cells, two or more blanks apart? */
export function hasCells({ text }: LayoutLine): boolean {
  return CELL_GAP.test(text)
}

/** A banner drawn with one character: "****", "** WARNING **", "****". */
export function isBoxed([first, second]: readonly LayoutLine[]): boolean {
  const rule = ruleOf(first)
  return rule === '*' && second !== undefined && second.text.startsWith(rule)
}

/**
 * The HTML export puts a paragraph on one line and a blank line after it: several lines together
 * are an excerpt of a log.
 */
export function isLogExcerpt(lines: readonly LayoutLine[]): boolean {
  return (
    lines.length > 1 && !lines.some(({ text }) => SENTENCE_END.test(text) && text.endsWith(':'))
  )
}
