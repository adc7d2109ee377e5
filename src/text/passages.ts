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

type ArticleText = Pick<Article, 'sections' | 'boilerplate'> & {
  readonly source: Pick<Article['source'], 'text'>
}

/**
 * In source order. A section with boilerplate in its middle gives the text on each side as a passage
 * of its own; one that is nothing but boilerplate gives none.
 */
export function passagesOf(article: ArticleText): Passage[] {
  return article.sections.flatMap((section, index) =>
    keptTexts(section, article).map((text) => ({
      section: index,
      role: section.role,
      heading: section.heading,
      text,
    })),
  )
}

/** Where a section stands, without its blocks. */
export interface SectionOutline {
  readonly role: SectionRole
  readonly heading: string
  readonly span: SourceSpan
}

/**
 * The same from the source alone, for layouts that print text as it is: heading lines are left out,
 * markup would stay in. Saves reading the blocks of an article.
 */
export function sourcePassagesOf(
  source: string,
  sections: readonly SectionOutline[],
  boilerplate: Article['boilerplate'],
): Passage[] {
  return sections.flatMap(({ role, heading, span }, section) => {
    const start = endOfHeading(source, span, heading)
    const standing = overlapping(boilerplate, span).map((place) => ({
      start: place.start - start,
      end: place.end - start,
    }))
    const texts = without(source.slice(start, span.end), standing)
    return texts.map((text) => ({ section, role, heading, text }))
  })
}

// "SYMPTOMS\n========\n": the heading, and the rule on the line below.
const RULE_BELOW = /\s*[=-]{3,}(?=\s|$)/y

function endOfHeading(source: string, { start, end }: SourceSpan, heading: string): number {
  const at = heading === '' ? -1 : source.indexOf(heading, start)
  if (at < 0 || at + heading.length > end) return start
  if (at > start && hasText(source.slice(start, at))) return start
  RULE_BELOW.lastIndex = at + heading.length
  const rule = RULE_BELOW.exec(source)?.[0] ?? ''
  return Math.min(end, at + heading.length + rule.length)
}

function overlapping(
  boilerplate: Article['boilerplate'],
  { start, end }: SourceSpan,
): SourceSpan[] {
  return boilerplate.map(({ span }) => span).filter((span) => span.start < end && span.end > start)
}

function hasText(text: string): boolean {
  return /\S/.test(text)
}

function keptTexts(section: Section, article: ArticleText): string[] {
  const standing = overlapping(article.boilerplate, section.span)
  if (standing.length === 0) return hasText(section.text) ? [section.text] : []
  const plain = plainText(section.blocks, article.source.text)
  return without(plain.text, placesOf(plain, standing))
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

/** The pieces of a text outside the ranges, trimmed; white space alone is no piece. */
function without(text: string, ranges: readonly SourceSpan[]): string[] {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (start > at) pushTrimmed(pieces, text.slice(at, start))
    at = Math.max(at, end)
  }
  pushTrimmed(pieces, text.slice(at))
  return pieces
}

function pushTrimmed(pieces: string[], text: string): void {
  const trimmed = text.trim()
  if (trimmed !== '') pieces.push(trimmed)
}
