// The lines of a pasted log that an article quotes, and how many stand between them.

import type { LogPair } from '../../contract/log-matches.ts'

/** A line of the log, or several where a quoted sentence runs on. */
export interface LogRow {
  /** From 1. */
  readonly line: number
  readonly text: string
  /** What was compared, within the text. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  readonly pairs: readonly LogPair[]
}

/** Lines that the article does not quote. */
export interface LogGap {
  readonly line: number
  readonly lines: number
  /** The first of them, cut. */
  readonly shown: readonly string[]
}

/** A longer line is cut around what was compared. */
const MOST_SHOWN = 480
const BEFORE = 60
const GAP_LINES = 8
const GAP_WIDTH = 160

/** In the order of the log: what is quoted, and the gaps around. Cost: linear in the log a row. */
export function logRows(log: string, pairs: readonly LogPair[]): (LogRow | LogGap)[] {
  const rows: (LogRow | LogGap)[] = []
  let line = 1
  let at = 0
  for (const group of byLines(log, pairs)) {
    const { start, end } = group
    const first = group.pairs[0]?.log.line ?? line
    if (first > line) rows.push(gapOf(log.slice(at, start), line, first - line))
    rows.push(rowOf(log, group, first))
    line = first + lineEnds(log.slice(start, end)) + 1
    at = end + 1
  }
  const rest = log.slice(at).trimEnd()
  if (rest !== '') rows.push(gapOf(rest, line, lineEnds(rest) + 1))
  return rows
}

interface Group {
  readonly start: number
  readonly end: number
  readonly pairs: LogPair[]
}

/** Pairs that share a line stand together; whole lines of the log. */
function byLines(log: string, pairs: readonly LogPair[]): Group[] {
  const groups: { start: number; end: number; pairs: LogPair[] }[] = []
  for (const pair of [...pairs].sort((a, b) => a.log.start - b.log.start)) {
    const last = groups.at(-1)
    const end = lineEnd(log, pair.log.end)
    if (last !== undefined && pair.log.start <= last.end) {
      last.pairs.push(pair)
      last.end = Math.max(last.end, end)
    } else {
      groups.push({ start: log.lastIndexOf('\n', pair.log.start - 1) + 1, end, pairs: [pair] })
    }
  }
  return groups
}

function lineEnd(log: string, from: number): number {
  const end = log.indexOf('\n', Math.max(0, from - 1))
  return end < 0 ? log.length : end
}

function rowOf(log: string, { start, end, pairs }: Group, line: number): LogRow {
  const first = pairs[0]?.log.start ?? start
  const from = end - start > MOST_SHOWN ? Math.max(start, first - BEFORE) : start
  const to = Math.min(end, from + MOST_SHOWN)
  const before = from > start ? '… ' : ''
  const text = `${before}${log.slice(from, to).trimEnd()}${to < end ? ' …' : ''}`
  const shift = before.length - from
  const spans = pairs.map(({ log: place }) => ({
    start: place.start + shift,
    end: Math.min(place.end, to) + shift,
  }))
  return { line, text, spans, pairs }
}

function gapOf(text: string, line: number, lines: number): LogGap {
  const shown: string[] = []
  for (let at = 0; shown.length < Math.min(lines, GAP_LINES) && at <= text.length; ) {
    const end = lineEnd(text, at + 1)
    shown.push(text.slice(at, Math.min(end, at + GAP_WIDTH)).trimEnd())
    at = end + 1
  }
  return { line, lines, shown }
}

const lineEnds = (text: string) => text.split('\n').length - 1
