// Cuts the passage of a text that shows best why it was found, and marks the matching words.

import { collapse, widen } from './collapsed-slice.ts'
import { blankDrawnLines } from './drawn-lines.ts'
import { MatchFinder, type TermMatch } from './match-finder.ts'
import type { TextQuery } from './query.ts'

export interface SnippetMark {
  /** UTF-16 units in the snippet. */
  readonly start: number
  readonly end: number
}

export interface TextSnippet {
  /** Index of the passage it was cut from. */
  readonly passage: number
  /**
   * Verbatim but for white space and drawn lines ("-----", "+---+"): every run of them is one blank.
   * Never longer than asked for.
   */
  readonly text: string
  /** Ascending, not overlapping. */
  readonly marks: readonly SnippetMark[]
}

/** A repeated term shows less than another one. */
const REPETITION_SHARE = 0.1
/** Two neighbours of the query side by side show more than the same two apart. */
const NEIGHBOUR_BONUS = 0.5

/** Cuts snippets for one query. It remembers the words it has seen, so use one for all hits. */
export class SnippetCutter {
  readonly #finder: MatchFinder

  constructor(query: TextQuery) {
    this.#finder = new MatchFinder(query)
  }

  /**
   * The best window of all passages, the earliest of equals; the beginning of the first passage when
   * nothing matches; `undefined` without a passage. Linear in the texts.
   */
  cut(passages: readonly { readonly text: string }[], maxLength: number): TextSnippet | undefined {
    let best: { passage: number; window: Window; matches: readonly TermMatch[] } | undefined
    for (const [passage, { text }] of passages.entries()) {
      const matches = this.#finder.find(text)
      const window = bestWindow(matches, maxLength)
      if (window.score > (best?.window.score ?? 0)) best = { passage, window, matches }
    }
    const passage = best?.passage ?? 0
    const text = passages[passage]?.text
    if (text === undefined) return undefined
    const { matches = [], window = { from: 0, to: 0, score: 0 } } = best ?? {}
    return { passage, ...cutAround(text, matches, window, maxLength) }
  }
}

/** Matches [from, to) of a list. */
interface Window {
  readonly from: number
  readonly to: number
  readonly score: number
}

function bestWindow(matches: readonly TermMatch[], maxLength: number): Window {
  const score = new WindowScore()
  let best: Window = { from: 0, to: 0, score: 0 }
  let from = 0
  for (let last = 0; last < matches.length; last++) {
    const match = matches[last]
    if (match === undefined) break
    score.add(match)
    for (let first = matches[from]; first && match.end - first.start > maxLength && from < last; ) {
      score.remove(first)
      first = matches[++from]
    }
    if (score.value > best.score + 1e-9) best = { from, to: last + 1, score: score.value }
  }
  return best
}

/** Worth of the matches in a window that moves. */
class WindowScore {
  value = 0
  readonly #counts = new Map<number, number>()

  add(match: TermMatch): void {
    const count = this.#counts.get(match.term) ?? 0
    this.#counts.set(match.term, count + 1)
    this.value += worthOf(match, count)
  }

  remove(match: TermMatch): void {
    const count = (this.#counts.get(match.term) ?? 1) - 1
    this.#counts.set(match.term, count)
    this.value -= worthOf(match, count)
  }
}

function worthOf({ weight, isNeighbour }: TermMatch, before: number): number {
  return weight * (before === 0 ? 1 : REPETITION_SHARE) + (isNeighbour ? NEIGHBOUR_BONUS : 0)
}

function cutAround(
  printed: string,
  matches: readonly TermMatch[],
  { from, to }: Window,
  maxLength: number,
): Pick<TextSnippet, 'text' | 'marks'> {
  const text = blankDrawnLines(printed)
  const core = { start: matches[from]?.start ?? 0, end: matches[to - 1]?.end ?? 0 }
  const slice = widen(text, core, maxLength)
  const inside = matches.filter(({ start, end }) => start < slice.end && end > slice.start)
  return collapse(text, slice, inside)
}
