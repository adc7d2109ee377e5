// Excerpts of logs: lines of Systems Management Server ("text~ $$<COMPONENT><date><thread=…>"),
// lines opened by a time, and lines that a sentence or heading names as those of a log.

import type { LogExcerpt, LogLine, LogShape } from '../../model/log-excerpt.ts'
import type { TextLeaf } from '../../text/plain-text.ts'
import { opensWithStandingText } from '../boilerplate.ts'
import type { FoundEvent } from './event-entry.ts'
import { type Ground, isTableLeaf, leafText, mentionAt } from './ground.ts'
import { firstSmsTail, hasSmsLines, plainLines, smsLines, timestampedLines } from './log-lines.ts'
import { type LogName, lengthOfLeadIn, logNameAbove, logNameIn } from './log-name.ts'

/**
 * Excerpts of a text, in order; `events` are those found in it. Neighbouring blocks of one shape and
 * name are one. Linear.
 */
export function findLogExcerpts(ground: Ground, events: readonly FoundEvent[]): LogExcerpt[] {
  const found: FoundExcerpt[] = []
  const eventsOf = eventsByLeaf(events)
  ground.plain.leaves.forEach((leaf, index) => {
    const last = found.at(-1)
    const before = last?.lastLeaf === index - 1 ? last : undefined
    const entries = eventsOf(leaf)
    const excerpt =
      entries.length > 0
        ? readEvents(ground, leaf, index, entries)
        : readLeaf(ground, leaf, index, before)
    if (excerpt === undefined) return
    if (before?.shape === excerpt.shape && !excerpt.isNamed) {
      found[found.length - 1] = joined(before, excerpt)
    } else if (excerpt.lines.length > 0) found.push(excerpt)
  })
  return found.map(({ log, shape, start, end, lines }) => ({
    ...(log && { log }),
    shape,
    lines,
    ...mentionAt(ground, start, end),
  }))
}

function joined(one: FoundExcerpt, other: FoundExcerpt): FoundExcerpt {
  for (const line of other.lines) one.lines.push(line)
  return { ...one, end: Math.max(one.end, other.end), lastLeaf: other.lastLeaf }
}

/** Blocks of an event log that reach into a leaf; to be asked in the order of the leaves. */
function eventsByLeaf(events: readonly FoundEvent[]): (leaf: TextLeaf) => readonly FoundEvent[] {
  const blocks = events.filter(({ isBlock }) => isBlock)
  let next = 0
  return ({ start, end }) => {
    while ((blocks[next]?.end ?? Infinity) <= start) next++
    let last = next
    while ((blocks[last]?.start ?? Infinity) < end) last++
    return blocks.slice(next, last)
  }
}

/** Entries that begin in the leaf, one a line; none in a leaf that only ends one. */
function readEvents(
  ground: Ground,
  leaf: TextLeaf,
  index: number,
  events: readonly FoundEvent[],
): FoundExcerpt {
  const starting = events.filter(({ start }) => start >= leaf.start)
  const name = logNameAbove(ground, index)
  const lines = starting.map(({ entry, start, end }) => ({
    text: entry.raw,
    span: mentionAt(ground, start, end).span,
  }))
  return {
    ...(name?.log && { log: name.log }),
    shape: 'event',
    lines,
    start: starting[0]?.start ?? leaf.start,
    end: starting.at(-1)?.end ?? leaf.start,
    lastLeaf: index,
    isNamed: starting.length > 0 && name?.isSentence === true,
  }
}

interface FoundExcerpt {
  readonly log?: string
  readonly shape: LogShape
  readonly lines: LogLine[]
  readonly start: number
  readonly end: number
  readonly lastLeaf: number
  /** The sentence right above names the log. */
  readonly isNamed: boolean
}

function readLeaf(
  ground: Ground,
  leaf: TextLeaf,
  index: number,
  before: FoundExcerpt | undefined,
): FoundExcerpt | undefined {
  const { type } = leaf.node
  if ((type !== 'paragraph' && type !== 'code') || isTableLeaf(leaf)) return undefined
  const name = logNameAbove(ground, index)
  const block = leafText(ground, leaf)
  if (hasSmsLines(block)) return readSmsLeaf(ground, leaf, index, name?.log)
  const read = linesOf(ground, leaf, name, before)
  if (read === undefined) return undefined
  const isNamed = name?.isSentence === true
  const log = name?.log
  return {
    ...(log && { log }),
    ...read,
    start: leaf.start,
    end: leaf.end,
    lastLeaf: index,
    isNamed,
  }
}

/** In flattened text the sentence about the lines opens their block. */
function readSmsLeaf(
  ground: Ground,
  leaf: TextLeaf,
  index: number,
  above: string | undefined,
): FoundExcerpt {
  const block = leafText(ground, leaf)
  const from = leaf.node.type === 'code' ? 0 : lengthOfLeadIn(block, firstSmsTail(block))
  const log = logNameIn(block.slice(0, from)) ?? above
  return {
    ...(log && { log }),
    shape: 'sms',
    lines: smsLines(ground, leaf, from),
    start: leaf.start + from,
    end: leaf.end,
    lastLeaf: index,
    isNamed: from > 0,
  }
}

interface ReadLines {
  readonly shape: LogShape
  readonly lines: LogLine[]
}

function linesOf(
  ground: Ground,
  leaf: TextLeaf,
  name: LogName | undefined,
  before: FoundExcerpt | undefined,
): ReadLines | undefined {
  const text = leafText(ground, leaf)
  const timed = timestampedLines(ground, leaf)
  const isLog = name !== undefined || before?.shape === 'timestamped' || timed.length > 1
  if (timed.length > 0 && isLog) return { shape: 'timestamped', lines: timed }
  if (name === undefined || text.trimEnd().endsWith(':')) return undefined
  if (isProse(text, name.isSentence ? SAYS_MORE : SENTENCES)) return undefined
  if (!name.isSentence && opensWithStandingText(ground.plain.text, leaf.start, leaf.end))
    return undefined
  return { shape: 'plain', lines: plainLines(ground, leaf) }
}

// "The log shows that … is missing. You can": prose below a heading.
const SENTENCES = /\w\.\s+(?:You|This|The|If|To) /
// Below a sentence that names the log, its lines may hold sentences of their own.
const SAYS_MORE = /\w\.\s+(?:You|This|If|To) /
const ADDRESS = /\b(?:you|your)\b/i
const LOOKED_AT = 600

function isProse(text: string, sentences: RegExp): boolean {
  const head = text.slice(0, LOOKED_AT)
  return sentences.test(head) || (ADDRESS.test(head) && text.trimEnd().endsWith('.'))
}
