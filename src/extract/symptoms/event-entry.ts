// Entries of event logs: a mention ("Event ID 7022"), or a block of labelled lines
//
//   Event ID: 5719
//   Source: NETLOGON
//   Description: No domain controller is available …

import type { EventEntry } from '../../model/error-mention.ts'
import type { TextLeaf } from '../../text/plain-text.ts'
import { type Ground, leafText, onOneLine, printedAt } from './ground.ts'

/** An entry and where it stands in the text. */
export interface FoundEvent {
  readonly entry: EventEntry
  readonly start: number
  readonly end: number
  /** Has more than its number. */
  readonly isBlock: boolean
}

/** Entries of a text, in order. A block takes the paragraphs that its labels go on in. */
export function findEvents(ground: Ground): FoundEvent[] {
  if (!EVENT_ID.test(ground.plain.text)) return []
  const { leaves } = ground.plain
  const events: FoundEvent[] = []
  for (let at = 0; at < leaves.length; ) {
    const end = endOfGroup(ground, at)
    const last = leaves[end - 1]
    const first = leaves[at]
    if (first !== undefined && last !== undefined) {
      for (const event of eventsOf(ground, first.start, last.end)) events.push(event)
    }
    at = end
  }
  return events
}

// "Event ID: 59", "EventID=222", "Event Id 93", "event ID (5719)", "Event ID is 7022"
const EVENT_ID =
  /\bevent\s?id'?s?\s{0,12}[:=#]?\s{0,12}(?:is\s|of\s|number\s)?["(]?(\d{1,6})(?![\w.]*\w)/i
const EVENT_IDS = new RegExp(EVENT_ID.source, 'gi')

// "Source:", "Event Source :", "Description="
const LABEL =
  /(?<![\w-])(?:event\s)?(source|type|category|description|user|computer|date|time)\s?[:=]\s*/gi
const STARTS_WITH_LABEL =
  /^\s*(?:event\s?id\s*[:=#]?\s*\d|(?:event\s)?(?:source|type|category|description|user|computer|date|time)\s?[:=])/i
/** Blocks with a blank line between their labels have at most so many paragraphs. */
const MOST_LEAVES = 12

/** Index after the leaves that, each opened by a label, make one block with the leaf at `at`. */
function endOfGroup(ground: Ground, at: number): number {
  const { leaves } = ground.plain
  let end = at + 1
  if (!opensWithLabel(ground, leaves[at])) return end
  while (end < at + MOST_LEAVES && opensWithLabel(ground, leaves[end])) end++
  if (DESCRIPTION_ALONE.test(tailOfLeaf(ground, leaves[end - 1])) && isText(leaves[end])) end++
  return end
}

// "Description:" with its text in the next paragraph.
const DESCRIPTION_ALONE = /(?:^|\s)description\s?[:=]\s*$/i

function tailOfLeaf({ plain }: Ground, leaf: TextLeaf | undefined): string {
  return leaf === undefined ? '' : plain.text.slice(Math.max(leaf.start, leaf.end - 30), leaf.end)
}

function isText(leaf: TextLeaf | undefined): boolean {
  return leaf?.node.type === 'paragraph' || leaf?.node.type === 'code'
}

function opensWithLabel(ground: Ground, leaf: TextLeaf | undefined): boolean {
  if (leaf === undefined || leaf.node.type === 'heading' || leaf.node.type === 'table') return false
  return STARTS_WITH_LABEL.test(leafText(ground, leaf).slice(0, 60))
}

/** A label or a number of an entry, with the place of its value. */
interface Mark {
  readonly name: string
  readonly start: number
  readonly valueStart: number
  readonly number?: string
}

function eventsOf(ground: Ground, from: number, to: number): FoundEvent[] {
  const block = ground.plain.text.slice(from, to)
  if (!EVENT_ID.test(block)) return []
  const entries = splitEntries(marksOf(block))
  return entries.flatMap((marks, index) => {
    const next = entries[index + 1]?.[0]?.start ?? block.length
    return readEvent(ground, from, block.slice(0, next), marks)
  })
}

/** Numbers and labels in order. In a description only labels that open a line count. */
function marksOf(block: string): Mark[] {
  const numbers = Array.from(block.matchAll(EVENT_IDS), (found): Mark => {
    const valueStart = found.index + found[0].length
    return { name: 'number', start: found.index, valueStart, number: found[1] ?? '' }
  })
  const labels = Array.from(block.matchAll(LABEL), (found): Mark => {
    const name = (found[1] ?? '').toLowerCase()
    return { name, start: found.index, valueStart: found.index + found[0].length }
  })
  const marks = [...numbers, ...labels].sort((one, other) => one.start - other.start)
  let isDescribed = false
  return marks.filter(({ name, start }) => {
    if (isDescribed && name !== 'number' && !opensLine(block, start)) return false
    isDescribed = name === 'description'
    return true
  })
}

function opensLine(block: string, at: number): boolean {
  return /(?:^|\n)\s*$/.test(block.slice(Math.max(0, at - 8), at))
}

/** A mark that the entry has already begins the next entry. */
function splitEntries(marks: readonly Mark[]): Mark[][] {
  const entries: Mark[][] = []
  let seen = new Set<string>()
  for (const mark of marks) {
    if (entries.length === 0 || seen.has(mark.name)) {
      entries.push([])
      seen = new Set()
    }
    seen.add(mark.name)
    entries.at(-1)?.push(mark)
  }
  return entries
}

/** `block` ends where the next entry begins. None without a number. */
function readEvent(
  ground: Ground,
  from: number,
  block: string,
  marks: readonly Mark[],
): FoundEvent[] {
  const number = marks.find(({ name }) => name === 'number')
  if (number === undefined) return []
  const source = valueOfMark(block, marks, 'source')
  const description = valueOfMark(block, marks, 'description')
  const isBlock = source !== undefined || description !== undefined
  const start = from + (isBlock ? (marks[0] ?? number).start : number.start)
  const end = from + (isBlock ? endOfEntry(block, marks) : number.valueStart)
  const entry: EventEntry = {
    kind: 'event',
    code: String(Number(number.number)),
    ...(source && { source }),
    ...(description && { description }),
    ...printedAt(ground, start, end),
  }
  return [{ entry, start, end, isBlock }]
}

function valueOfMark(block: string, marks: readonly Mark[], name: string): string | undefined {
  const at = marks.findIndex((mark) => mark.name === name)
  const mark = marks[at]
  if (mark === undefined) return undefined
  const end = endOfValue(block, mark, marks[at + 1]?.start ?? block.length)
  return onOneLine(block.slice(mark.valueStart, end)).replace(/[,;]$/, '') || undefined
}

/** Values of one line end with it; a description goes on to the next label. */
function endOfValue(block: string, { name, valueStart }: Mark, next: number): number {
  if (name === 'number') return valueStart
  if (name === 'description') return next
  const lineEnd = block.indexOf('\n', valueStart)
  return lineEnd < 0 ? next : Math.min(next, lineEnd)
}

function endOfEntry(block: string, marks: readonly Mark[]): number {
  const last = marks.at(-1)
  if (last === undefined) return 0
  return block.slice(0, endOfValue(block, last, block.length)).trimEnd().length
}
