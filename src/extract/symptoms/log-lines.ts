// Lines of a log: where each begins, and what of it is time, component and thread.

import type { LogLine } from '../../model/log-excerpt.ts'
import { sourceSpan, type TextLeaf } from '../../text/plain-text.ts'
import { type Ground, leafText, onOneLine } from './ground.ts'

interface Piece {
  readonly start: number
  readonly end: number
  readonly textStart: number
  readonly textEnd: number
  readonly component?: string
  readonly time?: string
  readonly thread?: string
}

function lineAt(ground: Ground, leaf: TextLeaf, piece: Piece): LogLine {
  const { component, time, thread } = piece
  const block = leafText(ground, leaf)
  const start = piece.start + leadingBlanks(block.slice(piece.start, piece.end))
  return {
    text: onOneLine(block.slice(piece.textStart, piece.textEnd)).replace(/~+$/, '').trim(),
    ...(component && { component }),
    ...(time && { time }),
    ...(thread && { thread }),
    span: sourceSpan(ground.plain, leaf.start + start, leaf.start + piece.end),
  }
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length
}

// "$$<CCIM32><Tue Jun 22 01:25:22 1999~><thread=127>", the broken "$$<CCIM32<Tue", the bare "$$" of
// flattened text, "$$<CliEx32.dll>"
const SMS_TAIL =
  /\$\$(?:<([^<>\n]{0,80})>?)?(?:\s?<([^<>]{0,60}?)~?>)?(?:\s?<thread=([^<>]{0,60})>)?|~[^\S\n]*(?=\n|$)/g
const SMS_SIGN = /\$\$(?=<|\s|$)|[\w.)}\]"'%:]\s?~[^\S\n]*(?:\n|$)/

/** Lines that end with "~" or "$$<…>", from `from` on; none when the block has no such sign. */
export function smsLines(ground: Ground, leaf: TextLeaf, from: number): LogLine[] {
  const block = leafText(ground, leaf)
  const lines: LogLine[] = []
  let start = from
  for (const found of block.slice(from).matchAll(SMS_TAIL)) {
    const at = from + found.index
    const end = at + found[0].length
    if (block[at] === '~' && TAIL_FOLLOWS.test(block.slice(end, end + 20))) continue
    const [, component, time, thread] = found
    const ends = splitFilled(block, start, at)
    for (const to of ends.slice(0, -1)) {
      lines.push(lineAt(ground, leaf, { start, end: to, textStart: start, textEnd: to }))
      start = to
    }
    const rest = { ...(component && { component }), ...(time && { time: onOneLine(time) }) }
    const piece = { start, end, textStart: start, textEnd: at, ...rest }
    lines.push(lineAt(ground, leaf, { ...piece, ...(thread && { thread: onOneLine(thread) }) }))
    start = end
  }
  for (const to of splitFilled(block, start, block.trimEnd().length)) {
    if (to > start) {
      lines.push(lineAt(ground, leaf, { start, end: to, textStart: start, textEnd: to }))
    }
    start = to
  }
  return lines.filter(({ text, component }) => text !== '' || component !== undefined)
}

/** Does the block hold lines of that kind? */
export function hasSmsLines(block: string): boolean {
  return SMS_SIGN.test(block) && isSms(block)
}

/** Where the first line's tail stands. */
export function firstSmsTail(block: string): number {
  return Math.max(0, block.search(/\$\$|~[^\S\n]*(?:\n|$)/))
}

/** Lengths of lines that were filled, so that the next one goes on with them. */
const SHORTEST_FILLED = 50
const LONGEST_FILLED = 81

/** Ends of the lines between two offsets; a filled line goes on in the next one. */
function splitFilled(block: string, from: number, to: number): number[] {
  const piece = block.slice(from, to)
  const ends: number[] = []
  let lineStart = 0
  for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) {
    const length = piece.slice(lineStart, at).trim().length
    const isFilled = length >= SHORTEST_FILLED && length <= LONGEST_FILLED
    if (length > 0 && !isFilled && piece.slice(at).trim() !== '') ends.push(from + at)
    lineStart = at + 1
  }
  return [...ends, to]
}

// The tail stands on the next line.
const TAIL_FOLLOWS = /^\s*\$\$/
// "Name~5~10~ULP~": records of another program; "*~~~~": a drawn line; a shell's home.
const OTHER_TILDES = /~[^\s~$]{1,30}~|^[^\S\n]*(?:\*[\s~]|;)|[*(]\s?~|&&/m

function isSms(block: string): boolean {
  return block.includes('$$<') || /\$\$(?:\s|$)/.test(block) || !OTHER_TILDES.test(block)
}

// "10/19/1997 11:34:05a", "Tue Jun 22 01:25:22 1999", "[12:05:33.120]", "1999-06-22 01:25", "06-22 01:25:22"
const TIME =
  /^[^\S\n]*\[?((?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?[^\S\n]+)?(?:\d{1,4}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{1,2}[- ][A-Z][a-z]{2}[- ]\d{2,4}|[A-Z][a-z]{2,8}[^\S\n]+\d{1,2},?(?:[^\S\n]+\d{4})?)[,\s]{1,3}\d{1,2}:\d{2}(?::\d{2})?(?:[.:]\d{1,4})?(?:\s?[AaPp]\.?[Mm]?\.?(?![\w]))?(?:[^\S\n]+(?:19|20)\d\d)?|\d{1,2}:\d{2}:\d{2}(?:[.:]\d{1,4})?(?:\s?[AaPp][Mm])?)\]?(?=[\s:,>-])/gm
// "  170,496  Winsrv.dll", "<DIR>": a row of a directory.
const FILE_ROW = /^[\s:,-]*(?:<DIR>|[\d,.]+\s)/

/** Lines opened by a time, with the lines that go on with them; none when no line is. */
export function timestampedLines(ground: Ground, leaf: TextLeaf): LogLine[] {
  const block = leafText(ground, leaf)
  const starts = Array.from(block.matchAll(TIME)).filter(
    ({ index, 0: printed }) =>
      !FILE_ROW.test(block.slice(index + printed.length, index + printed.length + 60)),
  )
  return starts.flatMap((found, at) => {
    const end = starts[at + 1]?.index ?? block.length
    const textStart = found.index + found[0].length + AFTER_TIME.length
    const piece = { start: found.index, end: trimmedEnd(block, end), textStart, textEnd: end }
    const line = lineAt(ground, leaf, { ...piece, time: onOneLine(found[1] ?? '') })
    return /[a-z]{3}/i.test(line.text) ? [line] : []
  })
}

/** One bracket or blank stands after a time. */
const AFTER_TIME = ' '

function trimmedEnd(block: string, end: number): number {
  return block.slice(0, end).trimEnd().length
}

/** Every line of a listing; in a paragraph a filled line goes on in the next. */
export function plainLines(ground: Ground, leaf: TextLeaf): LogLine[] {
  const block = leafText(ground, leaf)
  let start = 0
  if (leaf.node.type !== 'code') {
    return splitFilled(block, 0, block.length).map((end) => {
      const piece = { start, end, textStart: start, textEnd: end }
      start = end
      return lineAt(ground, leaf, piece)
    })
  }
  return block.split('\n').flatMap((line) => {
    const from = start
    start += line.length + 1
    const end = from + line.trimEnd().length
    return line.trim() === ''
      ? []
      : [lineAt(ground, leaf, { start: from, end, textStart: from, textEnd: end })]
  })
}
