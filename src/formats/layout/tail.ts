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
import { BLOCK_LABELS } from '../field-labels.table.ts'
import { fieldOf, labelOf } from './labels.ts'
import type { LayoutLine } from './layout-line.ts'
import { isFrame } from './rule-line.ts'
import { lastTextLine, readTrailingFields } from './trailing-fields.ts'

export interface Tail {
  readonly fields: readonly Field[]
  /** Index of the first line that does not belong to the body. */
  readonly start: number
  /** The beginning of that line, when it does belong to the body. */
  readonly bodyRest: LayoutLine | undefined
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
    bodyRest: words.bodyRest,
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

/** The oldest files have no block: labels, a rule and the notice at most. */
function tailWithoutBlock(lines: readonly LayoutLine[], from: number): Tail {
  const notice = findNotice(lines, from)
  const rule = frameAbove(lines, from, notice ?? lines.length)
  const words = readTrailingFields(lines, from, rule)
  return { ...words, end: notice === undefined ? lines.length : afterNotice(lines, notice) }
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
