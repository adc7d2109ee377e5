// Rebuilds the lines of a text whose white space was collapsed: cuts at landmarks, one line between
// two cuts. Lines point into the text, so nothing is invented but the breaks.

import { createPlaceFinder } from './cut-lines.ts'
import type { LayoutLine } from './layout-line.ts'

/** A place at which a line starts. */
export interface Cut {
  readonly at: number
  /** The line starts a block: a blank line goes above it. */
  readonly isBlock: boolean
  readonly indent?: number
}

/** The lines between `cuts`, which may come in any order and repeat; line breaks cut as well. */
export function linesAtCuts(text: string, cuts: readonly Cut[]): LayoutLine[] {
  const place = createPlaceFinder(text)
  const ordered = mergeCuts([...cuts, ...lineBreakCuts(text)])
  return ordered.flatMap(({ at, isBlock, indent = 0 }, index) => {
    const raw = text.slice(at, ordered[index + 1]?.at ?? text.length)
    const trimmed = raw.trim()
    if (trimmed === '') return isBlock ? [BLANK] : []
    const start = at + raw.indexOf(trimmed)
    const end = start + trimmed.length
    const line = { text: trimmed, indent, start, end, ...place(start) }
    return isBlock ? [BLANK, line] : [line]
  })
}

const BLANK: LayoutLine = { text: '', indent: 0, start: 0, end: 0, line: 1, column: 1 }

/** In order, one cut a place; of several the block cut and the deepest indent win. */
function mergeCuts(cuts: Cut[]): Cut[] {
  const ordered: Cut[] = [{ at: 0, isBlock: false }]
  for (const cut of cuts.sort((a, b) => a.at - b.at)) {
    const last = ordered.at(-1)
    if (last === undefined || last.at < cut.at) ordered.push(cut)
    else ordered[ordered.length - 1] = mergeTwo(last, cut)
  }
  return ordered
}

function mergeTwo(a: Cut, b: Cut): Cut {
  const indent = Math.max(a.indent ?? 0, b.indent ?? 0)
  return { at: a.at, isBlock: a.isBlock || b.isBlock, indent }
}

function lineBreakCuts(text: string): Cut[] {
  return Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index }) => ({ at: index, isBlock: false }))
}
