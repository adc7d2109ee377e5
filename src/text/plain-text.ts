// Plain text of mdast blocks, with the way back into the source:
//
//   blocks ── plainText ──▶ text + runs        text range ── sourceSpan ──▶ span in RawFile.text
//
// A run is a piece of the text that stands in one piece in the source. Blocks are separated by a
// blank line, the parts of one block (list items, table rows, quoted paragraphs) by a line break.

import type { Nodes, RootContent } from 'mdast'
import type { SourceSpan } from '../model/span.ts'
import { TextWriter } from './text-writer.ts'

/** `text.slice(at, at + length)` was printed at `source`; equal lengths mean unit by unit. */
export interface TextRun {
  readonly at: number
  readonly length: number
  readonly source: SourceSpan
}

/** A block that holds no other block: paragraph, heading, code, table, HTML. */
export interface TextLeaf {
  readonly node: RootContent
  readonly start: number
  readonly end: number
}

/** A link, with its place in the text. */
export interface TextLink {
  readonly url: string
  readonly start: number
  readonly end: number
  /** Of the whole link, address included. */
  readonly span: SourceSpan
}

export interface PlainText {
  readonly text: string
  /** In text order, not overlapping. Separators have none. */
  readonly runs: readonly TextRun[]
  /** In text order, not overlapping. */
  readonly leaves: readonly TextLeaf[]
  readonly links: readonly TextLink[]
}

/** Text of the nodes in order. List markers that the source prints are kept. Linear. */
export function plainText(nodes: Nodes | readonly Nodes[], source: string): PlainText {
  const writer = new TextWriter(source)
  writer.blocks(topLevel(nodes), '\n\n', 0)
  return writer.result()
}

function topLevel(nodes: Nodes | readonly Nodes[]): readonly Nodes[] {
  if (!('type' in nodes)) return nodes
  return nodes.type === 'root' ? nodes.children : [nodes]
}

/**
 * The smallest span of the source that holds `text.slice(start, end)`. A bound on a separator moves
 * inwards, to the next printed character. Cost: logarithmic.
 */
export function sourceSpan(plain: PlainText, start: number, end: number): SourceSpan {
  const { runs } = plain
  const next = firstRun(runs, (run) => run.at + run.length > start)
  const first = runs[next] ?? runs.at(-1)
  const last = runs[Math.max(next, firstRun(runs, (run) => run.at >= end) - 1)] ?? first
  if (first === undefined || last === undefined) return { start: 0, end: 0 }
  const from = sourceOffset(first, start, first.source.start)
  return { start: from, end: Math.max(from, sourceOffset(last, end, last.source.end)) }
}

function sourceOffset(run: TextRun, offset: number, fallback: number): number {
  if (run.source.end - run.source.start !== run.length) return fallback
  return run.source.start + Math.min(Math.max(offset - run.at, 0), run.length)
}

/** Index of the first run for which `isPast` holds, as it does for all after it. */
function firstRun(runs: readonly TextRun[], isPast: (run: TextRun) => boolean): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const run = runs[middle]
    if (run === undefined || isPast(run)) high = middle
    else low = middle + 1
  }
  return low
}
