// Rows of a table or listing that is printed in columns, as ranges of its text:
//
//   +------+       Name     Size          ← head
//   | a  b |  or   ----------
//   +------+       A.dll    1,024         ← row

export interface TextRange {
  readonly start: number
  readonly end: number
}

export interface PrintedRow extends TextRange {
  readonly isHead: boolean
}

// "+-----+", "-----", "=====", "| --- | --- |"
const RULE = /^[\s|+=:_-]*[-=_]{3}[\s|+=:_-]*$/
/** A line that is set in this much further than the first one goes on with the row above. */
const CONTINUATION_INDENT = 8

/** In order, without rules and blank lines. The line above a rule is the head when more rows follow. */
export function printedRows(text: string): PrintedRow[] {
  const lines = linesOf(text)
  const isBoxed = lines.filter(({ start }) => text[start] === '+').length > 1
  const rows: PrintedRow[] = []
  let isHeadPossible = true
  let isOpen = false
  const first = lines.find(({ start, end }) => !RULE.test(text.slice(start, end)))
  const margin = first === undefined ? 0 : indentOf(text, first)
  for (const line of lines) {
    if (RULE.test(text.slice(line.start, line.end))) {
      const last = rows.length - 1
      const head = rows[last]
      if (isHeadPossible && head !== undefined && rows.length === 1) {
        rows[last] = { ...head, isHead: true }
        isHeadPossible = false
      }
      isOpen = false
      continue
    }
    const above = rows.at(-1)
    const goesOn = isOpen && (isBoxed || indentOf(text, line) - margin >= CONTINUATION_INDENT)
    if (above !== undefined && goesOn) rows[rows.length - 1] = { ...above, end: line.end }
    else rows.push({ ...line, isHead: false })
    isOpen = true
  }
  return rows.some(({ isHead }) => isHead) ? rows : withPlainHead(text, rows)
}

/** So many rows with numbers make the one without any above them their head. */
const FEWEST_BELOW_HEAD = 2
const NUMBERED_SHARE = 0.8
// "Item ID   Filename   Size"
const COLUMNS = /\S\s{2,}\S/

/** A table without rules: names of columns above rows that all hold numbers. */
function withPlainHead(text: string, rows: readonly PrintedRow[]): PrintedRow[] {
  const [first, ...others] = rows
  if (first === undefined || others.length < FEWEST_BELOW_HEAD) return [...rows]
  const textOf = ({ start, end }: TextRange) => text.slice(start, end)
  const isHead =
    COLUMNS.test(textOf(first)) &&
    !/\d/.test(textOf(first)) &&
    others.filter((row) => /\d/.test(textOf(row))).length >= others.length * NUMBERED_SHARE
  return [{ ...first, isHead }, ...others]
}

function linesOf(text: string): TextRange[] {
  const lines: TextRange[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, end: start + line.trimEnd().length })
    start += line.length + 1
  }
  return lines
}

function indentOf(text: string, { start, end }: TextRange): number {
  return /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0
}
