// The lines that an article quotes of logs: excerpts and error messages sentence by sentence, because
// one article quotes as a line what another quotes as three; entries of event logs by number and
// source; listings among the symptoms line by line.

import type { RootContent } from 'mdast'
import type { Article } from '../../model/article.ts'
import type { ErrorMention, EventEntry } from '../../model/error-mention.ts'
import type { SourceSpan } from '../../model/span.ts'
import { hashOfKey, logWords } from '../../text/log-words.ts'
import { LINE_KINDS, type LineKind } from './layout.ts'

export interface QuotedLine {
  readonly words: readonly number[]
  readonly start: number
  readonly end: number
  /** Position in LINE_KINDS. */
  readonly kind: number
  /** Name of the log; empty where none is told. */
  readonly log: string
}

/** Of one article; the longest listings are data, not symptoms. */
const MOST_LINES = 400
/** Of a listing in the symptoms. */
const MOST_CODE_LINES = 60
/** Words of a line that count. */
const MOST_WORDS = 48
const LEAST_WORDS = 2
/** "Out of" says nothing; "disk full" does. */
const LEAST_LETTERS = 8

/** In source order, each sequence of words once. */
export function quotedLines(article: Article): QuotedLine[] {
  const errors = withoutBareNumbers(article.errors)
  const quoted = [...excerptLines(article), ...errors.flatMap((one) => errorLines(article, one))]
  const listed = listedSpans(article, quoted).flatMap((span) => lineAt(article, span, 'code'))
  return distinct([...quoted, ...listed])
}

/** The title names the number of an event; its source stands in the text. */
function withoutBareNumbers(errors: readonly ErrorMention[]): readonly ErrorMention[] {
  const told = new Set(
    errors.flatMap((one) => (one.kind === 'event' && one.source !== undefined ? one.code : [])),
  )
  return errors.filter(
    (one) => one.kind !== 'event' || one.source !== undefined || !told.has(one.code),
  )
}

/** Entries of event logs are read as errors. */
function excerptLines(article: Article): QuotedLine[] {
  return article.logExcerpts.flatMap(({ log, shape, lines }) =>
    shape === 'event'
      ? []
      : lines
          .flatMap(({ span }) => sentencesIn(article.source.text, span))
          .flatMap((span) => lineAt(article, span, 'log', log)),
  )
}

function errorLines(article: Article, error: ErrorMention): QuotedLine[] {
  const { text } = article.source
  const messages = (spans: readonly SourceSpan[]) =>
    spans.flatMap((span) => lineAt(article, span, 'message'))
  if (error.kind === 'message') return messages(sentencesIn(text, error.span))
  if (error.kind !== 'event') return []
  return [eventLine(error), ...messages(descriptionIn(text, error.span))]
}

/** None for a line that says too little. */
function lineAt({ source }: Article, span: SourceSpan, kind: LineKind, log = ''): QuotedLine[] {
  const { hashes, starts, ends, count } = logWords(source.text, span.start, span.end)
  let letters = 0
  for (let at = 0; at < count; at++) letters += (ends[at] as number) - (starts[at] as number)
  if (count < LEAST_WORDS || letters < LEAST_LETTERS) return []
  const words = Array.from(hashes.subarray(0, MOST_WORDS))
  return [{ words, start: span.start, end: span.end, kind: LINE_KINDS.indexOf(kind), log }]
}

/** The number of an event, alone or with its source, as words that no text holds. */
export function eventWords(code: string, source: string | undefined): number[] {
  const number = hashOfKey(`event ${code}`)
  return source === undefined ? [number] : [number, hashOfKey(`source ${sourceKey(source)}`)]
}

/** "Service Control Manager", "service control manager ": one source. */
function sourceKey(source: string): string {
  return source.toLowerCase().replace(/[^\p{L}\d]+/gu, '')
}

function eventLine({ code, source, span }: EventEntry): QuotedLine {
  const words = eventWords(code, source)
  return { words, start: span.start, end: span.end, kind: LINE_KINDS.indexOf('event'), log: '' }
}

// "The path was not found. Check the name", a blank line; not the dot of "Ccim32.log"
const SENTENCE_END = /[.!?]["')]?(?=\s+["'(]?[A-Z])|\n[^\S\n]*(?=\n)/g

function sentencesIn(text: string, { start, end }: SourceSpan): SourceSpan[] {
  const piece = text.slice(start, end)
  const ends = Array.from(piece.matchAll(SENTENCE_END), (found) => found.index + found[0].length)
  const spans: SourceSpan[] = []
  let from = 0
  for (const to of [...ends, piece.length]) {
    const blank = piece.slice(from, to).search(/\S/)
    if (blank >= 0) spans.push({ start: start + from + blank, end: start + to })
    from = to
  }
  return spans
}

// "Description:", "Description ="
const DESCRIPTION = /\bdescription\s?[:=]\s*/i

function descriptionIn(text: string, { start, end }: SourceSpan): SourceSpan[] {
  const found = DESCRIPTION.exec(text.slice(start, end))
  if (found === null) return []
  return sentencesIn(text, { start: start + found.index + found[0].length, end })
}

/** Lines of the listings among the symptoms, but for those that are quoted already. */
function listedSpans({ sections, source }: Article, quoted: readonly SourceSpan[]): SourceSpan[] {
  const isQuoted = overlapWith(quoted)
  return sections
    .filter(({ role }) => role === 'symptoms')
    .flatMap(({ blocks }) => blocks.flatMap(listingsIn))
    .filter((span) => !isQuoted(span))
    .flatMap((span) => linesIn(source.text, span))
}

/** Tells whether a span touches any of several. Cost: logarithmic a span. */
function overlapWith(spans: readonly SourceSpan[]): (span: SourceSpan) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let reach = 0
  const reaches = sorted.map(({ end }) => {
    reach = Math.max(reach, end)
    return reach
  })
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1
      else high = middle
    }
    return (reaches[low - 1] ?? 0) > start
  }
}

function listingsIn(block: RootContent): SourceSpan[] {
  if (block.type === 'list' || block.type === 'blockquote') {
    return block.children.flatMap((child) =>
      child.type === 'listItem' ? child.children.flatMap(listingsIn) : listingsIn(child),
    )
  }
  const { start, end } = block.position ?? {}
  if (block.type !== 'code' || start?.offset === undefined || end?.offset === undefined) return []
  if ((block.data?.shape ?? 'listing') !== 'listing') return []
  return [{ start: start.offset, end: end.offset }]
}

function linesIn(text: string, { start, end }: SourceSpan): SourceSpan[] {
  const spans: SourceSpan[] = []
  let from = start
  for (const line of text.slice(start, end).split('\n', MOST_CODE_LINES)) {
    const blank = line.search(/\S/)
    if (blank >= 0) spans.push({ start: from + blank, end: from + line.trimEnd().length })
    from += line.length + 1
  }
  return spans
}

function distinct(lines: QuotedLine[]): QuotedLine[] {
  lines.sort((a, b) => a.start - b.start || a.end - b.end)
  const seen = new Set<string>()
  return lines
    .filter(({ words }) => {
      const key = words.join(' ')
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, MOST_LINES)
}
