// Finds and reads the applies-to list above the body:
//
//   3.00 3.10                                          echo of version, system and keywords
//   WINDOWS
//   -----------------------------------------------
//   The information in this article applies to:
//
//   - The C Run-Time (CRT), included with:             depth 0
//      - Microsoft Visual C++, version 5.0             depth 1
//   -----------------------------------------------

import type { ListedItem } from '../../model/parsed-file.ts'
import { type LayoutLine, lineWithout } from './layout-line.ts'
import { isFrame } from './rule-line.ts'

export interface AppliesToList {
  readonly items: readonly ListedItem[]
  /** Lines before the list that are not its echo: text of the article. */
  readonly before: readonly LayoutLine[]
  /** Index of the first line after the list. */
  readonly end: number
}

const LEAD_IN = /^The information in this article applies to:?$/i
/** The list stands at the top: below the header, an echo, a banner or a notice. */
const LINES_TO_SEARCH = 60
const BULLET = /^[-•*](?:\s+|$)/

// "3.00 3.10", "7.00   | 1.00 1.50", "'96-'97"
const VERSION_ECHO = /^(?:'?[\dxX][\w.'-]*(?: *[|,] *| +|$))+$/
// "WINDOWS", "MS-DOS | WINDOWS NT", "Windows", "OS/2"
const SYSTEM_ECHO =
  /^(?:WINDOWS|MS-DOS|OS\/2|MACINTOSH|UNIX|NT|WINNT|WIN95|WIN3X|ALPHA|[ |,]|\d)+$/i
// "kbref kbdisplay", "kb3rdparty bug3.50", "KBBUG kbusage", "unconfirmed kbprb"
const KEYWORD_ECHO =
  /^(?:unconfirmed +)?(?:kb\w\S*|bug[\d.]+\S*|fixlist\S*|buglist\S*)(?: +\S{1,40}){0,30}$/i

/** The list that stands in `lines` from `start`; `undefined` when there is none. */
export function readAppliesTo(
  lines: readonly LayoutLine[],
  start: number,
): AppliesToList | undefined {
  const leadIn = findLeadIn(lines, start)
  if (leadIn === undefined) return undefined
  const top = isFrame(lines[leadIn - 1], '-') ? leadIn - 1 : leadIn
  const before = lines.slice(start, top)
  const { items, end } = readItems(lines, leadIn + 1)
  return { items, before: isEcho(before) ? [] : before, end }
}

function findLeadIn(lines: readonly LayoutLine[], start: number): number | undefined {
  for (let at = start; at < Math.min(start + LINES_TO_SEARCH, lines.length); at++) {
    if (LEAD_IN.test(lines[at]?.text ?? '')) return at
  }
  return undefined
}

function isEcho(lines: readonly LayoutLine[]): boolean {
  return lines.every(
    ({ text }) =>
      text === '' || VERSION_ECHO.test(text) || SYSTEM_ECHO.test(text) || KEYWORD_ECHO.test(text),
  )
}

function readItems(
  lines: readonly LayoutLine[],
  start: number,
): { readonly items: readonly ListedItem[]; readonly end: number } {
  const items: ListedItem[] = []
  const indents: number[] = []
  let at = start
  for (let line = lines[at]; line !== undefined; line = lines[++at]) {
    if (isFrame(line, '-')) return { items, end: at + 1 }
    if (line.text === '') continue
    if (!isItem(line)) return { items, end: at }
    const item = line.text.startsWith('as they') ? line : lineWithout(line, 1)
    const depth = depthAt(indents, line.indent)
    if (item.text !== '')
      items.push({ text: item.text, span: { start: item.start, end: item.end }, depth })
  }
  return { items, end: at }
}

// "- Microsoft Word 97 for Windows"; "as they apply to:" stands on a line of its own.
function isItem({ text }: LayoutLine): boolean {
  return BULLET.test(text) || text === 'as they apply to:'
}

/** Rank of an indent among those of the open parents. */
function depthAt(indents: number[], indent: number): number {
  while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop()
  indents.push(indent)
  return indents.length - 1
}
