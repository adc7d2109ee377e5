// Finds and reads what stands below the body:
//
//   Additional query words: prodsms
//
//   =====================================
//   Keywords          : kbsms200
//   Technology        : kbSMSSearch kbSMS200
//
//   =====================================
//
//   THE INFORMATION PROVIDED IN ... Copyright Microsoft Corporation 2000.

import type { Field } from '../../model/parsed-file.ts'
import { BLOCK_LABELS, TAIL_LABELS } from '../field-labels.table.ts'
import { fieldOf, labelOf } from './labels.ts'
import { type LayoutLine, lineUpTo, lineWithout, spanInLine } from './layout-line.ts'
import { isFrame } from './rule-line.ts'

export interface Tail {
  readonly fields: readonly Field[]
  /** Index of the first line that does not belong to the body. */
  readonly start: number
  /** Index of the first line after the tail; there is text only in a damaged or joined file. */
  readonly end: number
}

const NOTICE_START = /^THE INFORMATION PROVIDED IN THE MICROSOFT KNOWLEDGE BASE/
const NOTICE_END = /Copyright Microsoft Corporation/

/** The tail of `lines`; an empty one at the end when there is none. Searches from the end. */
export function readTail(lines: readonly LayoutLine[], from: number): Tail {
  const rule = findBlock(lines, from)
  if (rule === undefined) return tailWithoutBlock(lines, from)
  const block = readBlock(lines, rule + 1)
  const words = readTrailingFields(lines, from, rule)
  return {
    fields: [...words.fields, ...block.fields],
    start: words.start,
    end: afterNotice(lines, block.end),
  }
}

/** Index of the rule over the last "Keywords" line that has one. */
function findBlock(lines: readonly LayoutLine[], from: number): number | undefined {
  for (let at = lines.length - 2; at >= from; at--) {
    const line = lines[at]
    if (line === undefined || !isFrame(line, '=')) continue
    const label = lines[at + 1] && labelOf(lines[at + 1] ?? line, BLOCK_LABELS)
    if (label?.name === 'keywords') return at
  }
  return undefined
}

function readBlock(lines: readonly LayoutLine[], start: number): { fields: Field[]; end: number } {
  const fields: Field[] = []
  let at = start
  for (let line = lines[at]; line !== undefined; line = lines[++at]) {
    if (line.text === '') continue
    if (isFrame(line, '=')) return { fields, end: at + 1 }
    const label = labelOf(line, BLOCK_LABELS)
    if (label === undefined) return { fields, end: at }
    fields.push(fieldOf(line, label, 'block'))
  }
  return { fields, end: at }
}

/** The labelled paragraphs that end the body, last first. */
function readTrailingFields(
  lines: readonly LayoutLine[],
  from: number,
  to: number,
): { fields: Field[]; start: number } {
  const fromLast: Field[][] = []
  let start = to
  for (;;) {
    const end = lastTextLine(lines, from, start) + 1
    let at = end - 1
    while (at > from && !isTrailingLabel(lines[at]) && lines[at - 1]?.text !== '') at--
    const line = lines[at]
    if (line === undefined || end <= from || !isTrailingLabel(line)) {
      return { fields: fromLast.reverse().flat(), start }
    }
    fromLast.push(trailingFields(lines.slice(at, end)))
    start = at
  }
}

function lastTextLine(lines: readonly LayoutLine[], from: number, end: number): number {
  let at = end - 1
  while (at >= from && lines[at]?.text === '') at--
  return at
}

function isTrailingLabel(line: LayoutLine | undefined): boolean {
  return line !== undefined && labelOf(line, TAIL_LABELS) !== undefined
}

/** A labelled paragraph, wrapped; another label may stand inside its lines. */
function trailingFields(lines: readonly LayoutLine[]): Field[] {
  const pieces = lines.flatMap(splitAtLabels)
  const starts = pieces.flatMap((piece, at) => (isTrailingLabel(piece) ? [at] : []))
  return starts.flatMap((start, index) => trailingField(pieces.slice(start, starts[index + 1])))
}

// "Additional query words: 3.00 3.20 KBCategory: kbfile"
const INNER_LABEL = /\s(?=(?:Additional (?:query|reference) words|KBCategory|KBSubcategory):)/

function splitAtLabels(line: LayoutLine): LayoutLine[] {
  const pieces: LayoutLine[] = []
  let rest = line
  for (let at = rest.text.search(INNER_LABEL); at >= 0; at = rest.text.search(INNER_LABEL)) {
    pieces.push(lineUpTo(rest, at))
    rest = lineWithout(rest, at)
  }
  return [...pieces, rest]
}

function trailingField(lines: readonly LayoutLine[]): Field[] {
  const [first] = lines
  const label = first && labelOf(first, TAIL_LABELS)
  const last = lines.at(-1)
  if (first === undefined || last === undefined || label === undefined) return []
  const value = [first.text.slice(label.valueAt), ...lines.slice(1).map(({ text }) => text)]
  const { start } = spanInLine(first, label.valueAt)
  const place = label.name === 'query-words' ? 'block' : 'body'
  return [
    { name: label.name, place, value: value.join(' ').trim(), span: { start, end: last.end } },
  ]
}

/** The oldest files have no block: labels, a rule and the notice at most. */
function tailWithoutBlock(lines: readonly LayoutLine[], from: number): Tail {
  const notice = findNotice(lines, from)
  const rule = frameAbove(lines, from, notice ?? lines.length)
  const { fields, start } = readTrailingFields(lines, from, rule)
  return { fields, start, end: notice === undefined ? lines.length : afterNotice(lines, notice) }
}

function findNotice(lines: readonly LayoutLine[], from: number): number | undefined {
  const at = lines.findLastIndex(({ text }) => NOTICE_START.test(text))
  return at < from ? undefined : at
}

/** Index of the first of the rules that stand right above `end`: an empty block has two. */
function frameAbove(lines: readonly LayoutLine[], from: number, end: number): number {
  let top = end
  for (let at = lastTextLine(lines, from, top); isFrame(lines[at], '='); ) {
    top = at
    at = lastTextLine(lines, from, top)
  }
  return top
}

/** Index after the legal notice when it is the next text from `at` on, else `at`. */
function afterNotice(lines: readonly LayoutLine[], at: number): number {
  let next = at
  while (next < lines.length && lines[next]?.text === '') next++
  if (!NOTICE_START.test(lines[next]?.text ?? '')) return at
  while (next < lines.length && !NOTICE_END.test(lines[next]?.text ?? '')) next++
  return Math.min(next + 1, lines.length)
}
