// The text of an article that counts: its sections without boilerplate. What is indexed and what a
// snippet may show are the same passages.

import type { Article } from '../model/article.ts'
import type { Section, SectionRole } from '../model/section.ts'
import type { SourceSpan } from '../model/span.ts'
import { type PlainText, plainText, type TextRun } from './plain-text.ts'

export interface Passage {
  /** Index in `Article.sections`. */
  readonly section: number
  readonly role: SectionRole
  readonly heading: string
  readonly text: string
}

/**
 * In source order. A section with boilerplate in its middle gives the text on each side as a passage
 * of its own; one that is nothing but boilerplate gives none.
 */
export function passagesOf(article: Article): Passage[] {
  return article.sections.flatMap((section, index) =>
    keptTexts(section, article).map((text) => ({
      section: index,
      role: section.role,
      heading: section.heading,
      text,
    })),
  )
}

function keptTexts(section: Section, article: Article): string[] {
  const standing = article.boilerplate
    .map(({ span }) => span)
    .filter(({ start, end }) => start < section.span.end && end > section.span.start)
  if (standing.length === 0) return section.text === '' ? [] : [section.text]
  const plain = plainText(section.blocks, article.source.text)
  return without(plain.text, placesOf(plain, standing)).filter((text) => /\S/.test(text))
}

/** Where the spans stand in the plain text, in text order. */
function placesOf({ runs }: PlainText, spans: readonly SourceSpan[]): SourceSpan[] {
  const places: SourceSpan[] = []
  for (const run of runs) {
    for (const span of spans) {
      if (span.start < run.source.end && span.end > run.source.start)
        places.push(placeIn(run, span))
    }
  }
  return places
}

function placeIn(run: TextRun, span: SourceSpan): SourceSpan {
  const { at, length, source } = run
  if (source.end - source.start !== length) return { start: at, end: at + length }
  const start = Math.max(span.start, source.start)
  const end = Math.min(span.end, source.end)
  return { start: at + start - source.start, end: at + end - source.start }
}

/** The pieces of a text outside the ranges; only white space between two ranges is no piece. */
function without(text: string, ranges: readonly SourceSpan[]): string[] {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (start > at) pieces.push(text.slice(at, start).trim())
    at = Math.max(at, end)
  }
  pieces.push(text.slice(at).trim())
  return pieces
}
