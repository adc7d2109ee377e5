// A line with the words that agree with another one marked, and what varies drawn apart.

import { lineParts } from '../../engine/logs/line-parts.ts'
import { type Html, html } from '../html.ts'
import { visibleText } from '../visible-text.ts'

interface Place {
  readonly start: number
  readonly end: number
}

/**
 * The words that count, in lower case; of an event its numbers, too, which are what it is known by.
 */
export function wordsOf(text: string, isEvent = false): Set<string> {
  const words = lineParts(text).filter(({ kind }) => isEvent || kind === 'word')
  return new Set(words.map((word) => wordAt(text, word)))
}

const wordAt = (text: string, { start, end }: Place) => text.slice(start, end).toLowerCase()

/** @param within where words are marked; everywhere unless given. */
export function markedLine(
  line: string,
  agreeing: ReadonlySet<string>,
  within: readonly Place[] = [{ start: 0, end: line.length }],
): Html {
  const text = visibleText(line)
  const pieces: (Html | string)[] = []
  let at = 0
  for (const { start, end, isMarked } of drawnParts(line, agreeing, within)) {
    const piece = text.slice(start, end)
    pieces.push(
      text.slice(at, start),
      isMarked ? html`<mark>${piece}</mark>` : html`<span class="varies">${piece}</span>`,
    )
    at = end
  }
  return html`${pieces}${text.slice(at)}`
}

interface DrawnPart {
  readonly start: number
  end: number
  readonly isMarked: boolean
}

/** Parts of one kind that only blanks and signs keep apart are drawn as one. */
function drawnParts(
  line: string,
  agreeing: ReadonlySet<string>,
  within: readonly Place[],
): DrawnPart[] {
  const drawn: DrawnPart[] = []
  let isOpen = false
  for (const part of lineParts(line)) {
    const { start, end, kind } = part
    const isMarked =
      agreeing.has(wordAt(line, part)) &&
      within.some((place) => start >= place.start && end <= place.end)
    const isDrawn = isMarked || kind === 'varies'
    const last = drawn.at(-1)
    if (isOpen && isDrawn && last?.isMarked === isMarked) last.end = end
    else if (isDrawn) drawn.push({ start, end, isMarked })
    isOpen = isDrawn
  }
  return drawn
}
