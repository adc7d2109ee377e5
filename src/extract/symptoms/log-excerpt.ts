// Excerpts of logs: lines of Systems Management Server ("text~ $$<COMPONENT><date><thread=…>"),
// lines opened by a time, and lines that a sentence or heading names as those of a log.

import type { LogExcerpt, LogLine, LogShape } from '../../model/log-excerpt.ts'
import type { TextLeaf } from '../../text/plain-text.ts'
import { type Ground, isTableLeaf, leafText, mentionAt } from './ground.ts'
import { plainLines, smsLines, timestampedLines } from './log-lines.ts'
import { logNameAbove } from './log-name.ts'

/** Excerpts of a text, in order. Neighbouring blocks of one shape and name are one. Linear. */
export function findLogExcerpts(ground: Ground): LogExcerpt[] {
  const found: FoundExcerpt[] = []
  ground.plain.leaves.forEach((leaf, index) => {
    const last = found.at(-1)
    const isNext = last?.lastLeaf === index - 1
    const excerpt = readLeaf(ground, leaf, index, isNext ? last : undefined)
    if (excerpt === undefined) return
    if (isNext && last !== undefined && last.shape === excerpt.shape && !excerpt.isNamed) {
      found[found.length - 1] = {
        ...last,
        end: excerpt.end,
        lastLeaf: index,
        lines: [...last.lines, ...excerpt.lines],
      }
    } else found.push(excerpt)
  })
  return found.map(({ log, shape, start, end, lines }) => ({
    ...(log && { log }),
    shape,
    lines,
    ...mentionAt(ground, start, end),
  }))
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
  const read = linesOf(ground, leaf, name !== undefined, before)
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

interface ReadLines {
  readonly shape: LogShape
  readonly lines: LogLine[]
}

function linesOf(
  ground: Ground,
  leaf: TextLeaf,
  isNamed: boolean,
  before: FoundExcerpt | undefined,
): ReadLines | undefined {
  const text = leafText(ground, leaf)
  const sms = smsLines(ground, leaf)
  if (sms.length > 0) return { shape: 'sms', lines: sms }
  const timed = timestampedLines(ground, leaf)
  const isLog = isNamed || before?.shape === 'timestamped' || timed.length > 1
  if (timed.length > 0 && isLog) return { shape: 'timestamped', lines: timed }
  if (!isNamed || SENTENCES.test(text)) return undefined
  return { shape: 'plain', lines: plainLines(ground, leaf) }
}

// "The log shows that … is missing. You can": prose below a heading.
const SENTENCES = /\b(?:you|your)\b[^\n]*[.:]\s*$|\w\.\s+(?:You|This|The|If|To) /
